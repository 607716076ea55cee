package dev.lockstep.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Where the site sends those who ask for an old address: the `redirects.csv` of a locale.
public final class Redirects {

  private static final String FILE = "redirects.csv";

  // RFC 4180: a comma in quotes is one of the address.
  private static final Pattern CELL = Pattern.compile("(?<=^|,)(?:\\s*\"[^\"]*+\"[^,]*+|[^,]*+)");

  // An address with several new ones by its tail leads to none for certain.
  private static final String AMBIGUOUS = "";

  private final Map<String, String> byKey = new HashMap<>();
  private final Map<String, String> byTail = new HashMap<>();

  private Redirects() {}

  /// The redirects of a locale, else those of its source; none where there is no such file.
  public static Redirects of(Corpus corpus) {
    Redirects redirects = new Redirects();
    corpus
        .asset(FILE)
        .ifPresent(
            file -> corpus.text(file.shown()).text().lines().skip(1).forEach(redirects::line));
    return redirects;
  }

  private void line(String line) {
    List<String> cells = CELL.matcher(line).results().map(Redirects::cell).toList();
    if (cells.size() >= 2 && Site.isOurs(cells.get(0)) && !cells.get(1).isEmpty()) {
      byKey.put(Site.key(cells.get(0)), cells.get(1));
      byTail.merge(tail(cells.get(0)), cells.get(1), (a, b) -> a.equals(b) ? a : AMBIGUOUS);
    }
  }

  private static String cell(MatchResult cell) {
    return cell.group().strip().replaceAll("^\"|\"$", "").replace("\"\"", "\"");
  }

  /// The addresses that are sent elsewhere, as keys.
  public Set<String> keys() {
    return byKey.keySet();
  }

  /// Where they are sent, as written.
  public Collection<String> destinations() {
    return byKey.values();
  }

  /// Where an address is sent in the end.
  ///
  /// @param key what is left of the address in all languages
  public Optional<String> of(String key) {
    Set<String> seen = new HashSet<>();
    String at = key;
    String last = "";
    while (seen.add(at) && byKey.containsKey(at)) {
      last = byKey.getOrDefault(at, "");
      at = Site.key(last);
    }
    return last.isEmpty() || at.equals(key) ? Optional.empty() : Optional.of(last);
  }

  /// Where the address is sent that ends as a path does, if there is one only.
  public Optional<String> byTail(String path) {
    return Optional.ofNullable(byTail.get(tail(path)))
        .filter(address -> !address.equals(AMBIGUOUS))
        .map(address -> Site.isOurs(address) ? of(Site.key(address)).orElse(address) : address);
  }

  /// The last folder and the name of a path or address, without ending: `install/upgrade`.
  public static String tail(String path) {
    int end = Address.of(path).path().length();
    String bare =
        path.substring(0, end).toLowerCase(Locale.ROOT).replaceFirst("\\.(html?|md)$", "");
    int slash = bare.lastIndexOf('/', bare.lastIndexOf('/') - 1);
    return bare.substring(slash + 1);
  }
}
