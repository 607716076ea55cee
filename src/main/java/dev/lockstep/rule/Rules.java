package dev.lockstep.rule;

import dev.lockstep.rule.drift.AnchorChanged;
import dev.lockstep.rule.drift.AnchorDuplicated;
import dev.lockstep.rule.drift.AnchorMisplaced;
import dev.lockstep.rule.drift.BlockExtra;
import dev.lockstep.rule.drift.BlockMissing;
import dev.lockstep.rule.drift.CodeBlockChanged;
import dev.lockstep.rule.drift.CodeSpanChanged;
import dev.lockstep.rule.drift.CollapsibleChanged;
import dev.lockstep.rule.drift.EmphasisBroken;
import dev.lockstep.rule.drift.EntryExtra;
import dev.lockstep.rule.drift.EntryMissing;
import dev.lockstep.rule.drift.HeadingLevel;
import dev.lockstep.rule.drift.HeadingPunctuation;
import dev.lockstep.rule.drift.ImageExtra;
import dev.lockstep.rule.drift.ImageMissing;
import dev.lockstep.rule.drift.ImageMoved;
import dev.lockstep.rule.drift.ImageOther;
import dev.lockstep.rule.drift.IncludeChanged;
import dev.lockstep.rule.drift.LabelUntranslated;
import dev.lockstep.rule.drift.LinkExtra;
import dev.lockstep.rule.drift.LinkLost;
import dev.lockstep.rule.drift.LinkTargetChanged;
import dev.lockstep.rule.drift.LinkTextEmpty;
import dev.lockstep.rule.drift.ListBroken;
import dev.lockstep.rule.drift.ListPhantom;
import dev.lockstep.rule.drift.ListUnnumbered;
import dev.lockstep.rule.drift.NoteExtra;
import dev.lockstep.rule.drift.NoteKindChanged;
import dev.lockstep.rule.drift.NoteMissing;
import dev.lockstep.rule.drift.NoteMoved;
import dev.lockstep.rule.drift.ParagraphMissing;
import dev.lockstep.rule.drift.PunctuationDoubled;
import dev.lockstep.rule.drift.SectionExtra;
import dev.lockstep.rule.drift.SectionMissing;
import dev.lockstep.rule.drift.SectionMoved;
import dev.lockstep.rule.drift.SnippetChanged;
import dev.lockstep.rule.drift.StepExtra;
import dev.lockstep.rule.drift.StepMerged;
import dev.lockstep.rule.drift.StepMissing;
import dev.lockstep.rule.drift.StepMoved;
import dev.lockstep.rule.drift.StepSplit;
import dev.lockstep.rule.drift.StructureLost;
import dev.lockstep.rule.drift.TableShapeChanged;
import dev.lockstep.rule.drift.TabsChanged;
import dev.lockstep.rule.drift.TextFragmentAltered;
import dev.lockstep.rule.drift.UrlDamaged;
import dev.lockstep.rule.drift.UrlGlued;
import dev.lockstep.rule.input.ConfigurationWrong;
import dev.lockstep.rule.input.DocumentUnread;
import dev.lockstep.rule.input.ExlIdDuplicated;
import dev.lockstep.rule.input.FileUnreadable;
import dev.lockstep.rule.input.SuppressionUnused;
import dev.lockstep.rule.input.TranslationMissing;
import dev.lockstep.rule.input.TranslationOrphaned;
import dev.lockstep.rule.input.TranslationStale;
import dev.lockstep.rule.lint.AnchorRepeated;
import dev.lockstep.rule.lint.LinkMalformed;
import dev.lockstep.rule.lint.StepMalformed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The list of all rules. A rule that is not here does not run.
public final class Rules {

  /// In the order of the rule index: from what stops a reader most to what stops one least.
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
          new LabelUntranslated(),
          new LinkMalformed(),
          new AnchorRepeated(),
          new StepMalformed(),
          new TranslationStale(),
          new TranslationMissing(),
          new TranslationOrphaned(),
          new FileUnreadable(),
          new DocumentUnread(),
          new ExlIdDuplicated(),
          new ConfigurationWrong(),
          new SuppressionUnused());

  // Every document asks for the names; making one takes the class's name apart.
  private static final Map<String, Rule> BY_NAME =
      Collections.unmodifiableMap(
          ALL.stream()
              .collect(
                  Collectors.toMap(
                      Rule::name, rule -> rule, (first, _) -> first, LinkedHashMap::new)));

  private Rules() {}

  /// The names of all rules, in the order of the list.
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  public static Optional<Rule> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
