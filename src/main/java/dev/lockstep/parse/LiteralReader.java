package dev.lockstep.parse;

import dev.lockstep.model.Inline;
import dev.lockstep.model.Inline.Flaw;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what CommonMark takes for plain text: bare URLs, snippets, attribute lists, links that are
/// broken, words.
final class LiteralReader {

  // What a writer would call an address: a scheme, a path, a fragment, or a file with a usual
  // ending.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)<?(?:https?://\\S|mailto:\\S|\\.{0,2}/\\w|\\.\\./|#[\\w:~-]"
              + "|[\\w./%-]+(?: [\\w./%-]+){0,3}\\.(?:md|html?|png|jpe?g|gif|svg)(?:[#?]|$)).*",
          Pattern.DOTALL);

  private static final String URL_CHARACTERS = "-._~:/?#[]@!$&'()*+,;=%";

  // An address that is longer has lost its end; without a limit each opener would be read to the
  // end of its line.
  private static final int LONGEST_ADDRESS = 4_000;

  private final Decoded text;
  private final Masking masking;
  private final boolean hasCuts;
  private final boolean afterLink;
  private int openBefore;
  private final boolean opensLater;
  private String missed = "";
  private int missedUpTo;

  /// @param masking words are divided where its markers start and end
  /// @param afterLink whether a link or image stands directly before
  /// @param openBefore how many opening brackets stand unmatched before this text in the same block
  /// @param opensLater whether an opening bracket stands in a later text of the same block
  LiteralReader(
      Decoded text, Masking masking, boolean afterLink, int openBefore, boolean opensLater) {
    this.text = text;
    this.masking = masking;
    this.hasCuts =
        text.length() > 0
            && masking.hasEdges(text.maskedStart(0), text.maskedStart(text.length() - 1));
    this.afterLink = afterLink;
    this.openBefore = openBefore;
    this.opensLater = opensLater;
  }

  /// The opening brackets that are still unmatched after this text.
  int openBrackets() {
    return openBefore;
  }

  private record Found(int from, int to, Inline inline) {}

  List<Inline> read() {
    List<Inline> inlines = new ArrayList<>();
    int at = 0;
    for (Found found : scan()) {
      if (found.from() < at) {
        continue;
      }
      words(at, found.from(), inlines);
      inlines.add(found.inline());
      at = found.to();
    }
    words(at, text.length(), inlines);
    return inlines;
  }

  private List<Found> scan() {
    List<Found> found = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    int i = 0;
    if (afterLink) {
      int end = attributesEnd(0);
      if (end > 0) {
        found.add(new Found(0, end, new Inline.Opaque("attributes", text.raw(0, end))));
        i = end;
      }
    }
    while (i < text.length()) {
      char c = text.charAt(i);
      @Nullable Found next = null;
      if (c == '[' || c == '［') {
        open.add(i);
      } else if (c == ']' || c == '］') {
        next = halfLink(i, open);
        if (next == null) {
          close(open);
        }
      } else if (c == '{') {
        next = braces(i);
      } else if ((c == 'h' || c == 'H') && !text.isEscaped(i)) {
        next = bareUrl(i);
      }
      if (next != null) {
        // A half link may reach back over what was found inside its words.
        while (!found.isEmpty() && found.getLast().from() >= next.from()) {
          found.removeLast();
        }
        found.add(next);
        i = next.to();
      } else {
        i++;
      }
    }
    openBefore += open.size();
    return found;
  }

  private void close(List<Integer> open) {
    if (!open.isEmpty()) {
      open.removeLast();
    } else if (openBefore > 0) {
      openBefore--;
    }
  }

  private @Nullable Found halfLink(int bracket, List<Integer> open) {
    int paren = bracket + 1;
    boolean apart = false;
    while (paren < text.length()
        && (Decoded.isZeroWidth(text.charAt(paren)) || text.charAt(paren) == ' ')
        && paren < bracket + 4) {
      apart = true;
      paren++;
    }
    if (paren >= text.length() || (text.charAt(paren) != '(' && text.charAt(paren) != '（')) {
      return null;
    }
    int close = closing(paren);
    int end = close < 0 ? endOfUrl(paren + 1) : close;
    String target = text.slice(paren + 1, end).strip();
    if (!ADDRESS.matcher(target).matches() || isImpliedProse(target)) {
      return null;
    }
    int opening = open.isEmpty() ? -1 : open.getLast();
    boolean escaped =
        text.isEscaped(bracket)
            || text.isEscaped(paren)
            || (opening >= 0 && text.isEscaped(opening));
    boolean wide = text.charAt(paren) == '（' || text.charAt(bracket) == '］';
    boolean opened = opening >= 0 || openBefore > 0;
    int after = close < 0 ? end : close + 1;
    int turned = text.indexOf("[", after);
    Flaw flaw;
    if (escaped) {
      flaw = Flaw.ESCAPED;
    } else if (!opened) {
      flaw = turned >= 0 || opensLater ? Flaw.INVERTED : Flaw.UNOPENED;
    } else if (close < 0) {
      flaw = Flaw.UNCLOSED;
    } else if (wide) {
      flaw = Flaw.FULL_WIDTH;
    } else if (apart) {
      flaw = Flaw.APART;
    } else if (target.chars().anyMatch(Character::isWhitespace)) {
      flaw = Flaw.SPACE;
    } else {
      // Brackets and address are sound: what kept it from being a link is outside (a link in a
      // link).
      return null;
    }
    // An address apart from its bracket is prose more often than a link, unless the bracket is
    // one's own.
    if (apart && text.charAt(bracket + 1) == ' ' && !target.startsWith("http")) {
      return null;
    }
    close(open);
    boolean image =
        opening > 0
            ? text.charAt(opening - 1) == '!'
            : !opened && turned > 0 && text.charAt(turned - 1) == '!';
    int start = opening < 0 ? bracket : image ? opening - 1 : opening;
    List<Inline> content = new ArrayList<>();
    if (opening >= 0) {
      words(opening + 1, bracket, content);
    }
    int targetEnd = end;
    while (targetEnd > paren + 1 && Character.isWhitespace(text.charAt(targetEnd - 1))) {
      targetEnd--;
    }
    return new Found(
        start,
        after,
        new Inline.HalfLink(
            flaw, image, target, text.raw(paren + 1, targetEnd), content, text.raw(start, after)));
  }

  // `](https://x) and more` is an address with prose only if the prose is short of a sentence; a
  // whole
  // parenthesis such as "(http://localhost by default, or the name that you chose)" is an aside.
  private static boolean isImpliedProse(String target) {
    return target.chars().filter(Character::isWhitespace).count() > 8;
  }

  private int closing(int paren) {
    int depth = 0;
    int limit = Math.min(text.length(), paren + LONGEST_ADDRESS);
    for (int i = paren; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return -1;
      } else if (c == '(' || c == '（') {
        depth++;
      } else if ((c == ')' || c == '）') && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private int endOfUrl(int from) {
    int i = from;
    int limit = Math.min(text.length(), from + LONGEST_ADDRESS);
    while (i < limit && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private @Nullable Found braces(int at) {
    if (text.startsWith("{{", at)) {
      int close = onLine("}}", at + 2);
      if (close > 0) {
        String name = text.slice(at + 2, close).strip();
        if (!name.isEmpty()) {
          return new Found(at, close + 2, new Inline.Snippet(name, text.raw(at, close + 2)));
        }
      }
      return null;
    }
    if (text.startsWith("{#", at)) {
      int close = onLine("}", at + 2);
      if (close > at + 2 && text.slice(at + 2, close).indexOf('{') < 0) {
        return new Found(at, close + 1, new Inline.Opaque("anchor", text.raw(at, close + 1)));
      }
    }
    return null;
  }

  // An opener without its end is looked up once for its line, or a line of openers takes minutes.
  private int onLine(String end, int from) {
    if (from < missedUpTo && end.equals(missed)) {
      return -1;
    }
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n') {
      if (text.startsWith(end, i)) {
        return i;
      }
      i++;
    }
    missed = end;
    missedUpTo = i;
    return -1;
  }

  private int attributesEnd(int at) {
    if (at >= text.length() || text.charAt(at) != '{') {
      return -1;
    }
    int close = onLine("}", at);
    return close < 0 ? -1 : close + 1;
  }

  private @Nullable Found bareUrl(int at) {
    if (!text.startsWith("http://", at) && !text.startsWith("https://", at)) {
      return null;
    }
    int end = at;
    int depth = 0;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth < 0) {
        break;
      } else if (c == '[' || c == ']') {
        break;
      }
      if (c > 0x7E || (!Character.isLetterOrDigit(c) && URL_CHARACTERS.indexOf(c) < 0)) {
        break;
      }
      end++;
    }
    while (end > at && ".,;:!?'*_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String url = text.slice(at, end);
    if (url.length() <= url.indexOf("//") + 2) {
      return null;
    }
    Span span = text.raw(at, end);
    return new Found(at, end, new Inline.Link(Inline.Form.BARE, url, span, List.of(), span));
  }

  private void words(int from, int to, List<Inline> into) {
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || isCut(i)) {
        if (start < i) {
          into.add(new Inline.Words(text.canonical(start, i), text.raw(start, i)));
        }
        start = i;
      }
    }
  }

  private boolean isCut(int index) {
    return hasCuts
        && masking.isEdge(text.maskedStart(index))
        && text.maskedStart(index) != text.maskedStart(index - 1);
  }
}
