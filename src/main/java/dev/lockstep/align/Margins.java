package dev.lockstep.align;

import static dev.lockstep.align.Scores.NEVER;

import java.util.List;

/// How sure the best pairing of two lists of siblings is: how far from it the best pairing is that
/// does without one of its steps.
///
/// @param forward the best scores from the start to each pair of places
/// @param backward the best scores from each pair of places to the end
record Margins(Scores scores, double[][] forward, double[][] backward) {

  /// For each source unit, the score of the best pairing that leaves it out.
  double[] gapScores() {
    double[] gapScores = new double[forward.length - 1];
    for (int i = 0; i < gapScores.length; i++) {
      gapScores[i] = NEVER;
      for (int j = 0; j < forward[0].length; j++) {
        gapScores[i] = Math.max(gapScores[i], through(Operation.LEAVE_OUT, i, j));
      }
    }
    return gapScores;
  }

  /// For each step of the best pairing, how much worse the best one without it is.
  double[] of(List<Sequence.Step> steps) {
    double[] margins = new double[steps.size()];
    double best = forward[forward.length - 1][forward[0].length - 1];
    int i = 0;
    int j = 0;
    for (int k = 0; k < margins.length; k++) {
      Operation op = steps.get(k).operation();
      margins[k] = best - without(op, i, j);
      i += op.source;
      j += op.target;
    }
    return margins;
  }

  /// The best score of a pairing that does this here.
  private double through(Operation op, int i, int j) {
    return forward[i][j] + scores.of(op, i, j) + backward[i + op.source][j + op.target];
  }

  /// The best score of a pairing in which the first unit of the operation fares otherwise.
  private double without(Operation op, int i, int j) {
    int n = forward.length - 1;
    int m = forward[0].length - 1;
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
