package dev.lockstep.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.lockstep.finding.Finding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The findings that were accepted for now, by fingerprint. It shrinks by itself and grows only
/// when asked.
///
/// @param fingerprints of the accepted findings
public record Baseline(Set<String> fingerprints) {

  public static final String FORMAT = "lockstep-baseline/1";

  /// The name of the file unless another is given.
  public static final String FILE = ".lockstep-baseline.json";

  public static final Baseline EMPTY = new Baseline(Set.of());

  /// @throws IOException if the file cannot be read
  /// @throws IllegalArgumentException if it is no baseline; the message says what to do
  public static Baseline read(Path file) throws IOException {
    Set<String> fingerprints = new HashSet<>();
    boolean ours = false;
    try (JsonParser json = new JsonFactory().createParser(Files.newBufferedReader(file))) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          ours |= name.equals("format") && FORMAT.equals(json.getText());
          if (name.equals("fingerprint")) {
            fingerprints.add(json.getText());
          }
        }
      }
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          file + " is no UTF-8 text: write it anew with lockstep baseline", e);
    } catch (StreamReadException e) {
      throw new IllegalArgumentException(
          file
              + " is no JSON: "
              + e.getOriginalMessage()
              + "; write it anew with lockstep baseline",
          e);
    }
    if (!ours) {
      throw new IllegalArgumentException(
          file + " is no baseline: write one with lockstep baseline");
    }
    return new Baseline(Set.copyOf(fingerprints));
  }

  /// The report without what was accepted.
  public Report without(Report report) {
    if (fingerprints.isEmpty()) {
      return report;
    }
    List<Finding> rest = report.findings().stream().filter(f -> !accepts(f)).toList();
    return report.with(rest, report.findings().size() - rest.size());
  }

  /// What to accept now.
  ///
  /// @param grow whether findings that are new are accepted too
  public List<Finding> next(List<Finding> findings, boolean grow) {
    return findings.stream().filter(f -> grow || accepts(f)).toList();
  }

  private boolean accepts(Finding finding) {
    return fingerprints.containsAll(finding.fingerprints());
  }
}
