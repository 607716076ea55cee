package dev.lockstep.align;

import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;

/// How well a target unit answers a source unit: about 2 for a perfect match with evidence, 0 for
/// "may be", below for "hardly".
final class Similarity {

  private static final double IMPOSSIBLE = -1e6;

  // Half the weight of an image that both documents show once.
  private static final double PICTURE = 2;

  // What two-in-one costs when no key proves it: without this, short steps that were dropped pass
  // for
  // merged ones in languages the lexicon does not know.
  private static final double UNPROVEN = 0.3;

  // A sentence more or less; steps only, as prose is cut into sentences as the language likes it.
  private static final double SENTENCE = 0.2;

  private final Bags bags;
  private final double lengthRatio;

  /// @param lengthRatio characters of prose in the whole source for one in the target
  Similarity(Bags bags, double lengthRatio) {
    this.bags = bags;
    this.lengthRatio = lengthRatio;
  }

  Bag bag(Unit unit) {
    return bags.of(unit);
  }

  double of(Unit source, Unit target) {
    Bag s = bags.of(source);
    Bag t = bags.of(target);
    return of(source, s, target, t, shared(s, t));
  }

  /// Tells what keys a unit shares with each of these.
  SharedKeys sharedWith(Bag[] units) {
    return new SharedKeys(units, bags);
  }

  /// @param s what the source unit holds, `t` what the target unit holds
  /// @param shared the weight of the keys that both have
  double of(Unit source, Bag s, Unit target, Bag t, double shared) {
    double kind = kinds(source.kind(), target.kind());
    if (kind <= IMPOSSIBLE) {
      return IMPOSSIBLE;
    }
    if (isPictureInText(source.kind(), target.kind()) && shared >= PICTURE) {
      // Words were put beside a picture; however many they are, it is the same picture.
      return 0.3;
    }
    double score = kind + evidence(s, t, shared) + length(s, t);
    if (source.is(Kind.SECTION)) {
      return score + headings(source, target);
    }
    score -= bold(s, t) + 0.1 * Math.min(3, Math.abs(s.parts() - t.parts()));
    return source.is(Kind.STEP) && target.is(Kind.STEP) ? score - sentences(s, t) : score;
  }

  /// What two neighbours hold together.
  Bag both(Unit first, Unit second) {
    return bags.of(first).plus(bags.of(second));
  }

  /// The score of two source units that one target unit answers: each must have a part in it.
  ///
  /// @param both what the two hold together
  double merged(Unit first, Unit second, Bag both, Unit one) {
    Bag single = bags.of(one);
    double all = shared(both, single);
    return together(both, single, all)
        + lengths(both.length(), single.length())
        + parts(bags.of(first), bags.of(second), all, single);
  }

  /// The score of a source unit that two target units answer: each must have a part in it.
  ///
  /// @param both what the two hold together
  double split(Unit one, Unit first, Unit second, Bag both) {
    Bag single = bags.of(one);
    double all = shared(both, single);
    return together(both, single, all)
        + lengths(single.length(), both.length())
        + parts(bags.of(first), bags.of(second), all, single);
  }

  private static double together(Bag both, Bag single, double all) {
    return evidence(both, single, all) - bold(both, single) - sentences(both, single);
  }

  /// What tells two units in one from one unit beside which the other is missing: the keys that
  /// only the lesser of the two can explain.
  private double parts(Bag first, Bag second, double all, Bag single) {
    double left = part(all - shared(second, single), first.weight());
    double right = part(all - shared(first, single), second.weight());
    return Math.min(left, right);
  }

  // Between nothing (a step was dropped) and half or more (two are one), as keys go in good
  // translations. Without keys nothing speaks for so rare a thing.
  private static double part(double explained, double weight) {
    double trust = weight / (weight + 0.4);
    double share = weight <= 0 ? 0 : explained / weight - 0.4;
    return share * trust - UNPROVEN * (1 - trust);
  }

  private static double bold(Bag s, Bag t) {
    return 0.15 * Math.min(4, Math.abs(s.bold() - t.bold()));
  }

  private static double sentences(Bag s, Bag t) {
    return SENTENCE * Math.min(2, Math.abs(s.sentences() - t.sentences()));
  }

  /// How much the keys alone say: 1.4 all the same, -0.6 all different, 0 if there are none.
  double evidence(Unit source, Unit target) {
    Bag s = bags.of(source);
    Bag t = bags.of(target);
    return evidence(s, t, shared(s, t));
  }

  /// The weight of the keys that both have.
  double shared(Unit source, Unit target) {
    return shared(bags.of(source), bags.of(target));
  }

  private static double evidence(Bag s, Bag t, double both) {
    double any = s.weight() + t.weight() - both;
    if (any <= 0) {
      return 0;
    }
    // A single weak key must not decide: trust grows with the weight that was compared.
    double trust = any / (any + 0.4);
    return (2 * both / any - 0.6) * trust;
  }

  private double shared(Bag s, Bag t) {
    int[] left = s.keys();
    int[] right = t.keys();
    double both = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      int order = left[i] - right[j];
      if (order == 0) {
        both += bags.weight(left[i]);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both;
  }

  private double length(Bag s, Bag t) {
    return lengths(s.length(), t.length());
  }

  private double lengths(int source, int target) {
    if (source == 0 && target == 0) {
      return 0.6;
    }
    // Six characters more on each side: in short units a few characters are no difference.
    double off = Math.abs(Math.log((target * lengthRatio + 6) / (source + 6)));
    return Math.max(-1.5, 0.6 - 0.9 * off);
  }

  private static double headings(Unit source, Unit target) {
    if (!(source.block() instanceof Block.Heading s)
        || !(target.block() instanceof Block.Heading t)) {
      return 0;
    }
    double score = s.level() == t.level() ? 0.3 : -0.4;
    if (s.anchor().isPresent() && t.anchor().isPresent()) {
      score += s.anchor().get().id().equals(t.anchor().get().id()) ? 2 : -0.8;
    }
    return score;
  }

  private static double kinds(Kind source, Kind target) {
    if (source == target) {
      return 0;
    }
    if (isText(source) && isText(target)) {
      // A step that lost its marker is a paragraph now.
      return -0.8;
    }
    return source == Kind.SECTION || target == Kind.SECTION ? IMPOSSIBLE : mixed(source, target);
  }

  private static double mixed(Kind source, Kind target) {
    boolean box = isBox(source) && isBox(target);
    return box || isPictureInText(source, target) ? -1 : IMPOSSIBLE;
  }

  private static boolean isPictureInText(Kind source, Kind target) {
    // A step that holds the picture is more than the picture.
    return (source == Kind.IMAGE && target == Kind.PARAGRAPH)
        || (target == Kind.IMAGE && source == Kind.PARAGRAPH);
  }

  private static boolean isText(Kind kind) {
    return kind == Kind.STEP || kind == Kind.ITEM || kind == Kind.PARAGRAPH;
  }

  private static boolean isBox(Kind kind) {
    return switch (kind) {
      case NOTE, SHADEBOX, COLLAPSIBLE, TAB -> true;
      case SECTION, STEP, ITEM, PARAGRAPH, IMAGE, TABS, CODE, TABLE, ROW, INCLUDE, VIDEO, HTML ->
          false;
    };
  }
}
