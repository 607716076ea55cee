package dev.lockstep.rule.drift;

import dev.lockstep.model.Unit;

/// Words of messages that several rules share.
final class Words {

  private Words() {}

  /// A block in a reader's words; empty for kinds that have rules of their own.
  static String of(Unit unit) {
    return switch (unit.kind()) {
      case CODE -> "code block";
      case TABLE -> "table";
      case VIDEO -> "video";
      case TABS -> "tab group";
      case SHADEBOX -> "shade box";
      case COLLAPSIBLE -> "collapsible";
      case SECTION, STEP, ITEM, ROW, PARAGRAPH, IMAGE, NOTE, TAB, INCLUDE, HTML -> "";
    };
  }
}
