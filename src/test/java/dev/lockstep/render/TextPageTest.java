package dev.lockstep.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class TextPageTest {

  private static final String PAGE =
      """
      # step-missing

      A step of the source that the target
      does not have, although it has all others.

      ## Examples

      - First an entry that is longer than the narrow terminal,
        and goes on.
      - Second.

      | a | table that is wider than all of that |
      | --- | --- |

      ````md target fr
      1. A line of code that is much longer than the terminal stays one line.

      ```shell
      inner
      ```
      ````
      """;

  private static String page(Style style) throws IOException {
    StringBuilder out = new StringBuilder();
    TextPage.write(PAGE, style, out);
    return out.toString();
  }

  @Test
  void sentencesAreBrokenAndCodeIsNot() throws IOException {
    assertEquals(
        """
        # step-missing

        A step of the source that the target
        does not have, although it has all
        others.

        ## Examples

        - First an entry that is longer than the
          narrow terminal, and goes on.
        - Second.

        | a | table that is wider than all of that |
        | --- | --- |

          target fr
          │ 1. A line of code that is much longer than the terminal stays one line.
          │
          │ ```shell
          │ inner
          │ ```
        """,
        page(new Style(false, 40)));
  }

  @Test
  void headingsAreBold() throws IOException {
    assertEquals(
        "\u001B[1mstep-missing\u001B[0m", page(new Style(true, 40)).lines().findFirst().orElse(""));
  }

  @Test
  void aFileGetsTheMarkdownItself() throws IOException {
    assertEquals(PAGE, page(Style.PLAIN));
  }
}
