package dev.lockstep.cli;

import dev.lockstep.check.Progress;
import java.io.PrintStream;

/// Shows on a terminal how far a long run is; clears itself.
final class ProgressBar implements Progress {

  private static final long PATIENCE_MILLIS = 700;
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final long start = System.currentTimeMillis();
  private int shown = -1;

  ProgressBar(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void topics(int done, int all) {
    int percent = all == 0 ? 100 : 100 * done / all;
    if (percent == shown || System.currentTimeMillis() - start < PATIENCE_MILLIS) {
      return;
    }
    shown = percent;
    int full = WIDTH * percent / 100;
    out.print(
        "\r"
            + "█".repeat(full)
            + "░".repeat(WIDTH - full)
            + " "
            + done
            + " of "
            + all
            + " documents");
    out.flush();
  }

  synchronized void clear() {
    if (shown >= 0) {
      out.print("\r" + " ".repeat(WIDTH + 40) + "\r");
      out.flush();
    }
  }
}
