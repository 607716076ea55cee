package dev.lockstep.history;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// Keeps JGit from reading and writing the user's git configuration, and from measuring the clock
/// of the file system.
///
/// Measured: the first repository opens in 0.26 s instead of 3.2 s, and `~/.config/jgit` is not
/// written.
final class Quiet extends SystemReader.Delegate {

  private static final Quiet READER = new Quiet(SystemReader.getInstance());

  private Quiet(SystemReader reader) {
    super(reader);
  }

  static void install() {
    if (SystemReader.getInstance() != READER) {
      FS.FileStoreAttributes.setBackground(true);
      SystemReader.setInstance(READER);
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Empty(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Empty(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Empty(parent, fs);
  }

  private static final class Empty extends FileBasedConfig {
    Empty(Config parent, FS fs) {
      super(parent, new File("none"), fs);
    }

    // Asked for the clock of the file system. An answer keeps JGit from finding out by writing
    // files into the repository.
    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? unit.convert(FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
