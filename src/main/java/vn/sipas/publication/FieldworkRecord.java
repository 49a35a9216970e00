package vn.sipas.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.draw.DrawnCase;
import vn.sipas.estimation.ResponseRates;
import vn.sipas.field.CaseRates;
import vn.sipas.field.Disposition.Group;
import vn.sipas.field.FieldCase;
import vn.sipas.field.FieldCases;
import vn.sipas.publication.PublishedDocument.Category;
import vn.sipas.publication.PublishedDocument.Compared;
import vn.sipas.publication.PublishedDocument.Fieldwork;
import vn.sipas.unit.Agency;
import vn.sipas.unit.Units;

/** How the cases in the field ended, and who answered against who was asked. */
@ApplicationScoped
class FieldworkRecord {

  private final FieldCases cases;
  private final Units units;

  FieldworkRecord(FieldCases cases, Units units) {
    this.cases = cases;
    this.units = units;
  }

  /** Null when nothing is in the field. */
  Fieldwork of(int campaignId, CampaignDesign design) {
    List<FieldCase> all = cases.of(campaignId);
    return all.isEmpty() ? null : of(all, names(design));
  }

  private Map<String, Function<String, String>> names(CampaignDesign design) {
    Map<String, String> strata = new TreeMap<>();
    design.strata().forEach(stratum -> strata.put(stratum.code(), stratum.name()));
    Map<String, String> agencies = new TreeMap<>();
    for (Agency agency : units.agencies()) {
      agencies.putIfAbsent(agency.code(), agency.name());
    }
    return Map.of(
        "stratum", code -> strata.getOrDefault(code, code),
        "agency", code -> agencies.getOrDefault(code, code),
        "outcome", code -> code);
  }

  static Fieldwork of(List<FieldCase> all, Map<String, Function<String, String>> names) {
    ResponseRates ended = CaseRates.of(all.stream().filter(FieldCase::isFinal).toList());
    return new Fieldwork(
        all.size(),
        all.stream().filter(one -> !one.isFinal()).count(),
        all.stream().filter(one -> one.replaces() != null).count(),
        ended.complete(),
        ended.partial(),
        ended.refusal(),
        ended.nonContact(),
        ended.other(),
        ended.unknownHousehold(),
        ended.unknownOther(),
        ended.notEligible(),
        List.of(
            compared("stratum", all, DrawnCase::stratum, names),
            compared("outcome", all, FieldworkRecord::outcome, names),
            compared("agency", all, DrawnCase::agency, names)));
  }

  private static String outcome(DrawnCase drawn) {
    return drawn.outcome() == null ? null : drawn.outcome().code();
  }

  /** Cases that turned out not to belong to the population are in neither share. */
  private static Compared compared(
      String variable,
      List<FieldCase> all,
      Function<DrawnCase, String> value,
      Map<String, Function<String, String>> names) {
    Map<String, Sums> byCode = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
    Sums total = new Sums();
    for (FieldCase one : all) {
      if (!one.isFinal() || one.disposition().group() != Group.NOT_ELIGIBLE) {
        byCode.computeIfAbsent(value.apply(one.drawn()), code -> new Sums()).add(one);
        total.add(one);
      }
    }
    List<Category> categories = new ArrayList<>();
    byCode.forEach(
        (code, sums) ->
            categories.add(
                new Category(
                    code,
                    code == null ? null : names.get(variable).apply(code),
                    sums.cases,
                    sums.respondents,
                    sums.asked / total.asked,
                    total.respondents == 0 ? null : sums.answered / total.answered)));
    return new Compared(variable, categories);
  }

  private static final class Sums {

    private long cases;
    private long respondents;
    private double asked;
    private double answered;

    void add(FieldCase one) {
      cases++;
      asked += one.drawn().weight();
      if (one.tookPart()) {
        respondents++;
        answered += one.drawn().weight();
      }
    }
  }
}
