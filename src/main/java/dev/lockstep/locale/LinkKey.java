package dev.lockstep.locale;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is left of a link's target when everything is gone that translation may change.
///
/// Two links with equal keys lead a reader to the same page, each in their own language. What is
/// legitimate was counted over 28,000 translated documents: localised hosts and path segments,
/// `?lang=`, video ids with captions, language suffixes of repositories, language editions of
/// Wikipedia, text fragments.
public final class LinkKey {

  // A path segment that names a language or a language and a country: fr, fr-fr, zh-hans, pt_BR,
  // zh-hans-cn.
  private static final Pattern LANGUAGE_SEGMENT =
      Pattern.compile("(?i)([a-z]{2})(?:[-_]([a-z]{2}|[a-z]{4}|[a-z]{4}[-_][a-z]{2}|419))?");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  // Some sites name the country: adobe.com/jp, helpx.adobe.com/kr.
  private static final Set<String> COUNTRIES =
      Set.of(
          "jp", "kr", "cn", "tw", "hk", "se", "dk", "uk", "us", "au", "at", "ch", "be", "mx", "ca",
          "in", "il", "cz", "ua", "vn", "gr", "my");

  private static final Set<String> LANGUAGE_PARAMETERS =
      Set.of("lang", "hl", "locale", "profile.language", "captions", "lr", "setlang", "language");

  private static final Pattern ADOBE_REPOSITORY =
      Pattern.compile(
          "(?i)^(github\\.com/adobedocs/[^/?#]+?)\\.(?:en|[a-z]{2}-[a-z]{2,4})(?=[/?#]|$)");

  private static final Pattern GO_LINK =
      Pattern.compile("(?i)^((?:www\\.)?adobe\\.com/go/[^/?#]+?)_[a-z]{2}(?=[/?#]|$)");

  private LinkKey() {}

  /// @param target the link's target, decoded
  /// @param document the path of the document that holds it, to which a relative target is resolved
  public static String of(String target, String document) {
    String decoded = percentDecoded(target.strip());
    String bare = withoutTextFragment(decoded);
    int colon = endOfScheme(bare);
    if (colon < 0) {
      return internal(bare, document);
    }
    String scheme = bare.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = bare.substring(bare.startsWith("//", colon + 1) ? colon + 3 : colon + 1);
    return scheme.equals("http") || scheme.equals("https") ? web(rest) : scheme + ":" + rest;
  }

  /// The text fragment of a target: what stands behind `:~:text=`, decoded; empty if it has none.
  public static String textFragment(String target) {
    String decoded = percentDecoded(target);
    int at = decoded.indexOf(":~:");
    return at < 0 ? "" : decoded.substring(at + 3);
  }

