package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
  static final List<String> STATES =
      List.of("open", "late", "unassigned", "uncoded", "final", "replaceable");

  private final Campaigns campaigns;
  private final FieldWorks works;
  private final Enumerators enumerators;
  private final Plans plans;
  private final Correlations correlations;
  private final CaseCodes codes;
  private final PageContext page;
  private final Clock clock;

  FieldViews(
      Campaigns campaigns,
      FieldWorks works,
      Enumerators enumerators,
      Plans plans,
      Correlations correlations,
      CaseCodes codes,
      PageContext page,
      Clock clock) {
    this.campaigns = campaigns;
    this.works = works;
    this.enumerators = enumerators;
    this.plans = plans;
    this.correlations = correlations;
    this.codes = codes;
    this.page = page;
    this.clock = clock;
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
    return Supposed.of(share, icc, correlations.of(campaign));
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
        LocalDate.now(clock));
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
    add(next, cases, "unassigned", base + "/cases?state=unassigned");
    add(next, cases, "uncoded", base + "/letters");
    add(next, cases, "late", base + "/cases?state=late");
    add(next, cases, "replaceable", base + "/cases?state=replaceable");
    if (cases.stream().anyMatch(CaseState::isOpen)) {
      add(next, cases, "open", base + "/cases?state=open");
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

  private void add(List<Next> next, List<CaseState> cases, String state, String address) {
    long number = cases.stream().filter(in(state)).count();
    if (number > 0) {
      String written = Figures.whole(number, page.locale());
      next.add(new Next(page.text("field.next." + state, written), address));
    }
  }

  /** Everything where the state is none of ours. */
  Predicate<CaseState> in(String state) {
    LocalDate today = LocalDate.now(clock);
    return switch (state == null ? "" : state) {
      case "open" -> CaseState::isOpen;
      case "late" -> one -> one.isLate(today);
      case "unassigned" -> one -> one.isOpen() && one.of().enumerator() == null;
      case "uncoded" -> one -> one.isOpen() && !one.coded();
      case "final" -> one -> !one.isOpen();
      case "replaceable" -> CaseState::mayBeReplaced;
      default -> one -> true;
    };
  }

  FieldView.Row row(CaseState one, FieldPlaces places) {
    return new FieldView.Row(
        one.number(),
        places.name(one.drawn().commune()),
        places.district(one.drawn().commune()),
        one.of().enumerator(),
        one.of().mode() == null ? null : page.text(one.of().mode().key()),
        one.due(),
        one.isLate(LocalDate.now(clock)),
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

  FieldView.Cases cases(FieldWork work, CaseFilter filter, String notice, List<String> refused) {
    List<CaseState> all = works.cases(work);
    FieldPlaces places = works.places(work);
    List<CaseState> asked = all.stream().filter(filter::takes).filter(in(filter.state())).toList();
    return new FieldView.Cases(
        head(work.campaign()),
        communes(all, places, filter.commune()),
        askers(work.campaign(), filter.enumerator()),
        STATES.stream()
            .map(state -> option(state, page.text("field.state." + state), filter.state()))
            .toList(),
        modes(null),
        asked.size(),
        asked.stream().limit(MOST_ROWS).map(one -> row(one, places)).toList(),
        notice,
        refused);
  }

  /** The communes of cases, with how many are open. */
  List<Option> communes(List<CaseState> cases, FieldPlaces places, String chosen) {
    Map<String, Integer> open = new HashMap<>();
    cases.forEach(one -> open.merge(one.drawn().commune(), one.isOpen() ? 1 : 0, Integer::sum));
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
    List<CaseState> cases = works.cases(work);
    var byPost = enumerators.postAgencies(work.campaign());
    List<FieldView.Asker> all =
        enumerators.of(work.campaign()).stream().map(one -> asker(one, cases, places)).toList();
    return new FieldView.Askers(
        head(work.campaign()),
        all,
        Arrays.stream(Employer.values())
            .map(one -> option(one.code(), page.text(one.key()), null))
            .toList(),
        places.agencies().stream()
            .map(one -> option(one.code(), one.code() + " – " + one.name(), null))
            .toList(),
        communes(cases, places, null),
        handling(cases, places)
            .map(code -> new Option(code, places.agency(code), byPost.contains(code)))
            .toList(),
        notice);
  }

  private static Stream<String> handling(List<CaseState> cases, FieldPlaces places) {
    return cases.stream()
        .map(one -> one.drawn().agency())
        .filter(agency -> agency != null)
        .distinct()
        .sorted(Comparator.comparing(places::agency, VietnameseOrder.INSTANCE));
  }

  private FieldView.Asker asker(Enumerator one, List<CaseState> cases, FieldPlaces places) {
    String where =
        switch (one.employer()) {
          case AGENCY -> places.agency(one.employerCode());
          case COMMUNE -> places.name(one.employerCode());
          case POST_OFFICE, OTHER -> "";
        };
    int open =
        (int)
            cases.stream()
                .filter(each -> each.isOpen() && one.code().equals(each.of().enumerator()))
                .count();
    return new FieldView.Asker(
        one.code(), one.name(), page.text(one.employer().key()), where, one.active(), open);
  }

  FieldView.Posting posting(FieldWork work, String request, boolean mayIssue) {
    CampaignFacts campaign = work.campaign();
    List<CaseState> cases = works.cases(work);
    FieldPlaces places = works.places(work);
    boolean over =
        campaign.status() == CampaignStatus.CLOSED || campaign.status() == CampaignStatus.ARCHIVED;
    String obstacle =
        cases.isEmpty()
            ? "field.obstacle_not_started"
            : over
                ? "field.obstacle_over"
                : campaign.settings().codeRequired() ? null : "field.obstacle_without_codes";
    int open = (int) cases.stream().filter(CaseState::isOpen).count();
    int without = (int) cases.stream().filter(in("uncoded")).count();
    return new FieldView.Posting(
        head(campaign),
        obstacle,
        mayIssue,
        without,
        open - without,
        Letters.MOST_LETTERS,
        request,
        communes(cases.stream().filter(in("uncoded")).toList(), places, null),
        askers(campaign, null));
  }
}
