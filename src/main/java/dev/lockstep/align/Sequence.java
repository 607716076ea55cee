package dev.lockstep.align;

import static dev.lockstep.align.Scores.NEVER;

import dev.lockstep.model.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The best pairing of two lists of siblings (Needleman and Wunsch 1970, with two-to-one and
/// one-to-two pairs as in Gale and Church 1993 and crossed neighbours as in Damerau 1964).
///
/// The score of the best pairing through every gap is kept too: the distance to it is how sure the
/// best one is.
final class Sequence {

  /// One operation and the units it takes; one side is empty in a gap.
  ///
  /// @param margin how much worse the best pairing without this operation is
  record Step(Operation operation, List<Unit> source, List<Unit> target, double margin) {}

  private static final Operation[] OPERATIONS = Operation.values();
  private static final Operation[] OF_TWO = {Operation.MERGE, Operation.SPLIT, Operation.CROSS};

  private final List<Unit> source;
  private final List<Unit> target;
  private final Scores scores;
  private final int n;
  private final int m;
  private final double[][] forward;
  private final double[][] backward;

  private Sequence(List<Unit> source, List<Unit> target, Similarity similarity) {
    this.source = source;
    this.target = target;
    this.scores = new Scores(source, target, similarity);
    this.n = source.size();
    this.m = target.size();
    this.forward = new double[n + 1][m + 1];
    this.backward = new double[n + 1][m + 1];
  }

  // The matrices of more than this many pairs would not fit into memory.
  private static final long LARGEST = 4_000_000;

  static Result align(List<Unit> source, List<Unit> target, Similarity similarity) {
    if ((long) source.size() * target.size() > LARGEST) {
      return halves(source, target, similarity);
    }
    return new Sequence(source, target, similarity).run();
  }

  // Two lists of thousands of siblings are a data table, in which rows stay about where they were.
  private static Result halves(List<Unit> source, List<Unit> target, Similarity similarity) {
    int i = source.size() / 2;
    int j = target.size() / 2;
    Result first = align(source.subList(0, i), target.subList(0, j), similarity);
    Result second =
        align(source.subList(i, source.size()), target.subList(j, target.size()), similarity);
    List<Step> steps = new ArrayList<>(first.steps());
    steps.addAll(second.steps());
    double[] gapScores = Arrays.copyOf(first.gapScores(), source.size());
    double best = first.best() + second.best();
    for (int k = 0; k < source.size(); k++) {
      gapScores[k] =
          k < i ? gapScores[k] + second.best() : second.gapScores()[k - i] + first.best();
    }
    return new Result(steps, best, gapScores);
  }

  /// @param gapScores for each source unit, the score of the best pairing that leaves it out
  record Result(List<Step> steps, double best, double[] gapScores) {}

  private Result run() {
    fillForward();
    fillBackward();
    double best = forward[n][m];
    double[] gapScores = new double[n];
    for (int i = 0; i < n; i++) {
      gapScores[i] = NEVER;
      for (int j = 0; j <= m; j++) {
        gapScores[i] = Math.max(gapScores[i], through(Operation.LEAVE_OUT, i, j));
      }
    }
    return new Result(trace(best), best, gapScores);
  }

  // Three operations are possible everywhere, the others near the diagonal only.
  private void fillForward() {
    for (double[] row : forward) {
      Arrays.fill(row, NEVER);
    }
    forward[0][0] = 0;
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        double here = forward[i][j];
        if (i < n) {
          reach(i + 1, j, here + scores.leaveOut(i));
        }
        if (j < m) {
          reach(i, j + 1, here + scores.add(j));
        }
        if (i < n && j < m) {
          reach(i + 1, j + 1, here + scores.match(i, j));
        }
        if (scores.mayTakeTwo(i, j)) {
          for (Operation op : OF_TWO) {
            if (i + op.source <= n && j + op.target <= m) {
              reach(i + op.source, j + op.target, here + scores.of(op, i, j));
            }
          }
        }
      }
    }
  }

  private void reach(int i, int j, double score) {
    forward[i][j] = Math.max(forward[i][j], score);
  }

  private void fillBackward() {
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
  }

  /// The best score up to here if this operation comes last.
  private double before(Operation op, int i, int j) {
    int k = i - op.source;
    int l = j - op.target;
    return forward[k][l] + scores.of(op, k, l);
  }

  /// The best score of a pairing that does this here.
  private double through(Operation op, int i, int j) {
    return forward[i][j] + scores.of(op, i, j) + backward[i + op.source][j + op.target];
  }

  private List<Step> trace(double best) {
    List<Step> steps = new ArrayList<>();
    int i = n;
    int j = m;
    while (i > 0 || j > 0) {
      Operation last = last(i, j);
      int k = i - last.source;
      int l = j - last.target;
      double margin = best - without(last, k, l);
      steps.add(new Step(last, source.subList(k, i), target.subList(l, j), margin));
      i = k;
      j = l;
    }
    Collections.reverse(steps);
    return steps;
  }

  private Operation last(int i, int j) {
    for (Operation op : OPERATIONS) {
      if (op.source <= i && op.target <= j && Math.abs(forward[i][j] - before(op, i, j)) < 1e-9) {
        return op;
      }
    }
    throw new IllegalStateException("no way leads to " + i + ", " + j);
  }

  /// The best score of a pairing in which the first unit of the operation fares otherwise.
  private double without(Operation op, int i, int j) {
    double other = NEVER;
    if (op == Operation.ADD) {
      for (int k = 0; k < n; k++) {
        other = Math.max(other, through(Operation.MATCH, k, j));
      }
      return other;
    }
    // The source unit i is left out, or answered by another target unit.
    for (int k = 0; k <= m; k++) {
      if (op != Operation.LEAVE_OUT) {
        other = Math.max(other, through(Operation.LEAVE_OUT, i, k));
      }
      if (k < m && !(op == Operation.MATCH && k == j)) {
        other = Math.max(other, through(Operation.MATCH, i, k));
      }
    }
    return other;
  }
}
