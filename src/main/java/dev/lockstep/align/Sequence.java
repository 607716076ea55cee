package dev.lockstep.align;

import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The best order-preserving pairing of two lists of siblings (Needleman and Wunsch 1970, with
/// two-to-one and one-to-two pairs as in Gale and Church 1993).
///
/// The score of the best pairing through every gap is kept too: the distance to it is how sure the
/// best one is.
final class Sequence {

  /// One operation: `source` and `target` units that answer one another; one side is empty in a
  /// gap.
  ///
  /// @param margin how much worse the best pairing without this operation is
  record Step(List<Unit> source, List<Unit> target, double margin) {}

  private static final double NEVER = -1e9;
  private static final double GAP = -0.6;
  private static final double TWO_TO_ONE = -1.0;

  // Beyond this the matrix is cut to a band around the diagonal.
  private static final int BAND = 60;

  private final List<Unit> source;
  private final List<Unit> target;
  private final Similarity similarity;
  private final int n;
  private final int m;
  private final int band;
  private final double[][] forward;
  private final double[][] backward;
  private final double[][] scores;

  private Sequence(List<Unit> source, List<Unit> target, Similarity similarity) {
    this.source = source;
    this.target = target;
    this.similarity = similarity;
    this.n = source.size();
    this.m = target.size();
    this.band = Math.max(BAND, 2 * Math.abs(n - m) + BAND / 2);
    this.forward = new double[n + 1][m + 1];
    this.backward = new double[n + 1][m + 1];
    this.scores = new double[n][m];
  }

  static Result align(List<Unit> source, List<Unit> target, Similarity similarity) {
    return new Sequence(source, target, similarity).run();
  }

  /// @param gapScores for each source unit, the score of the best pairing that leaves it out
  record Result(List<Step> steps, double best, double[] gapScores) {}

  private Result run() {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        scores[i][j] = inBand(i, j) ? similarity.of(source.get(i), target.get(j)) : NEVER;
      }
    }
    fillForward();
    fillBackward();
    double best = forward[n][m];
    double[] gapScores = new double[n];
    for (int i = 0; i < n; i++) {
      gapScores[i] = NEVER;
      for (int j = 0; j <= m; j++) {
        gapScores[i] =
            Math.max(gapScores[i], forward[i][j] + gap(source.get(i)) + backward[i + 1][j]);
      }
    }
    return new Result(trace(best), best, gapScores);
  }

  private boolean inBand(int i, int j) {
    return n <= BAND * 2 || Math.abs(i * (double) m / n - j) <= band;
  }

  private static double gap(Unit unit) {
    return unit.is(Kind.SECTION) ? 1.2 * GAP : GAP;
  }

  private double match(int i, int j) {
    return scores[i][j];
  }

  private double merge(int i, int j) {
    Unit first = source.get(i);
    Unit second = source.get(i + 1);
    Unit one = target.get(j);
    if (!first.is(Kind.STEP) || !second.is(Kind.STEP) || !one.is(Kind.STEP)) {
      return NEVER;
    }
    return similarity.ofBoth(first, second, one)
        - 0.6
        + similarity.lengthOfBoth(first, second, one, true)
        + TWO_TO_ONE;
  }

  private double split(int i, int j) {
    Unit one = source.get(i);
    Unit first = target.get(j);
    Unit second = target.get(j + 1);
    if (!first.is(Kind.STEP) || !second.is(Kind.STEP) || !one.is(Kind.STEP)) {
      return NEVER;
    }
    return similarity.ofBoth(first, second, one)
        - 0.6
        + similarity.lengthOfBoth(first, second, one, false)
        + TWO_TO_ONE;
  }

  private void fillForward() {
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        if (i == 0 && j == 0) {
          continue;
        }
        double best = NEVER;
        if (i > 0) {
          best = Math.max(best, forward[i - 1][j] + gap(source.get(i - 1)));
        }
        if (j > 0) {
          best = Math.max(best, forward[i][j - 1] + gap(target.get(j - 1)));
        }
        if (i > 0 && j > 0 && inBand(i - 1, j - 1)) {
          best = Math.max(best, forward[i - 1][j - 1] + match(i - 1, j - 1));
          if (i > 1) {
            best = Math.max(best, forward[i - 2][j - 1] + merge(i - 2, j - 1));
          }
          if (j > 1) {
            best = Math.max(best, forward[i - 1][j - 2] + split(i - 1, j - 2));
          }
        }
        forward[i][j] = best;
      }
    }
  }

  private void fillBackward() {
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        if (i == n && j == m) {
          continue;
        }
        double best = NEVER;
        if (i < n) {
          best = Math.max(best, backward[i + 1][j] + gap(source.get(i)));
        }
        if (j < m) {
          best = Math.max(best, backward[i][j + 1] + gap(target.get(j)));
        }
        if (i < n && j < m && inBand(i, j)) {
          best = Math.max(best, backward[i + 1][j + 1] + match(i, j));
          if (i + 1 < n) {
            best = Math.max(best, backward[i + 2][j + 1] + merge(i, j));
          }
          if (j + 1 < m) {
            best = Math.max(best, backward[i + 1][j + 2] + split(i, j));
          }
        }
        backward[i][j] = best;
      }
    }
  }

  private List<Step> trace(double best) {
    List<Step> steps = new ArrayList<>();
    int i = n;
    int j = m;
    while (i > 0 || j > 0) {
      double here = forward[i][j];
      if (i > 0
          && j > 0
          && inBand(i - 1, j - 1)
          && same(here, forward[i - 1][j - 1] + match(i - 1, j - 1))) {
        steps.add(step(--i, i + 1, --j, j + 1, best));
      } else if (i > 0 && same(here, forward[i - 1][j] + gap(source.get(i - 1)))) {
        steps.add(step(--i, i + 1, j, j, best));
      } else if (j > 0 && same(here, forward[i][j - 1] + gap(target.get(j - 1)))) {
        steps.add(step(i, i, --j, j + 1, best));
      } else if (i > 1 && j > 0 && same(here, forward[i - 2][j - 1] + merge(i - 2, j - 1))) {
        i -= 2;
        j -= 1;
        steps.add(step(i, i + 2, j, j + 1, best));
      } else {
        i -= 1;
        j -= 2;
        steps.add(step(i, i + 1, j, j + 2, best));
      }
    }
    Collections.reverse(steps);
    return steps;
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) < 1e-9;
  }

  private Step step(int i, int iEnd, int j, int jEnd, double best) {
    return new Step(
        source.subList(i, iEnd), target.subList(j, jEnd), best - without(i, iEnd, j, jEnd));
  }

  /// The best score of a pairing in which the first unit of the operation fares otherwise.
  private double without(int i, int iEnd, int j, int jEnd) {
    double other = NEVER;
    if (iEnd > i) {
      // The source unit i is left out, or answered by another target unit.
      for (int k = 0; k <= m; k++) {
        if (iEnd - i != 1 || jEnd > j) {
          other = Math.max(other, forward[i][k] + gap(source.get(i)) + backward[i + 1][k]);
        }
        if (k < m && inBand(i, k) && !(k == j && jEnd == j + 1 && iEnd == i + 1)) {
          other = Math.max(other, forward[i][k] + match(i, k) + backward[i + 1][k + 1]);
        }
      }
    } else {
      for (int k = 0; k < n; k++) {
        if (inBand(k, j)) {
          other = Math.max(other, forward[k][j] + match(k, j) + backward[k + 1][j + 1]);
        }
      }
    }
    return other;
  }
}
