package dev.lockstep.cli;

import java.util.Iterator;

/// The names of all formats, for the help and for the shell that completes a word.
final class FormatNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return OutputFormats.names().iterator();
  }
}
