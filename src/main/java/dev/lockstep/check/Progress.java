package dev.lockstep.check;

/// Is told how far a run is.
@FunctionalInterface
public interface Progress {

  Progress NONE = (done, all) -> {};

  void topics(int done, int all);
}
