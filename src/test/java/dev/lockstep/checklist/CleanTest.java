package dev.lockstep.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What gets into a page is read by a browser as it was written.
final class CleanTest {

  private static final List<String> PIECES =
      List.of(
          "<b>",
          "</b>",
          "<p>",
          "</p>",
          "<table>",
          "<tr>",
          "<td>",
          "</td>",
          "</table>",
          "<a href=",
          "'javascript:x'",
          "\"https://a.example\"",
          ">",
          "<svg>",
          "<math>",
          "<mtext>",
          "<style>",
          "</style>",
          "<template>",
          "</template>",
          "<!--",
          "-->",
          "<script>",
          "</script>",
          "<img src=x onerror=x>",
          "<ul>",
          "<li>",
          "text",
          "&lt;",
          "&#60;script&#62;",
          "\u0000",
          "<title>",
          "<noscript>",
          "<select>",
          "<form>",
          "<pre>\n",
          "<textarea>",
          "]]>",
          "<![CDATA[");

  private static String clean(String html) {
    return Clean.html(html, Optional::of, img -> Optional.empty());
  }

  @Test
  void whatIsCleanStaysAsItIs() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder html = new StringBuilder();
      for (int n = random.nextInt(1, 14); n > 0; n--) {
        html.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String cleaned = clean(html.toString());
      assertEquals(cleaned, Clean.again(cleaned), html.toString());
      for (Element element : Jsoup.parseBodyFragment(cleaned).body().select("*")) {
        assertFalse(
            List.of("script", "style", "svg", "math", "template", "form", "img", "textarea")
                .contains(element.normalName()),
            html + " → " + cleaned);
        element
            .attributes()
            .forEach(
                a ->
                    assertTrue(
                        List.of("href", "target", "rel", "scope").contains(a.getKey()),
                        html + " → " + cleaned));
      }
    }
  }

  @Test
  void onlyHarmlessAddressesLeadAnywhere() {
    assertEquals("a", clean("<a href='javascript:x'>a</a>"));
    assertEquals("a", clean("<a href='java&#9;script:x'>a</a>"));
    assertEquals("a", clean("<a href='data:text/html,x'>a</a>"));
    assertEquals(
        "<a href=\"https://a.example\" target=\"_blank\">a</a>",
        clean("<a href='https://a.example' onclick=x id=next>a</a>"));
  }

  @Test
  void aLongAddressMayBeBroken() {
    String url = "https://crm.example.com/set-up/first&last/index#step-2";
    String shown =
        "https://<wbr>crm.example.com/<wbr>set-<wbr>up/<wbr>first&amp;last/<wbr>index#<wbr>step-<wbr>2";
    String cleaned =
        Clean.html(
            "<p>See <a href=\"%1$s\">%1$s</a> or <code>%1$s</code>.</p>"
                .formatted(url.replace("&", "&amp;")),
            Optional::of,
            _ -> Optional.empty());
    assertTrue(cleaned.contains(">" + shown + "</a>"), cleaned);
    assertTrue(cleaned.contains("<code>https://crm"), cleaned);
    assertEquals(cleaned, Clean.again(cleaned));
    assertEquals("See " + url + " or " + url + ".", Jsoup.parse(cleaned).text());
  }
}
