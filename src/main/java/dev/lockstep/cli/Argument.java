package dev.lockstep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// An option with a value, or a parameter, while it is described: what it is read as, and last how
/// many there may be.
///
/// @param <T> what one value is read as
final class Argument<T> {

  private final CommandSpec spec;
  private final String name;
  private final String label;
  private final String about;
  private final Class<T> type;
  private final ITypeConverter<T> reader;
  private @Nullable Iterable<String> words;
  private @Nullable String alone;
  private String separator = "";

  private Argument(
      CommandSpec spec,
      String name,
      String label,
      String about,
      Class<T> type,
      ITypeConverter<T> reader) {
    this.spec = spec;
    this.name = name;
    this.label = label;
    this.about = about;
    this.type = type;
    this.reader = reader;
  }

  /// @param name of an option; a parameter has none
  static Argument<String> word(CommandSpec spec, String name, String label, String about) {
    return new Argument<>(spec, name, label, about, String.class, word -> word);
  }

  /// Reads it as something else.
  <U> Argument<U> as(Class<U> other, ITypeConverter<U> reader) {
    return new Argument<>(spec, name, label, about, other, reader);
  }

  /// Reads it as a file or folder. picocli would look for `Path.of` by reflection.
  Argument<Path> path() {
    return as(Path.class, Path::of);
  }

  /// Reads it as one of a few.
  <E extends Enum<E>> Argument<E> among(E[] values) {
    Choice<E> choice = new Choice<>(values);
    return as(values[0].getDeclaringClass(), choice).usually(choice.words());
  }

  /// Names the words that are usual, for its help and for the shell that completes one.
  Argument<T> usually(Iterable<String> words) {
    this.words = words;
    return this;
  }

  /// Takes several at once, with commas between them.
  Argument<T> commas() {
    separator = ",";
    return this;
  }

  /// Lets an option stand alone, and takes its value only from behind its `=`.
  ///
  /// @param meaning what it is then
  Argument<T> alone(String meaning) {
    alone = meaning;
    return this;
  }

  /// Exactly one.
  Supplier<T> one() {
    return added("1", type, null)::getValue;
  }

  /// One, or else this.
  Supplier<T> or(String otherwise) {
    return added("0..1", type, otherwise)::getValue;
  }

  /// One or none.
  Supplier<Optional<T>> optional() {
    ArgSpec added = added("0..1", type, null);
    return () -> Optional.ofNullable(added.getValue());
  }

  /// An option as often as it is given, a parameter at least once.
  Supplier<List<T>> list() {
    ArgSpec added = added("1..*", List.class, null);
    return () -> {
      List<T> values = added.getValue();
      return values == null ? List.of() : values;
    };
  }

  /// As many as are given, or else this one.
  Supplier<List<T>> listOr(String otherwise) {
    return added("0..*", List.class, otherwise)::getValue;
  }

  private ArgSpec added(String count, Class<?> whole, @Nullable String otherwise) {
    ArgSpec added = name.isEmpty() ? parameter(count, whole, otherwise) : option(whole, otherwise);
    spec.add(added);
    return added;
  }

  private ArgSpec parameter(String count, Class<?> whole, @Nullable String otherwise) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .description(about)
        .arity(count)
        .required(count.startsWith("1"))
        .type(whole)
        .auxiliaryTypes(type)
        .converters(reader)
        .defaultValue(otherwise)
        .build();
  }

  // Of an option, arity is how many words follow its name.
  private ArgSpec option(Class<?> whole, @Nullable String otherwise) {
    OptionSpec.Builder option =
        OptionSpec.builder(name)
            .paramLabel(label)
            .description(about)
            .type(whole)
            .auxiliaryTypes(type)
            .converters(reader)
            .completionCandidates(words)
            .splitRegex(separator)
            .defaultValue(otherwise);
    return alone == null
        ? option.build()
        : option.arity("0..1").fallbackValue(alone).preprocessor(new AttachedValue()).build();
  }
}
