package dev.lockstep.steps;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.lockstep.steps.Step.Origin;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/// `checklist.lock.json`: the ids of all steps of a tree of documents, and by what to know each
/// step again. One step stands on a line, so that a difference shows which one changed.
public final class LockFile {

  public static final String FORMAT = "lockstep-lock/1";

  /// The name of the file unless another is given.
  public static final String FILE = "checklist.lock.json";

  public static final LockFile EMPTY = of(new TreeMap<>());

  private final SortedMap<String, LockedGuide> guides;

  private LockFile(SortedMap<String, LockedGuide> guides) {
    this.guides = guides;
  }

  static LockFile of(SortedMap<String, LockedGuide> guides) {
    return new LockFile(Collections.unmodifiableSortedMap(guides));
  }

  /// What is remembered of a document. One that got an exl-id is found by its path.
  LockedGuide guide(String key, String path) {
    LockedGuide guide = guides.get(key);
    return guide != null ? guide : guides.getOrDefault("path:" + path, LockedGuide.EMPTY);
  }

  LockFile with(String key, LockedGuide guide) {
    SortedMap<String, LockedGuide> others = new TreeMap<>(guides);
    others.remove("path:" + guide.path());
    if (!guide.steps().isEmpty() || !guide.tombstones().isEmpty()) {
      others.put(key, guide);
    } else {
      others.remove(key);
    }
    return of(others);
  }

  /// @param file need not be there yet
  /// @param shown how the file is named to people
  /// @throws IOException if it cannot be read
  /// @throws IllegalArgumentException if it is no lock file; the message says where and what to do
  public static LockFile read(Path file, String shown) throws IOException {
    if (!Files.exists(file)) {
      return EMPTY;
    }
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(shown + " is no UTF-8 text: " + LockReader.RESTORE, e);
    }
    try (JsonParser json = new JsonFactory().createParser(text)) {
      return new LockReader(shown, json).file();
    } catch (StreamReadException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(
          shown + ":" + line + ": no JSON: " + e.getOriginalMessage() + "; " + LockReader.RESTORE,
          e);
    }
  }

  /// The whole file: guides and fields sorted, steps in reading order, LF.
  public String text() {
    StringJoiner all =
        new StringJoiner(
            ",\n", "{\n  \"format\": \"" + FORMAT + "\",\n  \"guides\": {", "\n  }\n}\n");
    all.setEmptyValue("{\n  \"format\": \"" + FORMAT + "\",\n  \"guides\": {}\n}\n");
    String first = "\n";
    for (Map.Entry<String, LockedGuide> entry : guides.entrySet()) {
      LockedGuide guide = entry.getValue();
      // In reading order: one step more is one line more.
      Map<String, String> steps = new LinkedHashMap<>();
      guide.steps().forEach(step -> steps.put(step.id(), line(json -> step(step, json))));
      SortedMap<String, String> gone = new TreeMap<>();
      guide.tombstones().forEach(grave -> gone.put(grave.id(), line(json -> grave(grave, json))));
      all.add(
          first
              + ("    " + quoted(entry.getKey()) + ": {\n")
              + ("      \"path\": " + quoted(guide.path()) + ",\n")
              + ("      \"steps\": " + lines(steps) + ",\n")
              + ("      \"tombstones\": " + lines(gone) + "\n    }"));
      first = "";
    }
    return all.toString();
  }

  private static String lines(Map<String, String> entries) {
    StringJoiner lines = new StringJoiner(",\n", "{\n", "\n      }").setEmptyValue("{}");
    entries.forEach((id, line) -> lines.add("        " + quoted(id) + ": " + line));
    return lines.toString();
  }

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static String line(Content content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String quoted(String text) {
    return line(json -> json.writeString(text));
  }

  private static void step(Trace step, JsonGenerator json) throws IOException {
    json.writeStartObject();
    strings("aliases", step.aliases(), json);
    optional("from", step.from().orElse(""), json);
    strings("labels", step.labels(), json);
    strings("links", step.links(), json);
    json.writeStringField("origin", step.origin().name().toLowerCase(Locale.ROOT));
    if (!step.pictures().isEmpty()) {
      json.writeArrayFieldStart("pictures");
      for (Trace.Picture picture : step.pictures()) {
        json.writeStartObject();
        json.writeStringField("name", picture.name());
        optional("sha256", picture.sha256(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeStringField("rev", step.rev());
    optional("rule", step.origin() == Origin.AUTHOR ? step.rule() : "", json);
    json.writeStringField("section", step.section());
    json.writeStringField("text", step.text());
    if (step.turns() > 0) {
      json.writeNumberField("turns", step.turns());
    }
    json.writeEndObject();
  }

  private static void grave(Tombstone grave, JsonGenerator json) throws IOException {
    json.writeStartObject();
    optional("into", grave.into().orElse(""), json);
    json.writeStringField("rev", grave.rev());
    json.writeStringField("section", grave.section());
    json.writeStringField("text", grave.text());
    json.writeEndObject();
  }

  private static void optional(String name, String value, JsonGenerator json) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private static void strings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }
}
