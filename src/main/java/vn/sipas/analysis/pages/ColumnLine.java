package vn.sipas.analysis.pages;

import java.util.List;

/**
 * One column of the file in the form.
 *
 * @param number of the column, from 1
 * @param examples values that stand in it
 */
record ColumnLine(int number, String name, String examples, String component, List<Choice> roles) {

  /** One entry of a list to choose from. */
  record Choice(String code, String text, boolean chosen) {}
}
