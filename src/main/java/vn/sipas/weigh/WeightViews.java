package vn.sipas.weigh;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Stream;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.WeightedSamples;
import vn.sipas.weigh.WeightReport.Point;
import vn.sipas.weigh.WeightReport.Stage;

/** Sets of weights as they are shown. */
@ApplicationScoped
class WeightViews {

  /** The campaign that a page is about. */
  record Head(String code, String name) {}

  /**
   * A set in a row.
   *
   * @param state {@code in_force}, {@code preview}, {@code not_converged} or {@code ready}
   * @param index the overall index with its interval
   */
  record Row(
      int version,
      Instant computedAt,
      String computedBy,
      String settings,
      int responses,
      String kish,
      String effective,
      String index,
      String state) {

    public String stateKey() {
      return "weigh.state." + state;
    }

    public String stateStyle() {
      return state.equals("in_force") ? "good" : state.equals("ready") ? "" : "open";
    }
  }

  /**
   * @param current the choice in force; null while weights are as drawn
   * @param late answers that came after it
   */
  record Listing(
      Head head,
      boolean volunteers,
      boolean sampled,
      List<Row> sets,
      Choice current,
      List<Choice> choices,
      long late,
      boolean mayGoBack) {}

  /**
   * @param obstacle why the set cannot be chosen, in words; null when it can
   * @param again whether it is in force and some answers came later
   */
  record Shown(
      Head head,
      Row row,
      String sha256,
      int openCases,
      List<Section> sections,
      boolean inForce,
      boolean again,
      String obstacle,
      boolean needsReason) {}

  private final WeightSets sets;
  private final WeightedSamples answers;

  WeightViews(WeightSets sets, WeightedSamples answers) {
    this.sets = sets;
    this.answers = answers;
  }

  static Head head(CampaignFacts campaign, Language language) {
    return new Head(campaign.code(), campaign.settings().name(language.tag()));
  }

  Listing listing(CampaignFacts campaign, boolean administrator, Language language) {
    List<Choice> choices = sets.choices(campaign);
    Choice current =
        choices.stream().findFirst().filter(choice -> choice.version() != null).orElse(null);
    Integer version = current == null ? null : current.version();
    return new Listing(
        head(campaign, language),
        campaign.stream() == Stream.VOLUNTARY,
        sets.hasSample(campaign),
        sets.of(campaign).stream().map(set -> row(set, version, language.locale())).toList(),
        current,
        choices,
        sets.late(campaign),
        administrator && current != null && campaign.status() == CampaignStatus.CLOSED);
  }

  Row row(StoredSet set, Integer inForce, Locale locale) {
    Stage last = set.report().stages().get(set.report().stages().size() - 1);
    return new Row(
        set.version(),
        set.computedAt(),
        set.computedBy(),
        settings(set.settings(), locale),
        set.responses(),
        Figures.decimal(last.kish(), 3, locale),
        Figures.decimal(last.effective(), 1, locale),
        index(set.report(), locale),
        Integer.valueOf(set.version()).equals(inForce)
            ? "in_force"
            : set.isPreview() ? "preview" : set.converged() ? "ready" : "not_converged");
  }

  private static String index(WeightReport report, Locale locale) {
    if (report.figures().isEmpty()) {
      return "–";
    }
    var index = report.figures().get(0);
    Point point = index.calibrated() == null ? index.last() : index.calibrated();
    if (point.estimate() == null) {
      return "–";
    }
    String share = Figures.percent(point.estimate(), locale);
    return point.lower() == null
        ? share
        : Messages.text(
            locale,
            "weigh.interval",
            share,
            Figures.percent(point.lower(), locale),
            Figures.percent(point.upper(), locale));
  }

  private static String settings(WeightSettings settings, Locale locale) {
    List<String> parts = new ArrayList<>();
    parts.add(
        settings.nonResponse()
            ? Messages.text(
                locale,
                "weigh.settings.non_response",
                settings.smallest(),
                Figures.decimal(settings.largest(), 1, locale))
            : Messages.text(locale, "weigh.settings.no_non_response"));
    if (settings.eligible() != null) {
      parts.add(
          Messages.text(
              locale, "weigh.settings.eligible", Figures.decimal(settings.eligible(), 2, locale)));
    }
    parts.add(Messages.text(locale, "weigh.calibration." + settings.calibration().code()));
    if (settings.calibration() != WeightSettings.CalibratedTo.NONE) {
      parts.add(
          Messages.text(
              locale,
              "weigh.settings.limits",
              Figures.decimal(settings.lower(), 2, locale),
              Figures.decimal(settings.upper(), 2, locale)));
    }
    return String.join("; ", parts);
  }

  Shown shown(CampaignFacts campaign, StoredSet set, boolean administrator, Language language) {
    Integer inForce = sets.inForce(campaign);
    boolean own = Integer.valueOf(set.version()).equals(inForce);
    return new Shown(
        head(campaign, language),
        row(set, inForce, language.locale()),
        set.sha256(),
        set.openCases(),
        sections(campaign, set, language),
        own,
        own && sets.late(campaign) > 0,
        obstacle(campaign, set, administrator, language.locale()),
        sets.needsReason(campaign) && !own);
  }

  List<Section> sections(CampaignFacts campaign, StoredSet set, Language language) {
    return new ReportText(
            set.report(), answers.labels(campaign.code(), language), language.locale())
        .sections();
  }

  private String obstacle(
      CampaignFacts campaign, StoredSet set, boolean administrator, Locale locale) {
    if (set.isPreview()) {
      return Messages.text(locale, "weigh.choose_not_preview", set.openCases());
    } else if (!set.converged()) {
      return Messages.text(locale, "weigh.choose_not_converged");
    } else if (campaign.status() == CampaignStatus.DRAFT
        || campaign.status() == CampaignStatus.OPEN) {
      return Messages.text(locale, "weigh.choose_not_open");
    } else if (sets.isFrozen(campaign)) {
      return Messages.text(locale, "problem.weights_frozen");
    }
    return administrator ? null : Messages.text(locale, "weigh.choose_administrator");
  }
}
