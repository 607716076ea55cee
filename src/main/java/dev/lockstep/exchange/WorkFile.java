package dev.lockstep.exchange;

import dev.lockstep.finding.Finding;
import java.util.List;

/// The units of one translation that need work.
///
/// @param topic the exl-id, else the path
/// @param commit the short id of the commit that was translated; empty if nobody knows
/// @param units in the order of the source
/// @param damage what the rules found in no unit that the source has
record WorkFile(
    String topic,
    String path,
    String locale,
    String sourcePath,
    String sourceLocale,
    String commit,
    List<WorkUnit> units,
    List<Finding> damage) {}
