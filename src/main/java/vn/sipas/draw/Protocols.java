package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.draw.Protocol.Column;
import vn.sipas.draw.Protocol.Section;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;

/** Writes down how a sample was drawn, so that anybody can draw it again. */
@ApplicationScoped
class Protocols {

  private static final int START_DIGITS = 13;

  private final Draws draws;
  private final DrawViews views;
  private final Frames frames;
  private final Campaigns campaigns;
  private final PageContext page;

  Protocols(Draws draws, DrawViews views, Frames frames, Campaigns campaigns, PageContext page) {
    this.draws = draws;
    this.views = views;
    this.frames = frames;
    this.campaigns = campaigns;
    this.page = page;
  }

  Protocol of(String campaign, StoredDraw draw) {
    CampaignFacts facts = campaigns.get(campaign);
    StoredFrame frame = frames.get(campaign, draw.sample().frameId());
    DrawView.Detail detail = views.detail(campaign, draw);
    List<Section> sections = new ArrayList<>();
    sections.add(sample(facts, detail.draw()));
    sections.add(frame(frame, detail.draw()));
    sections.add(chance(frame, draw));
    sections.add(method(draw));
    earlier(campaign, draw, sections);
    sections.add(strata(detail));
    sections.add(places(detail));
    sections.addAll(again(draw));
    return new Protocol(
        page.locale(),
        text("title"),
        text("subtitle", facts.settings().name(page.tag()), draw.number()),
        sections,
        List.of(text("signed_drawer"), text("signed_witness")));
  }

