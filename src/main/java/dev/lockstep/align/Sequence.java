package dev.lockstep.align;

import static dev.lockstep.align.Scores.NEVER;

import dev.lockstep.model.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The best pairing of two lists of siblings (Needleman and Wunsch 1970, with two-to-one and
/// one-to-two pairs as in Gale and Church 1993 and crossed neighbours as in Damerau 1964).
final class Sequence {

  /// One operation and the units it takes; one side is empty in a gap.
  record Step(Operation operation, List<Unit> source, List<Unit> target) {}

  /// @param gapScores for each source unit, the score of the best pairing that leaves it out; none
  ///   if no step leaves a unit out and nobody asked
  /// @param margins for each step, how much worse the best pairing without it is; none if nobody
  ///   asked
  record Result(List<Step> steps, double best, double[] gapScores, double[] margins) {}

  private static final Operation[] OPERATIONS = Operation.values();
  private static final Operation[] OF_TWO = {Operation.MERGE, Operation.SPLIT, Operation.CROSS};
  private static final double[] NONE = {};

  // The matrices of more than this many pairs would not fit into memory.
  private static final long LARGEST = 4_000_000;

  private final List<Unit> source;
  private final List<Unit> target;
  private final Scores scores;
  private final int n;
  private final int m;

  private Sequence(List<Unit> source, List<Unit> target, Similarity similarity) {
    this.source = source;
    this.target = target;
    this.scores = new Scores(source, target, similarity);
    this.n = source.size();
    this.m = target.size();
  }

  /// @param sure whether the margins are asked for: they take as long as the pairing itself
  static Result align(List<Unit> source, List<Unit> target, Similarity similarity, boolean sure) {
    if ((long) source.size() * target.size() > LARGEST) {
      return halves(source, target, similarity);
    }
    return new Sequence(source, target, similarity).run(sure);
  }

  // Two lists of thousands of siblings are a data table, in which rows stay about where they were.
  private static Result halves(List<Unit> source, List<Unit> target, Similarity similarity) {
    int i = source.size() / 2;
    int j = target.size() / 2;
    Result first = align(source.subList(0, i), target.subList(0, j), similarity, true);
    Result second =
        align(source.subList(i, source.size()), target.subList(j, target.size()), similarity, true);
    List<Step> steps = new ArrayList<>(first.steps());
    steps.addAll(second.steps());
    double[] gapScores = Arrays.copyOf(first.gapScores(), source.size());
    for (int k = 0; k < source.size(); k++) {
      gapScores[k] =
          k < i ? gapScores[k] + second.best() : second.gapScores()[k - i] + first.best();
    }
    double[] margins = Arrays.copyOf(first.margins(), steps.size());
    int more = second.margins().length;
    System.arraycopy(second.margins(), 0, margins, first.margins().length, more);
    return new Result(steps, first.best() + second.best(), gapScores, margins);
  }

  private Result run(boolean sure) {
    double[][] forward = forward();
    double best = forward[n][m];
    List<Step> steps = trace(forward);
    boolean leavesOut = steps.stream().anyMatch(step -> step.operation() == Operation.LEAVE_OUT);
    if (!sure && !leavesOut) {
      return new Result(steps, best, NONE, NONE);
    }
    Margins margins = new Margins(scores, forward, backward());
    return new Result(steps, best, margins.gapScores(), sure ? margins.of(steps) : NONE);
  }

  /// The best scores from the start to each pair of places.
  private double[][] forward() {
    double[][] forward = new double[n + 1][m + 1];
    for (int i = 0; i <= n; i++) {
      double[] row = forward[i];
      double[] above = i == 0 ? NONE : forward[i - 1];
      double[] match = i == 0 ? NONE : scores.matches(i - 1);
      double leaveOut = i == 0 ? NEVER : scores.leaveOut(i - 1);
      for (int j = 0; j <= m; j++) {
        double best = i == 0 && j == 0 ? 0 : NEVER;
        if (i > 0) {
          best = Math.max(best, above[j] + leaveOut);
          best = j > 0 ? Math.max(best, above[j - 1] + match[j - 1]) : best;
        }
        if (j > 0) {
          best = Math.max(best, row[j - 1] + scores.add(j - 1));
          best = i > 0 && scores.mayEndTwo(i, j) ? Math.max(best, two(forward, i, j)) : best;
        }
        row[j] = best;
      }
    }
    return forward;
  }

  // Three operations are possible everywhere, these near the diagonal only.
  private double two(double[][] forward, int i, int j) {
    double best = NEVER;
    for (Operation op : OF_TWO) {
      int k = i - op.source;
      int l = j - op.target;
      if (k >= 0 && l >= 0 && scores.mayTakeTwo(k, l)) {
        best = Math.max(best, forward[k][l] + scores.of(op, k, l));
      }
    }
    return best;
  }

  /// The best scores from each pair of places to the end.
  private double[][] backward() {
    double[][] backward = new double[n + 1][m + 1];
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        double best = i == n && j == m ? 0 : NEVER;
        if (i < n) {
          best = Math.max(best, scores.leaveOut(i) + backward[i + 1][j]);
        }
        if (j < m) {
          best = Math.max(best, scores.add(j) + backward[i][j + 1]);
        }
        if (i < n && j < m) {
          best = Math.max(best, scores.match(i, j) + backward[i + 1][j + 1]);
        }
        if (scores.mayTakeTwo(i, j)) {
          for (Operation op : OF_TWO) {
            if (i + op.source <= n && j + op.target <= m) {
              best = Math.max(best, scores.of(op, i, j) + backward[i + op.source][j + op.target]);
            }
          }
        }
        backward[i][j] = best;
      }
    }
    return backward;
  }

  private List<Step> trace(double[][] forward) {
    List<Step> steps = new ArrayList<>();
    int i = n;
    int j = m;
    while (i > 0 || j > 0) {
      Operation last = last(forward, i, j);
      int k = i - last.source;
      int l = j - last.target;
      steps.add(new Step(last, source.subList(k, i), target.subList(l, j)));
      i = k;
      j = l;
    }
    Collections.reverse(steps);
    return steps;
  }

  /// The operation that the best pairing up to here ends with.
  private Operation last(double[][] forward, int i, int j) {
    for (Operation op : OPERATIONS) {
      int k = i - op.source;
      int l = j - op.target;
      if (k >= 0
          && l >= 0
          && Math.abs(forward[i][j] - (forward[k][l] + scores.of(op, k, l))) < 1e-9) {
        return op;
      }
    }
    throw new IllegalStateException("no way leads to " + i + ", " + j);
  }
}
