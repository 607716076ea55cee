package dev.lockstep.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.Lockstep;
import dev.lockstep.model.Document;
import dev.lockstep.property.Samples.Sample;
import dev.lockstep.text.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Line ends and a byte-order mark say nothing: findings are the same, on the same line and column.
final class LineEndsTest {

  @Test
  void findingsDoNotDependOnLineEnds() throws IOException {
    findings("CR LF", text -> text.replace("\n", "\r\n"));
    findings("CR", text -> text.replace('\n', '\r'));
  }

  @Test
  void findingsDoNotDependOnAByteOrderMark() throws IOException {
    findings("byte-order mark", text -> "\uFEFF" + text);
  }

  // A damaged document as the target of the sound one gives findings of every kind.
  private static void findings(String what, UnaryOperator<String> change) throws IOException {
    Mutation mutation = new Mutation(new Random(3));
    List<String> faults = new ArrayList<>();
    for (Sample sample : Samples.all()) {
      String source = sample.text().replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
      String target = mutation.of(source).replace('\r', ' ').replace("\uFEFF", "");
      List<String> expected = printed(sample.parse(source), sample.parse(target));
      Document changed = sample.parse(change.apply(target));
      List<String> actual = printed(sample.parse(change.apply(source)), changed);
      if (!expected.equals(actual)) {
        List<String> more = new ArrayList<>(actual);
        more.removeAll(expected);
        List<String> fewer = new ArrayList<>(expected);
        fewer.removeAll(actual);
        faults.add(what + " in " + sample + ": more " + more + " fewer " + fewer);
      }
    }
    assertEquals(List.of(), faults.stream().limit(10).toList());
  }

  private static List<String> printed(Document source, Document target) {
    return Lockstep.compare(source, target).stream()
        .map(
            f -> {
              Position at = f.at().source().positionOf(f.at().span().start());
              return f.rule() + " " + at.line() + ":" + at.column() + " " + f.message();
            })
        .toList();
  }
}
