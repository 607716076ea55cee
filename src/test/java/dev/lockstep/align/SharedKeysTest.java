package dev.lockstep.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.model.Unit;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.text.SourceText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What a row of units shares is what each two of them share.
final class SharedKeysTest {

  private static final String STEPS =
      """
      # Connect

      1. Open `crm.yml` and set `port` to 8443, `port` again to 8444 and `port` to 8443.
      1. Click **Save**, then **Save** once more.
      1. See [the limits](limits.md) and ![the form](form.png).
      1. Wait.
      """;

  @Test
  void aRowOfSharedKeysIsWhatEachPairShares() {
    Outlined source = outlined(STEPS, Locale.ENGLISH);
    Outlined target =
        outlined(
            STEPS.replace("`port` to 8443.", "8443.").replace("Wait.", "`port` `port`"),
            Locale.FRENCH);
    Bags bags = new Bags(source, target);
    Similarity similarity = new Similarity(bags, 1);
    List<Unit> targets = target.all();
    SharedKeys keys = new SharedKeys(targets.stream().map(bags::of).toArray(Bag[]::new), bags);
    double[] shared = new double[targets.size()];
    for (Unit unit : source.all()) {
      keys.with(bags.of(unit), shared);
      assertArrayEquals(
          targets.stream().mapToDouble(t -> similarity.shared(unit, t)).toArray(), shared);
    }
    assertTrue(similarity.shared(source.all().get(1), target.all().get(4)) > 0);
  }

  private static Outlined outlined(String text, Locale locale) {
    return Outlined.of(DocumentParser.parse(SourceText.of("connect.md", text), locale, "a.md"));
  }
}
