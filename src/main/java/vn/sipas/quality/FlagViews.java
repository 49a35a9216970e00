package vn.sipas.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.desk.DeskHours;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.Results;
import vn.sipas.satisfaction.ResultsRequest;
import vn.sipas.satisfaction.ResultsService;
import vn.sipas.satisfaction.Viewer;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Units;

/** Puts flags into words, and shows what an exclusion would do to the index. */
@ApplicationScoped
class FlagViews {

  private final Flags flags;
  private final FlagRepository repository;
  private final ResultsService results;
  private final Campaigns campaigns;
  private final Units units;
  private final DeskHours hours;

  FlagViews(
      Flags flags,
      FlagRepository repository,
      ResultsService results,
      Campaigns campaigns,
      Units units,
      DeskHours hours) {
    this.flags = flags;
    this.repository = repository;
    this.results = results;
    this.campaigns = campaigns;
    this.units = units;
    this.hours = hours;
  }

  FlagView of(Flag flag, Language language) {
    Locale locale = language.locale();
    Desk desk = units.desk(flag.deskId()).orElse(null);
    return new FlagView(
        flag.id(),
        desk == null ? "#" + flag.deskId() : desk.code(),
        desk == null ? "#" + flag.deskId() : desk.name(),
        flag.rule().code(),
        Messages.text(locale, "quality.rule." + flag.rule().code()),
        flag.from(),
        flag.to(),
        evidence(flag, locale),
        flag.pValue(),
        flag.pValue() == null ? null : chance(flag.pValue(), locale),
        flag.responses(),
        flag.foundAt(),
        flag.decision() == null ? "open" : flag.isExcluded() ? "excluded" : "kept",
        FlagView.DecisionView.of(flag.decision()));
  }

  /** Below one in ten thousand nobody asks how much. */
  private static String chance(double pValue, Locale locale) {
    return pValue < 0.0001
        ? Messages.text(locale, "quality.rare")
        : Figures.decimal(100 * pValue, 2, locale) + " %";
  }

  /** Whole numbers as such, shares in percent, others with two digits. */
  private static String evidence(Flag flag, Locale locale) {
    Object[] numbers = new Object[flag.evidence().size()];
    for (int i = 0; i < numbers.length; i++) {
      double number = flag.evidence().get(i);
      numbers[i] =
          number == Math.rint(number)
              ? Figures.whole((long) number, locale)
              : isShare(flag, i)
                  ? Figures.percent(number, locale)
                  : Figures.decimal(number, 2, locale);
    }
    return Messages.text(locale, "quality.evidence." + flag.rule().code(), numbers);
  }

  private static boolean isShare(Flag flag, int position) {
    return switch (flag.rule()) {
      case STRAIGHT_LINING, RUN_OF_BEST -> position == 2;
      default -> false;
    };
  }

  FlagView.Detail detail(String campaign, Flag flag, Language language) {
    return new FlagView.Detail(
        of(flag, language),
        effects(campaign, flag, language),
        parts(campaign, flag),
        flags.decisions(flag).stream().map(FlagView.DecisionView::of).toList());
  }

  private List<FlagView.Effect> effects(String campaign, Flag flag, Language language) {
    CampaignFacts facts = campaigns.get(campaign);
    var request = ResultsRequest.of(facts.settings().boundaries(), "overall", "desk");
    Viewer viewer = Viewer.ofEverything(language);
    Results with =
        results.resultsWithout(campaign, flags.excludedWhenKept(campaign, flag), request, viewer);
    Results without =
        results.resultsWithout(
            campaign, flags.excludedWhenExcluded(campaign, flag), request, viewer);
    String desk = units.desk(flag.deskId()).map(Desk::code).orElse("");
    List<FlagView.Effect> effects = new ArrayList<>();
    for (Map<String, String> domain : List.of(Map.<String, String>of(), Map.of("desk", desk))) {
      DomainFigures before = figures(with, domain);
      DomainFigures after = figures(without, domain);
      if (before != null) {
        effects.add(
            new FlagView.Effect(
                domain.isEmpty() ? "all" : desk,
                domain.isEmpty()
                    ? Messages.text(language.locale(), "quality.everybody")
                    : units.desk(flag.deskId()).map(Desk::name).orElse(desk),
                before.respondents(),
                before.value(),
                after == null ? null : after.respondents(),
                after == null ? null : after.value()));
      }
    }
    return effects;
  }

  private static DomainFigures figures(Results results, Map<String, String> domain) {
    for (DomainFigures figures : results.estimates()) {
      if (figures.domain().equals(domain)) {
        return figures;
      }
    }
    return null;
  }

  /** Before the opening hours, in each of them, between them and after: coarser than hours. */
  private List<FlagView.DayPart> parts(String campaign, Flag flag) {
    List<LocalTime> ends = List.copyOf(hours.of(flag.deskId()).ends());
    int[] answers = new int[ends.size() + 1];
    int[] concerned = new int[ends.size() + 1];
    Set<Long> marked = repository.concerned(flag.id());
    repository.eachReleased(
        campaigns.get(campaign).id(),
        flag.deskId(),
        row -> {
          var at = row.submittedAt().atZone(AnsweredRow.VIETNAM).toLocalDateTime();
          boolean within =
              !at.toLocalDate().isBefore(flag.from()) && !at.toLocalDate().isAfter(flag.to());
          if (within) {
            int part = (int) ends.stream().filter(end -> !at.toLocalTime().isBefore(end)).count();
            answers[part]++;
            concerned[part] += marked.contains(row.seq()) ? 1 : 0;
          }
        });
    int largest = 1;
    for (int count : answers) {
      largest = Math.max(largest, count);
    }
    List<FlagView.DayPart> parts = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      parts.add(
          new FlagView.DayPart(
              i == 0 ? null : ends.get(i - 1).toString(),
              i == ends.size() ? null : ends.get(i).toString(),
              answers[i],
              concerned[i],
              100 * answers[i] / largest));
    }
    return parts;
  }
}
