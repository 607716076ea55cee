package dev.lockstep.cli;

import dev.lockstep.text.Nearest;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads one word of a few, and says which there are when it is none of them.
final class Choice<E extends Enum<E>> implements ITypeConverter<E> {

  private final List<E> values;

  Choice(E[] values) {
    this.values = List.of(values);
  }

  List<String> words() {
    return values.stream().map(Choice::word).toList();
  }

  @Override
  public E convert(String word) {
    List<String> known = words();
    int index = known.indexOf(word.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw new TypeConversionException(
          word
              + " is none of "
              + String.join(", ", known)
              + Nearest.of(word, known).map(near -> "; did you mean " + near + "?").orElse(""));
    }
    return values.get(index);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
