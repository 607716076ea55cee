package dev.lockstep.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.parse.DocumentParser;
import dev.lockstep.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// How sure an alignment is.
final class ConfidencesTest {

  private static final String SOURCE =
      """
      # Connect

      1. Open `crm.yml`.
      1. Click the button.
      1. Press the button.
      1. See ![the form](form.png) for what comes next.
      """;

  @Test
  void thereIsOneForEachPairInTheOrderOfThePairs() {
    Alignment alignment = align(SOURCE.replace("1. Press the button.\n", ""));
    List<Double> confidences = alignment.confidences();
    assertEquals(alignment.pairs().size(), confidences.size());
    assertTrue(confidences.stream().allMatch(sure -> sure >= 0.5 && sure <= 1), "" + confidences);
  }

  @Test
  void aStepWithAKeyOfItsOwnIsSurerThanOneThatMayBeItsNeighbour() {
    double own = ofMissing(SOURCE.replaceFirst("1. See .*\n", ""));
    double doubtful = ofMissing(SOURCE.replace("1. Press the button.\n", ""));
    assertTrue(own > doubtful, own + " and " + doubtful);
  }

  @Test
  void longTablesThatAreAlignedInHalvesHaveOneForEachRow() {
    StringBuilder table = new StringBuilder("| a | b |\n| - | - |\n");
    for (int row = 0; row < 2_100; row++) {
      table.append("| ").append(row).append(" | `field_").append(row).append("` |\n");
    }
    Outlined document = outlined(table.toString(), Locale.ENGLISH);
    Alignment alignment = Aligner.align(document, outlined(table.toString(), Locale.FRENCH));
    assertEquals(alignment.pairs().size(), alignment.confidences().size());
    assertTrue(alignment.pairs().stream().allMatch(Pair.Matched.class::isInstance));
  }

  private static double ofMissing(String target) {
    Alignment alignment = align(target);
    List<Double> sure = new ArrayList<>();
    for (int i = 0; i < alignment.pairs().size(); i++) {
      if (alignment.pairs().get(i) instanceof Pair.Missing) {
        sure.add(alignment.confidences().get(i));
      }
    }
    assertEquals(1, sure.size());
    return sure.getFirst();
  }

  private static Alignment align(String target) {
    return Aligner.align(outlined(SOURCE, Locale.ENGLISH), outlined(target, Locale.FRENCH));
  }

  private static Outlined outlined(String text, Locale locale) {
    return Outlined.of(DocumentParser.parse(SourceText.of("connect.md", text), locale, "a.md"));
  }
}
