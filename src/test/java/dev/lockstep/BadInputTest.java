package dev.lockstep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.lockstep.check.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Input that cannot be read as it was meant: one finding says so, and the rest of the run goes on.
/// Every folder here has a sound document beside the bad one whose missing step must be found.
@Timeout(60)
final class BadInputTest {

  @TempDir Path temporary;
  private Folder folder;

  @BeforeEach
  void aSoundDocument() throws IOException {
    folder =
        new Folder(temporary)
            .with("en/a.md", "# A\n\n1. Open `one`.\n1. Close `two`.\n1. Save `three`.\n")
            .with("fr/a.md", "# A\n\n1. Ouvrez `one`.\n1. Enregistrez `three`.\n");
  }

  private void says(String... findings) throws IOException {
    List<String> expected = List.of(findings);
    List<String> actual = folder.check().stream().filter(f -> !f.contains("fr/a.md")).toList();
    assertEquals(String.join("\n", expected), String.join("\n", actual));
    long sound = folder.check().stream().filter(f -> f.contains("step-missing")).count();
    assertEquals(1, sound, "the sound document is not compared");
  }

  @Test
  void theSoundDocumentAloneHasOneFinding() throws IOException {
    says();
  }

  @Test
  void aFileThatIsNotUtf8IsNotRead() throws IOException {
    folder
        .with("en/b.md", "# Größe\n")
        .with("fr/b.md", "# Größe\n".getBytes(StandardCharsets.ISO_8859_1));
    says(
        "fr/b.md:1:5 file-unreadable file is not UTF-8: byte 0xf6 is wrong here, so it is not"
            + " read");
  }

  @Test
  void aFileInUtf16IsNotRead() throws IOException {
    folder.with("en/b.md", "# B\n").with("fr/b.md", "# B\n".getBytes(StandardCharsets.UTF_16));
    says("fr/b.md:1:1 file-unreadable file is UTF-16, not UTF-8: it is not read");
  }

  @Test
  void aFileInUtf16WithoutAByteOrderMarkIsNotRead() throws IOException {
    folder.with("en/b.md", "# B\n").with("fr/b.md", "# B\n".getBytes(StandardCharsets.UTF_16LE));
    says("fr/b.md:1:1 file-unreadable file is UTF-16, not UTF-8: it is not read");
  }

  @Test
  void aByteOrderMarkAndLineEndsOfWindowsSayNothing() throws IOException {
    folder.with("en/b.md", "---\nexl-id: 1\n---\n\n# B\n");
    folder.with("fr/c.md", "\uFEFF---\r\nexl-id: 1\r\n---\r\n\r\n# B\r\n");
    says();
  }

  @Test
  void aSourceThatIsNotReadIsSaidOnce() throws IOException {
    folder.with("en/b.md", new byte[] {'#', ' ', (byte) 0xE9}).with("fr/b.md", "# B\n");
    folder.with("ko/b.md", "# B\n").with("ko/a.md", "# A\n\n1. `one`\n1. `two`\n1. `three`\n");
    says(
        "en/b.md:1:3 file-unreadable file is not UTF-8: byte 0xe9 is wrong here, so it is not"
            + " read");
  }

  @Test
  void frontMatterThatIsNotClosedIsSaidAndNothingElse() throws IOException {
    folder
        .with("en/b.md", "---\ntitle: B\n---\n\n# B\n\nWords.\n")
        .with("fr/b.md", "---\ntitle: B\n\n# B\n");
    says(
        "fr/b.md:1:1 document-unread front matter is not closed: add a line `---` after its last"
            + " entry");
  }

  @Test
  void anEmptyFileIsAnEmptyDocument() throws IOException {
    folder.with("en/b.md", "").with("fr/b.md", "");
    says();
  }

  @Test
  void aFileOfFrontMatterAloneIsAnEmptyDocument() throws IOException {
    folder.with("en/b.md", "---\ntitle: B\n---").with("fr/b.md", "---\ntitle: B\n---\n");
    says();
  }

