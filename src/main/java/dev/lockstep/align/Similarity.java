package dev.lockstep.align;

import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;

/// How well a target unit answers a source unit: about 2 for a perfect match with evidence, 0 for
/// "may be", below for "hardly".
final class Similarity {

  private static final double IMPOSSIBLE = -1e6;

  private final Bags bags;
  private final double lengthRatio;

  /// @param lengthRatio characters of prose in the whole source for one in the target
  Similarity(Bags bags, double lengthRatio) {
    this.bags = bags;
    this.lengthRatio = lengthRatio;
  }

  double of(Unit source, Unit target) {
    double kind = kinds(source.kind(), target.kind());
    if (kind <= IMPOSSIBLE) {
      return IMPOSSIBLE;
    }
    Bag s = bags.of(source);
    Bag t = bags.of(target);
    double score = kind + evidence(s, t) + length(s, t);
    if (source.is(Kind.SECTION)) {
      return score + headings(source, target);
    }
    score -= 0.15 * Math.min(4, Math.abs(s.bold() - t.bold()));
    score -= 0.1 * Math.min(3, Math.abs(s.parts() - t.parts()));
    return score;
  }

  /// The score of two source units that one target unit answers, or the other way round.
  double ofBoth(Unit first, Unit second, Unit one) {
    if (!first.is(Kind.STEP) || !second.is(Kind.STEP) || !one.is(Kind.STEP)) {
      return IMPOSSIBLE;
    }
    Bag both = sum(bags.of(first), bags.of(second));
    Bag single = bags.of(one);
    return evidence(both, single) + 0.6 - 0.15 * Math.min(4, Math.abs(both.bold() - single.bold()));
  }

  double lengthOfBoth(Unit first, Unit second, Unit one, boolean merged) {
    int both = bags.of(first).length() + bags.of(second).length();
    int single = bags.of(one).length();
    return merged ? lengths(both, single) : lengths(single, both);
  }

  /// How much the keys alone say: 1.4 all the same, -0.6 all different, 0 if there are none.
  double evidence(Unit source, Unit target) {
    return evidence(bags.of(source), bags.of(target));
  }

  /// The weight of the keys that both have.
  double shared(Unit source, Unit target) {
    return overlap(bags.of(source), bags.of(target))[0];
  }

  private double evidence(Bag s, Bag t) {
    double[] overlap = overlap(s, t);
    if (overlap[1] == 0) {
      return 0;
    }
    // A single weak key must not decide: trust grows with the weight that was compared.
    double trust = overlap[1] / (overlap[1] + 0.4);
    return (2 * overlap[0] / overlap[1] - 0.6) * trust;
  }

  private double[] overlap(Bag s, Bag t) {
    double both = 0;
    double any = 0;
    int i = 0;
    int j = 0;
    while (i < s.keys().length || j < t.keys().length) {
      int a = i < s.keys().length ? s.keys()[i] : Integer.MAX_VALUE;
      int b = j < t.keys().length ? t.keys()[j] : Integer.MAX_VALUE;
      double weight = bags.weight(Math.min(a, b));
      if (a == b) {
        both += weight * Math.min(s.counts()[i], t.counts()[j]);
        any += weight * Math.max(s.counts()[i++], t.counts()[j++]);
      } else if (a < b) {
        any += weight * s.counts()[i++];
      } else {
        any += weight * t.counts()[j++];
      }
    }
    return new double[] {both, any};
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
    boolean picture =
        (source == Kind.IMAGE && isText(target)) || (target == Kind.IMAGE && isText(source));
    return box || picture ? -1 : IMPOSSIBLE;
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

  private static Bag sum(Bag a, Bag b) {
    int[] keys = new int[a.keys().length + b.keys().length];
    int[] counts = new int[keys.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < a.keys().length || j < b.keys().length) {
      int left = i < a.keys().length ? a.keys()[i] : Integer.MAX_VALUE;
      int right = j < b.keys().length ? b.keys()[j] : Integer.MAX_VALUE;
      keys[n] = Math.min(left, right);
      counts[n] = (left <= right ? a.counts()[i++] : 0) + (right <= left ? b.counts()[j++] : 0);
      n++;
    }
    return new Bag(
        java.util.Arrays.copyOf(keys, n),
        java.util.Arrays.copyOf(counts, n),
        a.length() + b.length(),
        a.bold() + b.bold(),
        a.parts() + b.parts());
  }
}
