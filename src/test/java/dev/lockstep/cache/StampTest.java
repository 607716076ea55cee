package dev.lockstep.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Stamps and digests compare themselves by hand: nothing of them may be left out.
final class StampTest {

  private static final Instant MODIFIED = Instant.ofEpochSecond(1_700_000_000, 123_456_789);
  private static final Instant CHANGED = MODIFIED.plusNanos(5);
  private static final Stamp STAMP = new Stamp(4096, MODIFIED, CHANGED, 77);

  private static final List<Stamp> OTHERS =
      List.of(
          new Stamp(4097, MODIFIED, CHANGED, 77),
          new Stamp(4096, MODIFIED.plusNanos(1), CHANGED, 77),
          new Stamp(4096, MODIFIED, CHANGED.plusNanos(1), 77),
          new Stamp(4096, MODIFIED, CHANGED, 78));

  @Test
  void differsInEachOfItsComponents() {
    OTHERS.forEach(other -> assertNotEquals(STAMP, other));
    // A component that is new has to be compared, written and tried here.
    assertEquals(OTHERS.size(), Stamp.class.getRecordComponents().length);
  }

  @Test
  void isReadAsItWasWritten() {
    Encoder out = new Encoder();
    STAMP.write(out);
    Stamp read = Stamp.read(new Decoder(out.written()));
    assertEquals(STAMP, read);
    assertEquals(STAMP.hashCode(), read.hashCode());
    assertEquals(STAMP.toString(), read.toString());
  }

  @Test
  void aDigestDiffersInBothHalves() {
    assertEquals(new Digest(1, 2), new Digest(1, 2));
    assertEquals(new Digest(1, 2).hashCode(), new Digest(1, 2).hashCode());
    assertNotEquals(new Digest(1, 2), new Digest(1, 3));
    assertNotEquals(new Digest(1, 2), new Digest(3, 2));
  }
}
