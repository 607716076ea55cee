package dev.lockstep.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.Lockstep;
import dev.lockstep.align.Aligner;
import dev.lockstep.align.Pair;
import dev.lockstep.property.Samples.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A document is in step with itself.
final class AlignmentTest {

  @Test
  void aDocumentAlignedWithItselfIsAllMatched() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Sample sample : Samples.all()) {
      for (Pair pair : Aligner.align(sample.parse(), sample.parse()).pairs()) {
        if (!(pair instanceof Pair.Matched(var s, var t)) || !s.span().equals(t.span())) {
          faults.add(sample + ": " + pair.getClass().getSimpleName() + " " + pair);
        }
      }
    }
    assertEquals(
        List.of(),
        faults.stream().limit(10).map(f -> f.substring(0, Math.min(300, f.length()))).toList());
  }

  @Test
  void comparingNeverThrows() throws IOException {
    Mutation mutation = new Mutation(new Random(4));
    List<String> faults = new ArrayList<>();
    for (Sample sample : Samples.all()) {
      String damaged = mutation.of(sample.text());
      try {
        Lockstep.compare(sample.parse(), sample.parse(damaged));
      } catch (RuntimeException e) {
        faults.add(sample + ": " + e + " at " + e.getStackTrace()[0]);
      }
    }
    assertEquals(List.of(), faults.stream().limit(10).toList());
  }
}
