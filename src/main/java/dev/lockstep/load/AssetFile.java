package dev.lockstep.load;

import java.nio.file.Path;

/// A file that is no document.
///
/// @param shown how the file is named to people
/// @param path its path inside the locale's folder, `/`-separated
/// @param size in bytes
public record AssetFile(Path file, String shown, String path, long size) {}
