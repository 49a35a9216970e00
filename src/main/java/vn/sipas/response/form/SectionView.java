package vn.sipas.response.form;

import java.util.List;
import vn.sipas.survey.Section;

/** A section in the words of one language and kind of unit, prepared once. */
record SectionView(Section section, String title, String intro, List<QuestionView> questions) {

  public String code() {
    return section.code();
  }
}
