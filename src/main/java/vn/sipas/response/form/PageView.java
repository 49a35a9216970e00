package vn.sipas.response.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A page of the form as it is shown.
 *
 * @param number of this part, from 1
 * @param returning whether the respondent came from the check page and goes back there
 * @param errors what is wrong, each with a link to its field
 * @param again whether the respondent is asked to press the button once more
 */
record PageView(
    String action,
    int number,
    int count,
    boolean returning,
    boolean again,
    List<Field> fields,
    List<ErrorLink> errors) {

  record ErrorLink(String href, String text) {}

  static PageView of(Visit visit, String page, String from, List<Field> fields, boolean again) {
    List<ErrorLink> errors = new ArrayList<>();
    for (Field field : fields) {
      if (field.error() != null) {
        errors.add(new ErrorLink("#" + field.view().code(), field.summary()));
      }
    }
    Journey journey = visit.journey();
    return new PageView(
        visit.address(page),
        journey.number(page),
        journey.count(),
        Journey.CHECK.equals(from),
        again,
        fields,
        errors);
  }

  /** Whether this page holds nothing but what many others choose, too. */
  boolean common() {
    return fields.stream().allMatch(Field::common);
  }

  /** All that tells a common page from others of the same campaign and language. */
  List<Object> content() {
    return List.of(
        action, number, count, returning, again, fields.stream().map(Field::content).toList());
  }

  PageView with(ErrorLink error) {
    return new PageView(action, number, count, returning, again, fields, List.of(error));
  }
}
