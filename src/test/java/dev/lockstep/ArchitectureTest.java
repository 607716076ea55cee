package dev.lockstep;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The package table of README.md is the rule for the code.
final class ArchitectureTest {

  private static final String ROOT = "dev.lockstep";

  private static final Map<String, String> LIBRARIES =
      Map.of(
          "com.vladsch.flexmark", "flexmark",
          "org.jsoup", "jsoup",
          "com.ibm.icu", "icu4j",
          "picocli", "picocli",
          "org.snakeyaml", "snakeyaml",
          "com.fasterxml.jackson", "jackson",
          "org.eclipse.jgit", "jgit",
          "org.apache.commons.codec", "commons-codec");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private final PackageTable table;

  ArchitectureTest() throws IOException {
    table = PackageTable.read(Path.of("README.md"));
  }

  @Test
  void everyPackageHasARowAndEveryRowAPackage() {
    Set<String> there =
        CLASSES.stream()
            .map(c -> module(c.getPackageName()))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        new TreeSet<>(table.rows().keySet()), there, "the rows of README.md, and the packages");
  }

  @Test
  void aPackageUsesWhatItsRowAllows() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass();
        while (used.isArray()) {
          used = used.getComponentType();
        }
        complaint(from, used).ifPresent(wrong::add);
      }
    }
    assertTrue(wrong.isEmpty(), () -> "\n" + String.join("\n", wrong));
  }

  private Optional<String> complaint(JavaClass from, JavaClass used) {
    String own = module(from.getPackageName());
    PackageTable.Row row =
        own.isEmpty()
            // The front door; it opens what cli uses and no terminal.
            ? new PackageTable.Row(List.of("everything"), List.of())
            : table.rows().get(own);
    if (row == null) {
      return Optional.empty();
    }
    String name = used.getPackageName();
    boolean allowed;
    String column;
    String value;
    if (name.equals(ROOT) || name.startsWith(ROOT + ".")) {
      value = module(name);
      column = "may use";
      allowed = value.equals(own) || (row.allows(value) && !(own.isEmpty() && value.equals("cli")));
    } else {
      value = library(name);
      column = "libraries";
      allowed = value.isEmpty() || row.libraries().contains(value);
    }
    return allowed
        ? Optional.empty()
        : Optional.of(
            from.getName()
                + " uses "
                + used.getName()
                + ": change it, or the row `"
                + own
                + "` of README.md, column "
                + column
                + ", which does not have "
                + (value.isEmpty() ? ROOT : value));
  }

  // rule.drift is part of rule.
  private static String module(String packageName) {
    return packageName.equals(ROOT)
        ? ""
        : packageName.substring(ROOT.length() + 1).replaceFirst("\\..*", "");
  }

  private static String library(String packageName) {
    if (packageName.startsWith("java.") || packageName.startsWith("org.jspecify.")) {
      return "";
    }
    return LIBRARIES.entrySet().stream()
        .filter(e -> (packageName + ".").startsWith(e.getKey() + "."))
        .map(Map.Entry::getValue)
        .findFirst()
        // A library that nobody has listed is one too many.
        .orElse(packageName);
  }

  @Test
  void noPackagesUseEachOtherInACircle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  // To read an annotation the JVM makes a class for its kind, anew at every start: `Arguments` says
  // what that cost.
  @Test
  void noCommandIsDescribedByAnnotations() {
    List<String> annotated =
        CLASSES.stream()
            .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
            .filter(to -> to.getTargetClass().getPackageName().equals("picocli"))
            .filter(to -> to.getTargetClass().isAnnotation())
            .map(Dependency::getDescription)
            .sorted()
            .toList();
    assertEquals(List.of(), annotated, "describe it with Arguments");
  }

  @Test
  void everyClassIsNamedAfterWhatItIs() {
    List<String> vague =
        CLASSES.stream()
            .map(JavaClass::getName)
            .filter(name -> name.matches(".*(Utils?|Helpers?|Managers?)"))
            .sorted()
            .toList();
    assertEquals(List.of(), vague, "name them after the one thing they know");
  }
}
