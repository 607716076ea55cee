package dev.lockstep.load;

import dev.lockstep.config.Config;
import dev.lockstep.finding.Problem;
import java.nio.file.Path;
import java.util.List;

/// What was found in a folder: the topics in their locales, and what belongs to none.
///
/// @param sourceFolder the folder of the source locale
/// @param topics by path of their source
/// @param orphans documents of a target locale whose source is gone
/// @param locales the tags of the target locales
/// @param notes what a person may wonder about: folders that were left out, and why
public record Workspace(
    Config config,
    Path sourceFolder,
    List<TopicFiles> topics,
    List<DocumentFile> orphans,
    List<String> locales,
    List<Problem> problems,
    List<String> notes) {}
