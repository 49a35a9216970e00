package vn.sipas.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import vn.sipas.survey.Choice;
import vn.sipas.survey.Question;

/**
 * One place to type into.
 *
 * @param code of the question, or of the text that goes with a choice
 * @param keys what may be typed; empty for texts
 * @param specified the choice that this text tells more about; null elsewhere
 * @param maxLength of a text, 0 elsewhere
 */
record KeyedField(
    String code,
    Kind kind,
    NumberedQuestion asked,
    List<Key> keys,
    Choice specified,
    int maxLength) {

  enum Kind {
    ONE,
    SEVERAL,
    TEXT
  }

  private static final int ONE_DIGIT = 9;

  boolean isText() {
    return kind == Kind.TEXT;
  }

  Question question() {
    return asked.question();
  }

  /**
   * What was typed, written one way: {@code 3}, {@code K}, {@code 1 3 7}; of texts the text. Empty
   * when it stands for no answer of this question.
   */
  Optional<String> read(String typed) {
    String text = typed.strip();
    if (isText()) {
      return Optional.of(text);
    }
    String plain = text.toUpperCase(Locale.ROOT);
    if (plain.equals(Key.ILLEGIBLE) || key(plain).isPresent()) {
      return Optional.of(plain);
    }
    return kind == Kind.SEVERAL ? several(plain) : Optional.empty();
  }

  /** {@code 137} or {@code 1 3 7}; with more than nine choices only the latter. */
  private Optional<String> several(String typed) {
    boolean digits = answers() <= ONE_DIGIT;
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String number : typed.split(digits ? "[\\s,;]*" : "[\\s,;]+")) {
      if (!number.matches("\\d{1,2}") || key(number).isEmpty()) {
        return Optional.empty();
      }
      numbers.add(Integer.parseInt(number));
    }
    List<String> written = new ArrayList<>();
    numbers.forEach(number -> written.add(String.valueOf(number)));
    return Optional.of(String.join(" ", written));
  }

  /** What a form would post for it; nothing for no answer. */
  List<String> posted(String token) {
    if (isText()) {
      return List.of(token);
    }
    List<String> values = new ArrayList<>();
    for (String one : token.split(" ")) {
      key(one).map(Key::value).filter(value -> !value.isEmpty()).ifPresent(values::add);
    }
    return values;
  }

  Optional<Key> key(String typed) {
    return keys.stream().filter(key -> key.typed().equals(typed)).findFirst();
  }

  private long answers() {
    return keys.stream().filter(Key::isAnswer).count();
  }
}