  @Test
  void aFileOf50MegabytesIsNotRead() throws IOException {
    folder.with("en/b.md", "# B\n").with("fr/b.md", "word ".repeat(10_000_000));
    says("fr/b.md:1:1 file-unreadable file has 50 MB: it is not read");
  }

  @Test
  void aLineOf15MegabytesIsNotRead() throws IOException {
    folder.with("en/b.md", "# B\n").with("fr/b.md", "word ".repeat(3_000_000));
    says(
        "fr/b.md:1:1 document-unread line has 15000000 characters, more than 100000: the document"
            + " is not read beyond its front matter");
  }

  @Test
  void aDocumentNestedTenThousandDeepIsNotRead() throws IOException {
    folder.with("en/b.md", "# B\n").with("fr/b.md", "# B\n\n" + ">".repeat(10_000) + "a\n");
    says(
        "fr/b.md:3:1 document-unread text is nested more than 100 deep: the document is not read"
            + " beyond its front matter");
  }

  @Test
  void aFolderThatLeadsBackToItselfIsSaid() throws IOException {
    folder.with("en/sub/b.md", "# B\n").with("fr/sub/b.md", "# B\n");
    Files.createSymbolicLink(temporary.resolve("fr/sub/loop"), temporary.resolve("fr"));
    says("fr/sub/loop:1:1 file-unreadable not read: the link leads back to a folder that holds it");
  }

  @Test
  void aLinkToNothingIsSaid() throws IOException {
    Files.createSymbolicLink(temporary.resolve("fr/b.md"), temporary.resolve("nowhere.md"));
    says("fr/b.md:1:1 file-unreadable not read: the link leads nowhere");
  }

