package dev.lockstep.exchange;

/// The word of ITS 2.0 for what a rule finds.
final class IssueType {

  private IssueType() {}

  static String of(String rule) {
    if (rule.endsWith("-missing") || rule.endsWith("-lost")) {
      return "omission";
    }
    if (rule.endsWith("-extra")) {
      return "addition";
    }
    if (rule.endsWith("-untranslated")) {
      return "untranslated";
    }
    if (rule.contains("punctuation")) {
      return "typographical";
    }
    if (rule.startsWith("link-") || rule.startsWith("url-") || rule.startsWith("anchor-")) {
      return "markup";
    }
    return "formatting";
  }
}
