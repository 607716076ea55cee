package dev.lockstep.history;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.BundleWriter;

/// A small git repository: each commit a day after the one before, so that its ids never change.
public final class Repo implements AutoCloseable {

  private final Path folder;
  private final Git git;
  private Instant clock = Instant.parse("2026-03-01T12:00:00Z");

  private Repo(Path folder, Git git) {
    this.folder = folder;
    this.git = git;
  }

  /// A new repository; what is in the folder already is committed with the first commit.
  public static Repo in(Path folder) {
    Quiet.install();
    try {
      Files.createDirectories(folder);
      Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
      return new Repo(folder, git);
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  public Git git() {
    return git;
  }

  /// Writes one document and commits everything.
  ///
  /// @return the id of the commit
  public String commit(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return commit("Change " + file.getFileName());
  }

  /// Commits what is there.
  public String commit(String subject) {
    PersonIdent writer = new PersonIdent("Writer", "writer@example.com", clock, ZoneOffset.UTC);
    clock = clock.plusSeconds(86_400);
    try {
      git.add().addFilepattern(".").call();
      git.add().setUpdate(true).addFilepattern(".").call();
      return git.commit().setMessage(subject).setCommitter(writer).setAuthor(writer).call().name();
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Takes branch and files back to a commit, and keeps the later ones in the repository.
  public void back(String commit) {
    try {
      git.branchCreate().setName("later").call();
      git.reset().setMode(org.eclipse.jgit.api.ResetCommand.ResetType.HARD).setRef(commit).call();
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Writes a bundle of everything that a ref reaches.
  ///
  /// @param ref the name it has in the bundle: HEAD, refs/heads/main
  public void bundle(Path file, String ref) throws IOException {
    Files.createDirectories(file.getParent());
    ObjectId head = git.getRepository().resolve(Constants.HEAD);
    BundleWriter bundle = new BundleWriter(git.getRepository());
    bundle.include(ref, head);
    try (OutputStream out = Files.newOutputStream(file)) {
      bundle.writeBundle(NullProgressMonitor.INSTANCE, out);
    }
  }

  @Override
  public void close() {
    git.close();
  }
}
