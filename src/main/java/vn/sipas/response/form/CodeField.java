package vn.sipas.response.form;

/**
 * The field for a one-time code.
 *
 * @param typed what was typed, or empty
 * @param error what is wrong with it, or null
 */
record CodeField(String typed, String error) {

  static final CodeField BLANK = new CodeField("", null);

  boolean blank() {
    return equals(BLANK);
  }
}