  @Test
  void aFileWithoutPermissionIsSaid() throws IOException {
    folder.with("en/b.md", "# B\n").with("fr/b.md", "# B\n");
    Path file = temporary.resolve("fr/b.md");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "the superuser reads everything");
    says("fr/b.md:1:1 file-unreadable not read: no permission to read it");
  }

  @Test
  void aFolderNamedLikeADocumentIsNone() throws IOException {
    Files.createDirectories(temporary.resolve("fr/b.md"));
    says();
  }

  @Test
  void anUnknownLanguageIsLeftOutWithANote() throws IOException {
    folder.with("qq/a.md", "# A\n");
    says();
    assertEquals(
        "qq is left out: qq is no language tag; name its locale in lockstep.yml",
        folder.inside(String.join("\n", folder.open().notes())));
  }

  @Test
  void twoDocumentsWithOneIdAreSaid() throws IOException {
    folder
        .with("en/b.md", "---\nexl-id: 1\n---\n# B\n")
        .with("en/c.md", "---\nexl-id: 1\n---\n# C\n");
    folder
        .with("fr/b.md", "---\nexl-id: 1\n---\n# B\n")
        .with("fr/c.md", "---\nexl-id: 1\n---\n# C\n");
    says("en/c.md:2:9 exl-id-duplicated exl-id 1 is that of en/b.md already");
  }

  @Test
  void twoTranslationsWithOneIdLeaveOneWithoutASource() throws IOException {
    folder.with("en/b.md", "---\nexl-id: 1\n---\n# B\n");
    folder
        .with("fr/b.md", "---\nexl-id: 1\n---\n# B\n")
        .with("fr/c.md", "---\nexl-id: 1\n---\n# B\n");
    says("fr/c.md:1:1 translation-orphaned the source of this translation is gone");
  }

  @Test
  void aConfigurationWithMistakesHoldsForTheRest() throws IOException {
    folder.with(
        "lockstep.yml",
        "sorce: en\n"
            + "locales:\n"
            + "  en: en\n"
            + "  fr: fr\n"
            + "  fr-: fr\n"
            + "  ko: korean\n"
            + "rules:\n"
            + "  step-mising: off\n"
            + "  link-lost: loud\n");
    says(
        "lockstep.yml:1:1 configuration-wrong unknown setting `sorce`",
        "lockstep.yml:5:3 configuration-wrong `fr-` is no language tag",
        "lockstep.yml:6:7 configuration-wrong there is no folder `korean`",
        "lockstep.yml:8:3 configuration-wrong there is no rule `step-mising`",
        "lockstep.yml:9:14 configuration-wrong `loud` is no severity");
  }

  @Test
  void aWordThatIsNearlyRightIsNamed() throws IOException {
    folder.with("lockstep.yml", "sorce: en\nlocale:\nrules:\n  step-mising: off\n  x: off\n");
    List<String> helps =
        Lockstep.check(folder.open(), Optional.empty(), _ -> true, Progress.NONE)
            .findings()
            .stream()
            .filter(f -> f.rule().equals("configuration-wrong"))
            .map(f -> f.help().substring(0, Math.min(24, f.help().length())))
            .toList();
    assertEquals(
        List.of(
            "did you mean `source`?",
            "did you mean `locales`?",
            "did you mean `step-missi",
            "known are step-missing, "),
        helps);
  }

  @Test
  void aConfigurationThatIsNoYamlIsSaid() throws IOException {
    folder.with("lockstep.yml", "locales:\n  en: [en\n");
    says(
        "lockstep.yml:3:1 configuration-wrong not YAML: expected ',' or ']', but got <stream end>");
  }

  @Test
  void aConfigurationThatIsNotUtf8IsSaid() throws IOException {
    folder.with("lockstep.yml", new byte[] {'#', (byte) 0xE9, '\n'});
    says("lockstep.yml:1:2 configuration-wrong file is not UTF-8: it is not read");
  }

  @Test
  void aConfigurationOfAnotherShapeIsSaid() throws IOException {
    folder.with("lockstep.yml", "- en\n- fr\n");
    says("lockstep.yml:1:1 configuration-wrong this is no list of settings");
  }

  @Test
  void anEmptyConfigurationSaysNothing() throws IOException {
    folder.with("lockstep.yml", "# later\n");
    says();
  }

  @Test
  void oneSettingTwiceIsSaid() throws IOException {
    folder.with("lockstep.yml", "source: en\nsource: fr\n");
    says("lockstep.yml:2:1 configuration-wrong `source` stands here twice");
  }

  @Test
  void anAliasIsNoListOfNames() throws IOException {
    folder.with("lockstep.yml", "a: &a [x, x]\nb: &b [*a, *a]\nlocales: *b\n");
    says(
        "lockstep.yml:1:1 configuration-wrong unknown setting `a`",
        "lockstep.yml:2:1 configuration-wrong unknown setting `b`",
        "lockstep.yml:2:4 configuration-wrong this is no list of names and values");
  }

  @Test
  void nothingToCompareIsAnError() throws IOException {
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    new Folder(empty).with("only/a.md", "# A\n");
    Files.createDirectory(empty.resolve(".git"));
    assertEquals(
        "there are no documents in empty: name a folder with locales, or a folder or document in"
            + " one",
        error(empty));
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    assertEquals("there is no file or folder nowhere", error(temporary.resolve("nowhere")));
  }

  @Test
  void aSourceLanguageThatIsNotThereIsAnError() throws IOException {
    folder.with("lockstep.yml", "source: de\n");
    assertEquals(
        "there is no folder for the source language de: found en, fr; name the source in"
            + " lockstep.yml",
        error(temporary));
  }

  @Test
  void foldersOfDifferentDocumentationAreAnError() throws IOException {
    Folder other = new Folder(temporary.resolve("other"));
    other.with("en/a.md", "# A\n").with("ko/a.md", "# A\n");
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Lockstep.open(List.of(temporary.resolve("en"), temporary.resolve("other/en"))))
            .getMessage();
    assertEquals(
        "the paths belong to different documentation: FOLDER and other", folder.inside(message));
  }

  private String error(Path path) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Lockstep.open(List.of(path)))
            .getMessage();
    return folder.inside(message);
  }
}
