package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.code.CaseCodes;
import vn.sipas.field.FieldView.Head;
import vn.sipas.field.FieldView.Next;
import vn.sipas.field.FieldView.Option;
import vn.sipas.plan.Correlation;
import vn.sipas.plan.Correlations;
import vn.sipas.plan.Plans;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.VietnameseOrder;

/** The field in the words of the reader. */
@ApplicationScoped
class FieldViews {

  static final int MOST_ROWS = 200;
  private static final int MOST_NAMED = 20;

  private final Campaigns campaigns;
  private final FieldWorks works;
  private final FieldRepository repository;
  private final Enumerators enumerators;
  private final Plans plans;
  private final Correlations correlations;
  private final CaseCodes codes;
  private final PageContext page;

  FieldViews(
      Campaigns campaigns,
      FieldWorks works,
      FieldRepository repository,
      Enumerators enumerators,
      Plans plans,
      Correlations correlations,
      CaseCodes codes,
      PageContext page) {
    this.campaigns = campaigns;
    this.works = works;
    this.repository = repository;
    this.enumerators = enumerators;
    this.plans = plans;
    this.correlations = correlations;
    this.codes = codes;
    this.page = page;
  }

  Head head(CampaignFacts campaign) {
    return new Head(campaign.code(), campaign.settings().name(page.tag()));
  }

  FieldView.Live live(String code, String share, String icc) {
    CampaignFacts campaign = campaigns.get(code);
    if (campaign.stream() != vn.sipas.campaign.Stream.PROBABILITY) {
      return without(campaign, "field.obstacle_voluntary");
    }
    Optional<FieldWork> found = works.find(campaign);
    if (found.isEmpty()) {
      return without(campaign, "field.obstacle_no_sample");
    }
    FieldWork work = found.get();
    List<CaseState> cases = works.cases(work);
    Supposed supposed = cases.isEmpty() ? Supposed.USUAL : supposed(campaign, share, icc);
    return new FieldView.Live(
        head(campaign),
        null,
        !cases.isEmpty(),
        work.sample().main(),
        reserveLeft(work, cases),
        cases.isEmpty() ? null : progress(work, cases, supposed),
        supposed,
        told(supposed.correlation()),
        next(work, cases),
        codes.isOver(campaign) ? silent(cases) : null);
  }

  private FieldView.Live without(CampaignFacts campaign, String obstacle) {
    return new FieldView.Live(
        head(campaign), obstacle, false, 0, 0, null, Supposed.USUAL, "", List.of(), null);
  }

  /**
   * @param share as it was typed, in percent; null for the usual one
   * @param icc likewise; null for that of the plan or the last campaign
   */
  Supposed supposed(CampaignFacts campaign, String share, String icc) {
    return Supposed.of(share, icc, () -> correlations.of(campaign));
  }

  private String told(Correlation correlation) {
    String value = Figures.percent(correlation.value(), page.locale());
    String key = "field.correlation." + correlation.source().code();
    return switch (correlation.source()) {
      case PLAN -> page.text(key, value, correlation.plan());
      case EARLIER ->
          page.text(key, value, campaigns.get(correlation.campaign()).settings().name(page.tag()));
      case TYPED, USUAL -> page.text(key, value);
    };
  }

  private static int reserveLeft(FieldWork work, List<CaseState> cases) {
    return work.sample().reserve()
        - (int) cases.stream().filter(one -> one.drawn().reserve()).count();
  }

  /** Null when nobody reported what did not come. */
  private static Integer silent(List<CaseState> cases) {
    int silent =
        (int)
            cases.stream()
                .filter(one -> one.coded() && !one.learned())
                .filter(one -> one.disposition() == Disposition.COMPLETE)
                .count();
    return silent == 0 ? null : silent;
  }

  Progress progress(FieldWork work, List<CaseState> cases, Supposed supposed) {
    FieldPlaces places = works.places(work);
    Map<String, String> names = new HashMap<>();
    enumerators.of(work.campaign()).forEach(one -> names.put(one.code(), one.name()));
    Planned planned =
        plans
            .signed(work.campaign().id())
            .map(plan -> Planned.of(plan.strata()))
            .orElse(Planned.NOTHING);
    return Progress.of(
        cases,
        places::above,
        planned,
        new Progress.Names(places::areaName, names::get, mode -> page.text("field.mode." + mode)),
        supposed,
        works.today());
  }

