package vn.sipas.survey;

/** Something wrong in a questionnaire file, with the line to mend. */
public record FileFault(String file, int line, String message) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
