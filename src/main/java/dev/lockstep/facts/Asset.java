package dev.lockstep.facts;

import java.nio.file.Path;

/// A file that documents can show or offer, and that is no document.
///
/// @param path its path inside the locale's folder, `/`-separated
/// @param shown how the file is named to people
/// @param file where it is, for those who have to look into it
/// @param size in bytes
public record Asset(String path, String shown, Path file, long size) {}
