package dev.lockstep.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Lockstep;
import dev.lockstep.text.SourceText;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A document is not trusted: whatever it says, the HTML made from it runs nothing.
final class HtmlWriterTest {

  private static String html(String markdown) {
    return HtmlBlocks.of(
        Lockstep.parse(SourceText.of("x.md", markdown), Locale.ENGLISH, "x.md").blocks());
  }

  @Test
  void markupBecomesPlainElements() {
    assertEquals(
        "<p>Click <b>Save</b>, then <i>wait</i> for <code>a &lt; b</code>.</p>",
        html("Click **Save**, then *wait* for `a < b`.\n"));
    assertEquals(
        "<p>Open <b>Admin</b> in Dynamics.</p>",
        html("Open [!UICONTROL Admin] in [!DNL Dynamics].\n"));
    assertEquals("<ul><li>one</li><li>two</li></ul>", html("- one\n- two\n"));
    assertEquals("<pre><code>a &amp; b\n</code></pre>", html("```text\na & b\n```\n"));
  }

  @Test
  void whatTheWriterLeftOpenIsClosed() {
    assertEquals("<p><u>a <b>b</b></u></p>", html("<u>a <b>b</u>\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JavaScript&colon;alert(1))",
        "[a](java&#10;script:alert(1))",
        "[a](&#1;javascript:alert(1))",
        "[a](data:text/html,<script>alert(1)</script>)",
        "[a](vbscript:x)",
        "![a](javascript:alert(1))",
        "![\"onerror=alert(1)](x.png)",
        "![a](x.png\"onerror=alert(1))",
        "<a href='javascript:alert(1)'>a</a>",
        "<svg onload=alert(1)>",
        "<iframe src=https://example.com></iframe>",
        "<b onclick=alert(1)>a</b>",
        "`</code><script>alert(1)</script>`",
        "```\n</code></pre><script>alert(1)</script>\n```",
        ">[!VIDEO](javascript:alert(1))",
        "+++<script>alert(1)</script>\nx\n+++",
        "<table><tr><td><script>alert(1)</script></td></tr></table>",
        "{{$include <script>alert(1)</script>}}"
      })
  void nothingRuns(String hostile) {
    Element body = Jsoup.parseBodyFragment(html(hostile + "\n")).body();
    for (Element element : body.getAllElements()) {
      assertFalse(
          List.of("script", "svg", "iframe", "object", "style").contains(element.normalName()),
          body.html());
      element
          .attributes()
          .forEach(
              attribute -> {
                assertTrue(List.of("href", "src", "alt").contains(attribute.getKey()), body.html());
                assertTrue(
                    attribute.getKey().equals("alt")
                        || HtmlWriter.safe(attribute.getValue()).equals(attribute.getValue()),
                    body.html());
              });
    }
  }
}
