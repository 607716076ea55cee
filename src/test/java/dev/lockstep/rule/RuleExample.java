package dev.lockstep.rule;

import dev.lockstep.Lockstep;
import dev.lockstep.check.FixWriter;
import dev.lockstep.check.Fixes;
import dev.lockstep.check.Progress;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Document;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One example of a rule page: a source and a target, or files of a workspace, and what is said
/// about them.
///
/// @param title the heading it stands under
/// @param files the fences that make its input
/// @param findings the fence with the findings, as it stands in the page
/// @param fixed the fence with the mended target, or with a mended file of the workspace: `md fixed
///   en/help/x.md`
record RuleExample(String title, List<Fence> files, Fence findings, Optional<Fence> fixed) {

  /// @param words the info string, divided: `md`, `target`, `ko`
  /// @param start where its content begins in the page, `end` where it ends
  record Fence(List<String> words, String content, int start, int end) {

    boolean is(String name) {
      return words.contains(name);
    }
  }

  boolean isWorkspace() {
    return files.stream().noneMatch(fence -> fence.is("source"));
  }

  /// What the rules say: of a pair by the names `source` and `target`, of a workspace by path.
  ///
  /// @param rule the one that the page is about
  List<Finding> check(Rule rule, Path folder) throws IOException {
    if (!isWorkspace()) {
      return compare(document("target"));
    }
    for (Fence file : files) {
      Path path = folder.resolve(file.words().get(1));
      Files.createDirectories(path.getParent());
      Files.write(path, bytes(file));
    }
    // English alone is no workspace unless it says so.
    if (files.stream().allMatch(file -> file.words().get(1).startsWith("en/"))) {
      Files.writeString(folder.resolve("lockstep.yml"), "locales: {en: en}\n");
    }
    return run(rule, folder);
  }

  private static List<Finding> run(Rule rule, Path folder) throws IOException {
    Report report =
        Lockstep.check(Lockstep.open(List.of(folder)), Optional.empty(), _ -> true, Progress.NONE);
    if (!report.failures().isEmpty()) {
      throw new AssertionError(report.failures());
    }
    return report.findings().stream().filter(finding -> isShown(finding, rule)).toList();
  }

  // A small example has no description and no screenshot: what lint says about that is for the
  // pages that are about it. Errors stand everywhere.
  private static boolean isShown(Finding finding, Rule about) {
    Rule rule = Rules.named(finding.rule()).orElseThrow();
    boolean lint = rule instanceof Rule.OfDocument || rule instanceof Rule.OfCorpus;
    return !lint || rule.equals(about) || finding.severity() == Severity.ERROR;
  }

  // Pictures are written in base64.
  private static byte[] bytes(Fence file) {
    if (file.is("base64")) {
      return Base64.getMimeDecoder().decode(file.content());
    }
    Charset charset = file.is("latin1") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    return file.content().getBytes(charset);
  }

  /// The file of the workspace that is shown mended, after the fixes of the page's rule, whatever
  /// their safety.
  ///
  /// @throws AssertionError if the rule finds something to mend once more
  String mended(Rule rule, Path folder) throws IOException {
    write(check(rule, folder), rule);
    if (write(run(rule, folder), rule) > 0) {
      throw new AssertionError("the fix leaves something to fix");
    }
    return Files.readString(folder.resolve(fixed.orElseThrow().words().getLast()));
  }

  private static int write(List<Finding> findings, Rule rule) throws IOException {
    List<Finding> own = findings.stream().filter(f -> f.rule().equals(rule.name())).toList();
    List<FixWriter.Change> changes = FixWriter.changes(own, Set.of(rule.name()));
    for (FixWriter.Change change : changes) {
      FixWriter.write(change);
    }
    return changes.size();
  }

  /// The target after all its fixes, whatever their safety.
  String mended() {
    Document target = document("target");
    return mended(target, compare(target));
  }

  /// The mended target once more: nothing is left to mend.
  String mendedTwice() {
    Document once = parse("target", mended(), locale());
    return mended(once, compare(once));
  }

  List<Finding> afterwards() {
    return compare(parse("target", mended(), locale()));
  }

  // With a fence `base`, the source at the translation's commit, three ways.
  private List<Finding> compare(Document target) {
    return files.stream().anyMatch(fence -> fence.is("base"))
        ? Lockstep.compare(document("source"), document("base"), target)
        : Lockstep.compare(document("source"), target);
  }

  private static String mended(Document target, List<Finding> findings) {
    List<Fix> fixes = findings.stream().flatMap(f -> f.fix().stream()).toList();
    return Fixes.apply(target.source(), fixes).text();
  }

  private Document document(String name) {
    Fence fence = files.stream().filter(f -> f.is(name)).findFirst().orElseThrow();
    return parse(name, fence.content(), name.equals("target") ? locale() : Locale.ENGLISH);
  }

  private Locale locale() {
    Fence fence = files.stream().filter(f -> f.is("target")).findFirst().orElseThrow();
    return Locale.forLanguageTag(fence.words().size() > 2 ? fence.words().get(2) : "fr");
  }

  private static Document parse(String name, String text, Locale locale) {
    return Lockstep.parse(SourceText.of(name, text), locale, "help/page.md");
  }
}
