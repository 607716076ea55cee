package dev.lockstep.locale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Link keys are equal for what localisation may change, and for nothing else.
final class LinkKeyTest {

  private static final String PAGE = "help/connect/page.md";

  private static String key(String target) {
    return LinkKey.of(target, PAGE);
  }

  @ParameterizedTest(name = "{0}: {1} = {2}")
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          language as a segment | https://experienceleague.adobe.com/en/docs/commerce/users | https://experienceleague.adobe.com/fr/docs/commerce/users
          language and script as a segment | https://experienceleague.adobe.com/en/docs/commerce/users | https://experienceleague.adobe.com/zh-hans/docs/commerce/users
          segment that the source leaves out | https://experienceleague.adobe.com/docs/commerce/users | https://experienceleague.adobe.com/sv/docs/commerce/users
          language behind docs | https://experienceleague.adobe.com/docs/commerce/users | https://experienceleague.adobe.com/docs/fr/commerce/users
          capitals of our own host | https://experienceleague.adobe.com/docs/Commerce/Users | https://ExperienceLeague.adobe.com/docs/commerce/users
          extension of our own host | https://experienceleague.adobe.com/docs/users.html | https://experienceleague.adobe.com/de/docs/users
          lang added | https://experienceleague.adobe.com/docs/x.html | https://experienceleague.adobe.com/docs/x.html?lang=fr
          lang changed | https://experienceleague.adobe.com/docs/x.html?lang=en | https://experienceleague.adobe.com/docs/x.html?lang=zh-Hans
          lang beside others | https://experienceleague.adobe.com/docs/x.html?a=1&lang=en | https://experienceleague.adobe.com/docs/x.html?lang=sv-SE&a=1
          lang before the anchor | https://experienceleague.adobe.com/docs/x.html#part | https://experienceleague.adobe.com/docs/x.html?lang=ja#part
          lang after the anchor | https://experienceleague.adobe.com/docs/x.html#part | https://experienceleague.adobe.com/docs/x.html#part?lang=de
          lang with two question marks | https://experienceleague.adobe.com/docs/x.html | https://experienceleague.adobe.com/docs/x.html??lang=zh-Hans
          hl | https://support.google.com/a/answer/1 | https://support.google.com/a/answer/1?hl=ko
          profile.language | https://status.adobe.com/a?x=1 | https://status.adobe.com/a?x=1&profile.language=fr
          language and country | https://docs.microsoft.com/en-us/azure/consent | https://docs.microsoft.com/fr-fr/azure/consent
          another language and country | https://learn.microsoft.com/en-us/azure/consent | https://learn.microsoft.com/zh-cn/azure/consent
          language with an underscore | https://www.example.com/en_US/a | https://www.example.com/pt_BR/a
          country as a segment | https://www.adobe.com/products/a.html | https://www.adobe.com/jp/products/a.html
          country of the help pages | https://helpx.adobe.com/support.html | https://helpx.adobe.com/kr/support.html
          country of the business pages | https://business.adobe.com/products/a.html | https://business.adobe.com/se/products/a.html
          go link | https://www.adobe.com/go/community | https://www.adobe.com/go/community_fr
          go link in Korean | https://www.adobe.com/go/community | https://www.adobe.com/go/community_kr
          repository | https://github.com/AdobeDocs/commerce-operations.en | https://github.com/AdobeDocs/commerce-operations.ja-JP
          file in a repository | https://github.com/AdobeDocs/target.en/blob/main/a.md | https://github.com/AdobeDocs/target.zh-Hans/blob/main/a.md
          video | https://video.tv.adobe.com/v/341245/?quality=12 | https://video.tv.adobe.com/v/344383/?quality=12&captions=fre_fr
          encyclopaedia | https://en.wikipedia.org/wiki/HTTP | https://fr.wikipedia.org/wiki/Hypertext_Transfer_Protocol
          text fragment | https://a.example/b#:~:text=accounts | https://a.example/b#:~:text=konton
          text fragment behind an anchor | https://a.example/b#c:~:text=accounts | https://a.example/b#c
          text fragment lost | https://a.example/b#:~:text=accounts | https://a.example/b
          scheme | http://a.example/b | https://a.example/b
          capitals of the host | https://A.Example/b | https://a.example/b
          www | https://www.a.example/b | https://a.example/b
          stroke at the end | https://a.example/b/ | https://a.example/b
          stroke before the query | https://a.example/b/?c=d | https://a.example/b?c=d
          empty anchor | https://a.example/b# | https://a.example/b
          percent signs | https://a.example/Z%C3%BCrich | https://a.example/Zürich
          small and capital percent signs | https://a.example/a%c3%bc | https://a.example/a%C3%BC
          from the root | /help/connect/roles.md | roles.md
          from the page | ../start/a.md | /help/start/a.md
          with a dot | ./roles.md | roles.md
          blank in a path | assets/a%20b.png | assets/a b.png
          lang of our own page | roles.md?lang=en#part | roles.md?lang=fr#part
          """)
  void theSamePageInAnotherLanguageHasTheSameKey(String trap, String source, String target) {
    assertEquals(key(source), key(target));
  }

  @ParameterizedTest(name = "{0}: {1} ≠ {2}")
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          moved page | /help/connect/permissions/consent.md | /help/connect/consent.md
          other file | roles.md | rules.md
          other folder | ../start/a.md | ../stop/a.md
          anchor lost | roles.md#part | roles.md
          other anchor | roles.md#part | roles.md#del
          anchor of the page itself | #part | roles.md#part
          inner host | https://developer.adobe.com/docs/target | https://developer.corp.adobe.com/docs/target
          leaked host of our own | https://experienceleague.adobe.com/docs/x | https://experienceleague.corp.adobe.com/docs/x
          other page | https://experienceleague.adobe.com/en/docs/commerce/users | https://experienceleague.adobe.com/fr/docs/commerce/roles
          other anchor on a page | https://a.example/b#c | https://a.example/b#d
          anchor on a page lost | https://a.example/b#c | https://a.example/b
          other parameter | https://a.example/b?c=d | https://a.example/b?c=e
          parameter lost | https://a.example/b?c=d | https://a.example/b
          capitals of a path | https://a.example/B | https://a.example/b
          other host | https://a.example/b | https://c.example/b
          other port | https://a.example:8443/b | https://a.example/b
          two letters deep in a path | https://a.example/b/c/d/it | https://a.example/b/c/d
          two letters that are no language | https://a.example/xq/b | https://a.example/b
          version | https://a.example/v2/b | https://a.example/v3/b
          full-width comma | https://a.example/b?c=d,e | https://a.example/b?c=d，e
          zero-width character | https://a.example/b | https://a.example/\u200Bb
          mail | mailto:a@b.example | mailto:c@b.example
          page and mail | mailto:a@b.example | https://a.example/b
          other go link | https://www.adobe.com/go/community | https://www.adobe.com/go/support_fr
          other repository | https://github.com/AdobeDocs/target.en | https://github.com/AdobeDocs/commerce-operations.fr-FR
          repository of others | https://github.com/acme/tools.en | https://github.com/acme/tools.fr-FR
          """)
  void anotherPageHasAnotherKey(String trap, String source, String target) {
    assertNotEquals(key(source), key(target));
  }

  // As RFC 3986 says it; the pattern is too slow for the program.
  private static final Pattern SCHEME = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");

  @Test
  void anAddressIsAbsoluteWithAScheme() {
    Random random = new Random(11);
    String letters = "aZ1+.-:/#?%\u00e9\u212a\n";
    for (int i = 0; i < 3000; i++) {
      StringBuilder target = new StringBuilder();
      for (int length = random.nextInt(7); length > 0; length--) {
        target.append(letters.charAt(random.nextInt(letters.length())));
      }
      String written = target.toString();
      assertEquals(SCHEME.matcher(written).matches(), LinkKey.isAbsolute(written), written);
    }
  }
}