  /** What is to be done, in the order in which it is done. */
  private List<Next> next(FieldWork work, List<CaseState> cases) {
    String base = "/campaigns/" + work.campaign().code() + "/field";
    List<Next> next = new ArrayList<>();
    if (cases.isEmpty()) {
      return next;
    }
    if (enumerators.of(work.campaign()).isEmpty()) {
      next.add(new Next(page.text("field.next.enumerators"), base + "/enumerators"));
    }
    conflicts(next, work, cases, base + "/cases");
    Map<Situation, Integer> counts = repository.counts(work.draw(), works.today());
    add(next, counts, Situation.UNASSIGNED, base + "/cases?state=unassigned");
    add(next, counts, Situation.UNCODED, base + "/letters");
    add(next, counts, Situation.LATE, base + "/cases?state=late");
    add(next, counts, Situation.REPLACEABLE, base + "/cases?state=replaceable");
    if (counts.get(Situation.OPEN) > 0) {
      add(next, counts, Situation.OPEN, base + "/cases?state=open");
    } else if (work.campaign().status() == CampaignStatus.OPEN) {
      String address = "/campaigns/" + work.campaign().code() + "/status?to=closed";
      next.add(new Next(page.text("field.next.close"), address));
    }
    return next;
  }

  /** Cases that were given before somebody's employer, or who runs the desks, was put right. */
  private void conflicts(List<Next> next, FieldWork work, List<CaseState> cases, String address) {
    Map<String, Enumerator> askers = new HashMap<>();
    enumerators.of(work.campaign()).forEach(one -> askers.put(one.code(), one));
    ConflictRule rule =
        new ConflictRule(
            works.places(work), enumerators.postAgencies(work.campaign()), work.dossiers());
    List<String> found =
        cases.stream()
            .filter(one -> one.isOpen() && askers.containsKey(one.of().enumerator()))
            .filter(one -> rule.of(askers.get(one.of().enumerator()), one.drawn()) != null)
            .map(one -> "" + one.number())
            .toList();
    if (!found.isEmpty()) {
      String first = String.join(", ", found.subList(0, Math.min(MOST_NAMED, found.size())));
      String number = Figures.whole(found.size(), page.locale());
      next.add(new Next(page.text("field.next.conflict", number, first), address));
    }
  }

  private void add(
      List<Next> next, Map<Situation, Integer> counts, Situation situation, String address) {
    int number = counts.get(situation);
    if (number > 0) {
      String written = Figures.whole(number, page.locale());
      next.add(new Next(page.text("field.next." + situation.code(), written), address));
    }
  }

  FieldView.Row row(CaseState one, FieldPlaces places) {
    return new FieldView.Row(
        one.number(),
        places.name(one.drawn().commune()),
        places.district(one.drawn().commune()),
        one.of().enumerator(),
        one.of().mode() == null ? null : page.text(one.of().mode().key()),
        one.due(),
        one.isLate(works.today()),
        one.isOpen() ? null : disposition(one.disposition()),
        one.coded(),
        one.attempts());
  }

  /** "2.11 Từ chối". */
  String disposition(Disposition disposition) {
    return disposition == null
        ? page.text("field.open")
        : disposition.number() + " " + page.text(disposition.key());
  }

  /**
   * @param sheet of the list, from 1; the last one when there are not so many
   */
  FieldView.Cases cases(
      FieldWork work, CaseFilter filter, int sheet, String notice, List<String> refused) {
    LocalDate today = works.today();
    FieldPlaces places = works.places(work);
    int all = repository.count(work.draw(), filter, today);
    int last = Math.max(1, (all + MOST_ROWS - 1) / MOST_ROWS);
    int shown = Math.max(1, Math.min(sheet, last));
    int from = (shown - 1) * MOST_ROWS;
    return new FieldView.Cases(
        head(work.campaign()),
        communes(repository.byCommune(work.draw(), Situation.OPEN), places, filter.commune()),
        askers(work.campaign(), filter.enumerator()),
        situations(filter.situation()),
        modes(null),
        all,
        from + 1,
        repository.states(work.draw(), filter, today, from, MOST_ROWS).stream()
            .map(one -> row(one, places))
            .toList(),
        shown == 1 ? null : address(work, filter, shown - 1),
        shown == last ? null : address(work, filter, shown + 1),
        notice,
        refused);
  }

  private List<Option> situations(Situation chosen) {
    return Arrays.stream(Situation.values())
        .map(one -> new Option(one.code(), page.text("field.state." + one.code()), one == chosen))
        .toList();
  }

