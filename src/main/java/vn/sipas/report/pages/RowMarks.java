package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.DomainFigures;

/** Short remarks beside a figure: why it is hidden, or why it is to be read with care. */
record RowMarks(Locale locale, int minimumCell) {

  /** Flags of rows that are no regular unit or answer. */
  static final Set<String> OF_PLACE = Set.of("not_stated", "boundary_split", "no_unit_of_level");

  /** Marks that need a sentence under the table. */
  static final List<String> EXPLAINED = List.of("few", "few_places", "caution", "unreliable");

  private static final String FEW = "n_resp<30";
  private static final String FEW_PLACES = "df<8";

  List<String> of(DomainFigures figures) {
    if (figures.isHidden() || !isDoubtful(figures)) {
      return List.of();
    }
    List<String> ofFigure = new ArrayList<>(figures.flags());
    ofFigure.removeAll(OF_PLACE);
    if (ofFigure.contains(FEW)) {
      return List.of(text("few"));
    }
    boolean onlyPlaces = ofFigure.equals(List.of(FEW_PLACES));
    return List.of(text(onlyPlaces ? "few_places" : figures.reliability()));
  }

  /** What must be said of rows that are no regular unit, or are hidden. */
  List<String> notes(List<? extends DomainFigures> figures) {
    List<String> notes = new ArrayList<>();
    if (figures.stream().anyMatch(figure -> figure.flags().contains("boundary_split"))) {
      notes.add(Messages.text(locale, "result.note.boundary_split"));
    }
    if (figures.stream().anyMatch(DomainFigures::isHidden)) {
      notes.add(Messages.text(locale, "result.note.hidden"));
    }
    return notes;
  }

  static boolean isDoubtful(DomainFigures figures) {
    return DomainFigures.CAUTION.equals(figures.reliability())
        || DomainFigures.UNRELIABLE.equals(figures.reliability());
  }

  /** In place of figures that are hidden or do not exist; null when there are some. */
  String instead(DomainFigures figures) {
    if (figures.isHidden()) {
      return text("hidden", minimumCell);
    }
    return figures.value() == null && !figures.isBound() ? text("no_answers") : null;
  }

  String text(String key, Object... args) {
    return Messages.text(locale, "result.mark." + key, args);
  }
}
