package dev.lockstep.property;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lockstep.property.Samples.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever is done to a text, it is read: no exception, no hang.
final class DamageTest {

  private static final int ROUNDS = 2_000;

  @Test
  void aDamagedTextIsRead() throws IOException {
    List<Sample> samples = Samples.all();
    for (int seed = 0; seed < ROUNDS; seed++) {
      Sample sample = samples.get(seed % samples.size());
      String damaged = new Mutation(new Random(seed)).of(sample.text());
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> sample.parse(damaged),
          sample + " damaged with seed " + seed + " is not read");
    }
  }
}
