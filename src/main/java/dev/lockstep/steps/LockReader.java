package dev.lockstep.steps;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lockstep.steps.Step.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads a lock file. A half of one would give new ids to half of the steps, so anything that is
/// not as it was written is refused.
final class LockReader {

  static final String RESTORE = "restore it from version control; ids are made anew without it";

  private final String file;
  private final JsonParser json;

  LockReader(String file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  LockFile file() throws IOException {
    SortedMap<String, LockedGuide> guides = new TreeMap<>();
    boolean[] ours = {false};
    json.nextToken();
    object(
        name -> {
          switch (name) {
            case "format" -> {
              String format = string();
              if (!format.equals(LockFile.FORMAT)) {
                throw wrong("the format is `" + format + "`, not `" + LockFile.FORMAT + "`");
              }
              ours[0] = true;
            }
            case "guides" -> object(key -> guides.put(key, guide()));
            default -> throw unknown(name);
          }
        });
    if (!ours[0]) {
      throw wrong("there is no format");
    }
    if (json.nextToken() != null) {
      throw wrong("something follows its end");
    }
    return LockFile.of(guides);
  }

  private LockedGuide guide() throws IOException {
    String[] path = {""};
    List<Trace> steps = new ArrayList<>();
    List<Tombstone> tombstones = new ArrayList<>();
    object(
        name -> {
          switch (name) {
            case "path" -> path[0] = string();
            case "steps" -> object(id -> steps.add(step(id, steps.size() + 1)));
            case "tombstones" -> object(id -> tombstones.add(grave(id)));
            default -> throw unknown(name);
          }
        });
    return new LockedGuide(path[0], steps, tombstones).sorted();
  }

  private Trace step(String id, int ord) throws IOException {
    Fields fields = new Fields();
    List<Trace.Picture> pictures = new ArrayList<>();
    object(
        name -> {
          switch (name) {
            case "aliases", "labels", "links" -> array(() -> fields.add(name, string()));
            case "pictures" -> array(() -> pictures.add(picture()));
            case "turns" -> fields.add(name, String.valueOf(number()));
            case "from", "origin", "rev", "rule", "section", "text" -> fields.add(name, string());
            default -> throw unknown(name);
          }
        });
    Origin origin = origin(fields.need("origin"));
    return new Trace(
        id,
        origin,
        fields.one("rule").orElse(""),
        fields.need("text"),
        fields.all("labels"),
        fields.all("links"),
        pictures,
        fields.need("section"),
        ord,
        fields.need("rev"),
        fields.one("turns").map(Integer::valueOf).orElse(0),
        fields.all("aliases"),
        fields.one("from"));
  }

  private Origin origin(String word) {
    for (Origin origin : Origin.values()) {
      if (origin.name().toLowerCase(Locale.ROOT).equals(word)) {
        return origin;
      }
    }
    throw wrong("`" + word + "` is no origin");
  }

  private Trace.Picture picture() throws IOException {
    Fields fields = new Fields();
    object(
        name -> {
          if (!name.equals("name") && !name.equals("sha256")) {
            throw unknown(name);
          }
          fields.add(name, string());
        });
    return new Trace.Picture(fields.need("name"), fields.one("sha256").orElse(""));
  }

  private Tombstone grave(String id) throws IOException {
    Fields fields = new Fields();
    object(
        name -> {
          switch (name) {
            case "into", "rev", "section", "text" -> fields.add(name, string());
            default -> throw unknown(name);
          }
        });
    return new Tombstone(
        id, fields.need("section"), fields.need("rev"), fields.need("text"), fields.one("into"));
  }

  private interface Entry {
    void read(String name) throws IOException;
  }

  private interface Element {
    void read() throws IOException;
  }

  private void object(Entry entry) throws IOException {
    expect(JsonToken.START_OBJECT, "{");
    Set<String> seen = new HashSet<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (!seen.add(name)) {
        throw wrong("`" + name + "` stands here twice");
      }
      json.nextToken();
      entry.read(name);
    }
  }

  private void array(Element element) throws IOException {
    expect(JsonToken.START_ARRAY, "[");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element.read();
    }
  }

  private String string() throws IOException {
    expect(JsonToken.VALUE_STRING, "a text");
    return json.getText();
  }

  private int number() throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT, "a number");
    return json.getIntValue();
  }

  private void expect(JsonToken token, String shown) {
    if (json.currentToken() != token) {
      throw wrong("expected " + shown);
    }
  }

  private IllegalArgumentException unknown(String name) {
    return wrong("unknown field `" + name + "`");
  }

  private IllegalArgumentException wrong(String what) {
    int line = json.currentLocation().getLineNr();
    return new IllegalArgumentException(
        file + ":" + line + ": no lock file: " + what + "; " + RESTORE);
  }

  /// The fields of one object as they were read.
  private final class Fields {

    private final Map<String, List<String>> values = new TreeMap<>();

    void add(String name, String value) {
      values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    List<String> all(String name) {
      return List.copyOf(values.getOrDefault(name, List.of()));
    }

    Optional<String> one(String name) {
      return all(name).stream().findFirst();
    }

    String need(String name) {
      return one(name).orElseThrow(() -> wrong("`" + name + "` is gone"));
    }
  }
}