  /// Where a relative or root-relative path leads: a path from the root of the documentation,
  /// without a leading slash.
  public static String resolve(String path, String document) {
    List<String> parts = new ArrayList<>();
    if (!path.startsWith("/")) {
      List<String> folders = Arrays.asList(document.split("/", -1));
      parts.addAll(folders.subList(0, folders.size() - 1));
    }
    for (String part : path.split("/", -1)) {
      switch (part) {
        case "", "." -> {}
        case ".." -> {
          if (!parts.isEmpty()) {
            parts.removeLast();
          }
        }
        default -> parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  private static String internal(String target, String document) {
    int hash = target.indexOf('#');
    String fragment = hash < 0 ? "" : withoutQuery(target.substring(hash));
    String path = hash < 0 ? target : target.substring(0, hash);
    path = withoutQuery(path);
    return (path.isEmpty() ? "" : resolve(path, document)) + fragment;
  }

  private static String withoutQuery(String part) {
    int query = part.indexOf('?');
    return query < 0 ? part : part.substring(0, query);
  }

  private static String web(String rest) {
    int hash = rest.indexOf('#');
    // `#part?lang=fr`: the parameter belongs before the hash; another rule says so.
    String fragment = hash < 0 ? "" : withoutLanguageTail(rest.substring(hash));
    String before = hash < 0 ? rest : rest.substring(0, hash);
    int query = before.indexOf('?');
    String address = query < 0 ? before : before.substring(0, query);
    String parameters = query < 0 ? "" : parameters(before.substring(query + 1));
    address = ADOBE_REPOSITORY.matcher(address).replaceFirst("$1");
    address = GO_LINK.matcher(address).replaceFirst("$1");
    int slash = address.indexOf('/');
    String host = (slash < 0 ? address : address.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = slash < 0 ? "" : path(host, address.substring(slash));
    if (host.endsWith(".wikipedia.org")) {
      return "wikipedia.org";
    }
    if (host.equals("video.tv.adobe.com")) {
      return host;
    }
    if (host.startsWith("www.")) {
      host = host.substring(4);
    }
    return host + path + parameters + (fragment.equals("#") ? "" : fragment);
  }

  private static String path(String host, String path) {
    List<String> kept = new ArrayList<>();
    boolean ours = host.equals("experienceleague.adobe.com");
    int index = 0;
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty()) {
        continue;
      }
      // Only near the front: /docs/fr/ and /fr/docs/ name a language, /a/b/c/it/ may be anything.
      if (index++ > 2 || !isLanguage(segment)) {
        kept.add(ours ? segment.toLowerCase(Locale.ROOT) : segment);
      }
    }
    String joined = kept.isEmpty() ? "" : "/" + String.join("/", kept);
    return ours && joined.endsWith(".html") ? joined.substring(0, joined.length() - 5) : joined;
  }

  private static boolean isLanguage(String segment) {
    boolean longer = segment.length() > 2 && "-_".indexOf(segment.charAt(2)) < 0;
    if (segment.length() < 2 || longer) {
      return false;
    }
    Matcher matcher = LANGUAGE_SEGMENT.matcher(segment);
    if (!matcher.matches()) {
      return false;
    }
    String language = matcher.group(1).toLowerCase(Locale.ROOT);
    return LANGUAGES.contains(language) || COUNTRIES.contains(language);
  }

  private static String parameters(String query) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("[?&]", -1)) {
      int equals = parameter.indexOf('=');
      String name = (equals < 0 ? parameter : parameter.substring(0, equals));
      if (!parameter.isEmpty() && !LANGUAGE_PARAMETERS.contains(name.toLowerCase(Locale.ROOT))) {
        kept.add(parameter);
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private static String withoutLanguageTail(String fragment) {
    int query = fragment.indexOf('?');
    return query > 0 && parameters(fragment.substring(query + 1)).isEmpty()
        ? fragment.substring(0, query)
        : fragment;
  }

  private static String withoutTextFragment(String target) {
    int at = target.indexOf(":~:");
    if (at < 0) {
      return target;
    }
    return at > 0 && target.charAt(at - 1) == '#'
        ? target.substring(0, at - 1)
        : target.substring(0, at);
  }

  /// The text with `%20` and the like read as UTF-8.
  public static String percentDecoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = new byte[text.length() * 4];
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      int high =
          text.charAt(i) == '%' && i + 2 < text.length()
              ? Character.digit(text.charAt(i + 1), 16)
              : -1;
      int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
      if (low >= 0) {
        bytes[count++] = (byte) (high * 16 + low);
        i += 3;
      } else {
        int c = text.codePointAt(i);
        byte[] encoded = Character.toString(c).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, bytes, count, encoded.length);
        count += encoded.length;
        i += Character.charCount(c);
      }
    }
    return new String(bytes, 0, count, StandardCharsets.UTF_8);
  }

  /// Whether the text is an address with a scheme.
  public static boolean isAbsolute(String target) {
    return endOfScheme(target) > 0;
  }

  // RFC 3986, 3.1: a letter, then letters, digits, +, . and -, then a colon. Every link is asked
  // for
  // it several times; that was the hottest regular expression of all.
  private static int endOfScheme(String target) {
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == ':') {
        return i > 0 ? i : -1;
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean other = (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
      if (!letter && !(other && i > 0)) {
        return -1;
      }
    }
    return -1;
  }
}
