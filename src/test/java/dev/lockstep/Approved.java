package dev.lockstep;

import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.reporters.QuietReporter;

/// Compares a whole output with the approved one; `mvn verify -Dupdate` approves what is there.
public final class Approved {

  private Approved() {}

  /// @param name tells the outputs of one test from each other
  /// @param extension of the approved file: txt, json
  public static void verify(String output, String name, String extension) {
    Options options =
        new Options(Update.WANTED ? new AutoApproveReporter() : QuietReporter.INSTANCE);
    Approvals.verify(
        output,
        options.forFile().withExtension("." + extension).forFile().withAdditionalInformation(name));
  }
}
