package vn.sipas.response.form;

import vn.sipas.platform.PageContext;

/** What a button of the form asks for, after what stands on the page has been kept. */
enum Go {
  NEXT,
  BACK,
  SAVE,
  LANGUAGE;

  /** The button "English" posts {@code en}: from then on the pages are in that language. */
  static Go of(String value, PageContext page) {
    if (value == null || value.equals("next")) {
      return NEXT;
    }
    if (page.choose(value)) {
      return LANGUAGE;
    }
    return switch (value) {
      case "back" -> BACK;
      case "save" -> SAVE;
      default -> NEXT;
    };
  }
}