  private Section sample(CampaignFacts campaign, DrawView draw) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        text("campaign"), campaign.settings().name(page.tag()) + " (" + campaign.code() + ")");
    facts.put(text("drawn"), Figures.time(draw.drawnAt()) + " – " + draw.drawnBy());
    facts.put(text("main"), whole(draw.main()));
    facts.put(text("reserve"), whole(draw.reserve()));
    facts.put(text("hash"), draw.sha256());
    if (!draw.isInForce()) {
      facts.put(
          text("set_aside"),
          Figures.time(draw.setAsideAt()) + " – " + draw.setAsideBy() + ": " + draw.reason());
    }
    return Section.of(text("sample"), facts);
  }

  private Section frame(StoredFrame frame, DrawView draw) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(text("source"), frame.source());
    facts.put(text("rows"), whole(frame.entries()));
    facts.put(text("left_out"), whole(frame.leftOut()));
    facts.put(text("stored"), Figures.time(frame.createdAt()) + " – " + frame.createdBy());
    facts.put(text("boundaries"), Figures.date(frame.boundaries()));
    facts.put(text("frame_hash"), frame.sha256());
    facts.put(text("spared"), spared(draw));
    facts.put(text("in_frame"), whole(draw.inFrame()));
    facts.put(text("outside"), whole(draw.outside()));
    return Section.of(text("frame"), facts);
  }

  private String spared(DrawView draw) {
    return draw.sparedSince() == null
        ? text("spared_nobody")
        : text("spared_since", whole(draw.spared()), Figures.date(draw.sparedSince()));
  }

  private Section chance(StoredFrame frame, StoredDraw draw) {
    CommittedSeed seed = draw.committed();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(text("commitment"), seed.commitment());
    facts.put(text("committed"), Figures.time(seed.committedAt()) + " – " + seed.committedBy());
    facts.put(
        text("order"), text(seed.isBefore(frame.createdAt()) ? "order_before" : "order_after"));
    facts.put(text("seed"), seed.seed());
    if (seed.entropySource() != null) {
      facts.put(text("entropy_source"), seed.entropySource());
    }
    if (draw.entropy() != null) {
      facts.put(text("entropy"), draw.entropy());
      facts.put(text("dossier_seed"), draw.seed().dossiers());
    }
    if (draw.keptFrom() != null) {
      facts.put(text("kept"), draw.keptFrom());
      facts.put(text("commune_seed"), draw.seed().communes());
    }
    return Section.of(text("chance"), facts);
  }

  private Section method(StoredDraw draw) {
    DrawSettings settings = draw.settings();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        draw.planVersion() == null ? text("sizes_typed") : text("sizes_plan", draw.planVersion()));
    paragraphs.add(text("communes_" + settings.communes().code()));
    paragraphs.add(text("dossiers_" + settings.dossiers().code()));
    paragraphs.add(text("reserve_" + settings.dossiers().code(), settings.reservePercent()));
    if (draw.keptFrom() != null) {
      paragraphs.add(text("kept_explained"));
    }
    return Section.of(text("method"), paragraphs);
  }

  /** Whoever draws until a sample pleases is seen to. */
  private void earlier(String campaign, StoredDraw draw, List<Section> sections) {
    List<List<String>> rows =
        draws.of(campaign).stream()
            .filter(other -> other.number() < draw.number() && !other.isInForce())
            .map(
                other ->
                    List.of(
                        String.valueOf(other.number()),
                        Figures.time(other.sample().drawnAt()),
                        other.sample().sha256(),
                        other.setAside().reason()))
            .toList();
    if (!rows.isEmpty()) {
      sections.add(
          Section.of(
              text("earlier"),
              List.of(column("number"), column("drawn"), column("hash"), column("reason")),
              rows));
    }
  }

  private Section strata(DrawView.Detail detail) {
    List<Column> columns =
        List.of(
            column("stratum"),
            column("name"),
            column("kind"),
            number("n_frame"),
            number("n_drawn"),
            number("dossiers"),
            number("start"),
            number("interval"));
    List<List<String>> rows =
        detail.strata().stream()
            .map(
                one ->
                    List.of(
                        one.code(),
                        one.name(),
                        page.text(one.kindKey()),
                        whole(one.inFrame()),
                        whole(one.drawn()),
                        whole(one.dossiers()),
                        decimal(one.start(), START_DIGITS),
                        decimal(one.interval(), 4)))
            .toList();
    boolean starts = detail.strata().stream().anyMatch(one -> one.start() != null);
    return table("strata", columns, rows, starts);
  }

  private Section places(DrawView.Detail detail) {
    List<Column> columns =
        List.of(
            column("stratum"),
            column("place"),
            column("name"),
            number("m_frame"),
            number("first"),
            number("m_drawn"),
            number("m_reserve"),
            number("second"),
            number("probability"),
            number("weight"),
            number("start"),
            number("interval"));
    List<List<String>> rows =
        detail.places().stream()
            .map(
                one ->
                    List.of(
                        one.stratum(),
                        one.code(),
                        one.name(),
                        whole(one.inFrame()),
                        one.first(),
                        whole(one.main()),
                        whole(one.reserve()),
                        one.second(),
                        decimal(one.probability(), 6),
                        decimal(one.weight(), 4),
                        decimal(one.start(), START_DIGITS),
                        decimal(one.interval(), 4)))
            .toList();
    boolean starts = detail.places().stream().anyMatch(one -> one.start() != null);
    return table("places", columns, rows, starts);
  }

  /** The last two columns, start and interval, are left out where nothing has any. */
  private Section table(String key, List<Column> columns, List<List<String>> rows, boolean starts) {
    int shown = columns.size() - (starts ? 0 : 2);
    return Section.of(
        text(key),
        columns.subList(0, shown),
        rows.stream().map(row -> row.subList(0, shown)).toList());
  }

  private List<Section> again(StoredDraw draw) {
    boolean lottery = draw.settings().dossiers() == DossierSelection.LOTTERY;
    boolean pps = draw.settings().communes() == CommuneSelection.PPS;
    return Stream.of(
            Section.of(text("again"), List.of(text("again_files"))),
            step("again_check", values(draw), RedrawCommands.CHECK),
            step("again_rows", "", RedrawCommands.ROWS),
            step("again_start", "", RedrawCommands.START),
            pps
                ? step("again_pps", "", RedrawCommands.PPS)
                : step("again_simple", "", RedrawCommands.SIMPLE),
            step("again_list", "", RedrawCommands.LIST),
            step("again_tickets", "", RedrawCommands.TICKETS),
            lottery
                ? step("again_lottery", "", RedrawCommands.LOTTERY)
                : step("again_systematic", "", RedrawCommands.SYSTEMATIC),
            step("again_reserve", "", RedrawCommands.RESERVE))
        .toList();
  }

  private static String values(StoredDraw draw) {
    return "COMMITTED='%s'; ENTROPY='%s'; COMMUNE_SEED='%s'"
        .formatted(
            draw.committed().seed(),
            Objects.toString(draw.entropy(), "").replace("'", "'\\''"),
            draw.seed().communes());
  }

  private Section step(String key, String first, List<String> commands) {
    List<String> all = new ArrayList<>(first.isEmpty() ? List.of() : List.of(first));
    all.addAll(commands);
    return new Section(
        text(key), List.of(text(key + "_text")), Map.of(), all, List.of(), List.of());
  }

  private Column column(String key) {
    return new Column(text(key), false);
  }

  private Column number(String key) {
    return new Column(text(key), true);
  }

  private String whole(long number) {
    return Figures.whole(number, page.locale());
  }

  private String decimal(Double number, int digits) {
    return number == null ? "–" : Figures.decimal(number, digits, page.locale());
  }

  private String text(String key, Object... args) {
    return page.text("draw.protocol." + key, args);
  }
}
