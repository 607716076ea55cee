package dev.lockstep.check;

import dev.lockstep.history.Base;
import java.util.Optional;

/// Says what a source was when its translation was made; see `History.base`.
@FunctionalInterface
interface Bases {
  Base base(Optional<String> commit, String path, String exlId, String text);
}
