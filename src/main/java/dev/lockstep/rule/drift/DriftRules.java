package dev.lockstep.rule.drift;

import dev.lockstep.rule.Rule;
import java.util.List;

/// The rules that compare a translation with its source.
public final class DriftRules {

  /// In the order of the rule index.
  public static final List<Rule> ALL =
      List.of(
          new StepMissing(),
          new StepExtra(),
          new StepMoved(),
          new StepSplit(),
          new StepMerged(),
          new ListBroken(),
          new ListPhantom(),
          new ListUnnumbered(),
          new EntryMissing(),
          new EntryExtra(),
          new ParagraphMissing(),
          new SectionMissing(),
          new SectionExtra(),
          new SectionMoved(),
          new StructureLost(),
          new HeadingLevel(),
          new HeadingPunctuation(),
          new PunctuationDoubled(),
          new AnchorChanged(),
          new AnchorMisplaced(),
          new AnchorDuplicated(),
          new ImageMissing(),
          new ImageOther(),
          new ImageExtra(),
          new ImageMoved(),
          new LinkLost(),
          new LinkTargetChanged(),
          new LinkExtra(),
          new LinkTextEmpty(),
          new UrlDamaged(),
          new UrlGlued(),
          new TextFragmentAltered(),
          new NoteMissing(),
          new NoteExtra(),
          new NoteMoved(),
          new NoteKindChanged(),
          new CodeSpanChanged(),
          new CodeBlockChanged(),
          new TableShapeChanged(),
          new BlockMissing(),
          new BlockExtra(),
          new IncludeChanged(),
          new SnippetChanged(),
          new TabsChanged(),
          new CollapsibleChanged(),
          new EmphasisBroken(),
          new LabelUntranslated());

  private DriftRules() {}
}