  private static String address(FieldWork work, CaseFilter filter, int sheet) {
    StringBuilder address =
        new StringBuilder("/campaigns/" + work.campaign().code() + "/field/cases?page=" + sheet);
    append(address, "commune", filter.commune());
    append(address, "enumerator", filter.enumerator());
    append(address, "state", filter.situation() == null ? null : filter.situation().code());
    return address.toString();
  }

  private static void append(StringBuilder address, String name, String value) {
    if (value != null) {
      address
          .append('&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /** Communes with how many of their cases are open. */
  private List<Option> communes(Map<String, Integer> open, FieldPlaces places, String chosen) {
    return open.keySet().stream()
        .map(
            code ->
                option(
                    code,
                    page.text("field.commune_open", places.name(code), open.get(code)),
                    chosen))
        .sorted(Comparator.comparing(Option::label, VietnameseOrder.INSTANCE))
        .toList();
  }

  List<Option> askers(CampaignFacts campaign, String chosen) {
    return enumerators.of(campaign).stream()
        .filter(Enumerator::active)
        .map(one -> option(one.code(), one.code() + " – " + one.name(), chosen))
        .toList();
  }

  List<Option> modes(Mode chosen) {
    return Arrays.stream(Mode.values())
        .map(
            mode ->
                option(mode.code(), page.text(mode.key()), chosen == null ? null : chosen.code()))
        .toList();
  }

  List<Option> results() {
    return Arrays.stream(AttemptResult.values())
        .map(result -> option(result.code(), page.text(result.key()), null))
        .toList();
  }

  /** Those that may follow. */
  List<Option> dispositions(CaseState one) {
    return Stream.concat(Stream.of((Disposition) null), Arrays.stream(Disposition.values()))
        .filter(to -> Transition.of(one.disposition(), to, one.learned()) != Transition.NEVER)
        .map(to -> option(to == null ? Report.OPEN : to.code(), disposition(to), null))
        .toList();
  }

  static Option option(String value, String label, String chosen) {
    return new Option(value, label, value.equals(chosen));
  }

  FieldView.Askers askers(FieldWork work, String notice) {
    FieldPlaces places = works.places(work);
    Map<String, Integer> open = repository.byEnumerator(work.draw(), Situation.OPEN);
    var byPost = enumerators.postAgencies(work.campaign());
    List<FieldView.Asker> all =
        enumerators.of(work.campaign()).stream().map(one -> asker(one, open, places)).toList();
    return new FieldView.Askers(
        head(work.campaign()),
        all,
        Arrays.stream(Employer.values())
            .map(one -> option(one.code(), page.text(one.key()), null))
            .toList(),
        places.agencies().stream()
            .map(one -> option(one.code(), one.code() + " – " + one.name(), null))
            .toList(),
        communes(repository.byCommune(work.draw(), Situation.OPEN), places, null),
        repository.byAgency(work.draw(), Situation.OPEN).keySet().stream()
            .sorted(Comparator.comparing(places::agency, VietnameseOrder.INSTANCE))
            .map(code -> new Option(code, places.agency(code), byPost.contains(code)))
            .toList(),
        notice);
  }

  private FieldView.Asker asker(Enumerator one, Map<String, Integer> open, FieldPlaces places) {
    String where =
        switch (one.employer()) {
          case AGENCY -> places.agency(one.employerCode());
          case COMMUNE -> places.name(one.employerCode());
          case POST_OFFICE, OTHER -> "";
        };
    return new FieldView.Asker(
        one.code(),
        one.name(),
        page.text(one.employer().key()),
        where,
        one.active(),
        open.getOrDefault(one.code(), 0));
  }

  FieldView.Posting posting(FieldWork work, String request, boolean mayIssue) {
    CampaignFacts campaign = work.campaign();
    Map<Situation, Integer> counts = repository.counts(work.draw(), works.today());
    Map<String, Integer> uncoded = repository.byCommune(work.draw(), Situation.UNCODED);
    uncoded.values().removeIf(none -> none == 0);
    int open = counts.get(Situation.OPEN);
    int without = counts.get(Situation.UNCODED);
    boolean over =
        campaign.status() == CampaignStatus.CLOSED || campaign.status() == CampaignStatus.ARCHIVED;
    String obstacle =
        open + counts.get(Situation.FINAL) == 0
            ? "field.obstacle_not_started"
            : over
                ? "field.obstacle_over"
                : campaign.settings().codeRequired() ? null : "field.obstacle_without_codes";
    return new FieldView.Posting(
        head(campaign),
        obstacle,
        mayIssue,
        without,
        open - without,
        Letters.MOST_LETTERS,
        request,
        communes(uncoded, works.places(work), null),
        askers(campaign, null));
  }
}
