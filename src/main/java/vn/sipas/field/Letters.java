package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sipas.code.CaseCodes;
import vn.sipas.code.CaseCodes.CaseCode;
import vn.sipas.code.CaseCodes.CasePlace;
import vn.sipas.code.OneTimeCode;
import vn.sipas.draw.DrawnCase;
import vn.sipas.draw.FrameClasses;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Issues one code for each of some cases. In plain they exist in the answer that issues them. */
@ApplicationScoped
class Letters {

  static final int MOST_LETTERS = 500;

  /**
   * Which open cases get a code.
   *
   * @param commune null for every
   * @param enumerator null for every
   * @param number null for every; with one, also a case that has a code, which is then revoked
   */
  record Order(UUID request, String commune, String enumerator, Integer number) {

    CaseFilter filter() {
      Situation situation = number == null ? Situation.UNCODED : Situation.OPEN;
      return new CaseFilter(commune, enumerator, situation, number);
    }
  }

  /** A letter to come: the case, for who sends it, and its code. */
  record Letter(CaseState to, OneTimeCode code) {}

  record Issued(int batch, List<Letter> letters) {}

  private final FieldRepository cases;
  private final CaseCodeRepository codes;
  private final CaseCodes caseCodes;
  private final FieldWorks works;

  Letters(FieldRepository cases, CaseCodeRepository codes, CaseCodes caseCodes, FieldWorks works) {
    this.cases = cases;
    this.codes = codes;
    this.caseCodes = caseCodes;
    this.works = works;
  }

  /**
   * @param most how many at most
   * @throws Problem 422 when no case is without a code or there are too many, 409 as {@link
   *     CaseCodes#issue}
   */
  @Transactional
  Issued issue(FieldWork work, Order order, int most) {
    cases.lock(works.forChange(work).draw());
    List<CaseState> chosen = works.cases(work, order.filter());
    if (chosen.isEmpty()) {
      throw refused("no_cases_without_code");
    } else if (chosen.size() > most) {
      throw refused("too_many_letters", chosen.size(), most);
    }
    Map<CaseState, CasePlace> placed = new LinkedHashMap<>();
    FrameClasses classes = FrameClasses.of(works.drawn(work));
    FieldPlaces places = works.places(work);
    chosen.forEach(one -> placed.put(one, place(one.drawn(), classes, places)));
    var batch = caseCodes.issue(work.campaign(), order.request(), null, placed);
    caseCodes.revoke(
        codes.of(work.draw(), chosen.stream().map(CaseState::number).toList()).values());
    batch.codes().forEach((one, code) -> codes.set(work.draw(), one.number(), code.hash()));
    return new Issued(
        batch.number(), batch.codes().entrySet().stream().map(Letters::letter).toList());
  }

  private static Letter letter(Map.Entry<CaseState, CaseCode> issued) {
    return new Letter(issued.getKey(), issued.getValue().code());
  }

  private static CasePlace place(DrawnCase drawn, FrameClasses classes, FieldPlaces places) {
    return new CasePlace(
        drawn.stratum(),
        drawn.samplingUnit(),
        places.id(drawn.commune()),
        drawn.weight(),
        classes.of(drawn));
  }

  private static Problem refused(String code, Object... args) {
    return Problem.invalid(List.of(new Fault("commune", code, "field.fault." + code, args)));
  }
}
