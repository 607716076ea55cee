package dev.lockstep.check;

import dev.lockstep.cache.Decoder;
import dev.lockstep.cache.Digest;
import dev.lockstep.cache.Encoder;
import dev.lockstep.history.Base;
import dev.lockstep.history.Commit;
import dev.lockstep.history.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What history was asked about a topic, and a digest of each answer: a commit changes the history
/// of all topics, and what it says about few of them.
final class AskedBases implements Bases, Entries.Condition {

  private record Asked(Optional<String> commit, String path, String exlId, Digest answer) {}

  private final History history;
  private final Supplier<String> source;
  private final List<Asked> asked = new ArrayList<>();

  /// @param source reads the text of the topic's source
  AskedBases(History history, Supplier<String> source) {
    this.history = history;
    this.source = source;
  }

  @Override
  public Base base(Optional<String> commit, String path, String exlId, String text) {
    Base base = history.base(commit, path, exlId, text);
    asked.add(new Asked(commit, path, exlId, digest(base)));
    return base;
  }

  @Override
  public boolean holds(Decoder in) {
    Optional<String> state = in.maybe(in::text);
    List<Asked> then =
        in.all(() -> new Asked(in.maybe(in::text), in.text(), in.text(), in.digest()));
    if (then.isEmpty() || (state.isPresent() && state.equals(history.state()))) {
      return true;
    }
    String text = source.get();
    return then.stream()
        .allMatch(
            a -> digest(history.base(a.commit(), a.path(), a.exlId(), text)).equals(a.answer()));
  }

  @Override
  public void write(Encoder out) {
    out.maybe(history.state(), out::text);
    out.all(
        asked,
        a -> {
          out.maybe(a.commit(), out::text);
          out.text(a.path());
          out.text(a.exlId());
          out.digest(a.answer());
        });
  }

  private static Digest digest(Base base) {
    Encoder out = new Encoder();
    switch (base) {
      case Base.None(var reason, var why) -> {
        out.choice(reason);
        out.text(why);
      }
      case Base.Found(var commit, var path, var same, var text, var since) -> {
        commit(commit, out);
        out.text(path);
        out.flag(same);
        out.text(text);
        out.all(since, c -> commit(c, out));
      }
    }
    return Digest.of(out.written());
  }

  private static void commit(Commit commit, Encoder out) {
    switch (commit) {
      case Commit(var id, var time, var subject) -> {
        out.text(id);
        out.time(time);
        out.text(subject);
      }
    }
  }
}
