package vn.sipas.draw;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import vn.sipas.draw.DrawnStratum.Kind;
import vn.sipas.frame.FrameUse;
import vn.sipas.platform.Jdbc;
import vn.sipas.platform.StoredJson;

/** Draws with all that is needed to draw them again. */
@ApplicationScoped
class DrawRepository implements FrameUse {

  private static final String SELECT =
      "SELECT draw.*, "
          + SeedRepository.COLUMNS
          + " FROM draw LEFT JOIN draw_seed ON draw_seed.id = draw.seed_id"
          + " WHERE draw.campaign_id = ? ORDER BY number DESC";

  private static final String INSERT =
      """
      INSERT INTO draw (campaign_id, number, frame_id, state, sha256, drawn_at, drawn_by, main,
        reserve, settings, plan_version, seed_id, entropy, dossier_seed, commune_seed, kept_from,
        in_frame, outside, spared, spared_since, in_force)
      SELECT ?, COALESCE(MAX(number), 0) + 1, ?, 'in_force', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, TRUE
      FROM draw WHERE campaign_id = ?
      """;

  private final Jdbc jdbc;
  private final StoredJson json;

  DrawRepository(DataSource database, ObjectMapper json) {
    jdbc = new Jdbc(database);
    this.json = new StoredJson(json);
  }

  @Override
  public boolean isUsed(int frame) {
    return jdbc.first("SELECT 1 FROM draw WHERE frame_id = ?", row -> true, frame).isPresent();
  }

  /** Newest first, those set aside, too. */
  List<StoredDraw> of(int campaignId) {
    return jdbc.all(SELECT, this::draw, campaignId);
  }

  private StoredDraw draw(ResultSet row) throws SQLException {
    Instant setAside = Jdbc.instant(row, "set_aside_at");
    return new StoredDraw(
        SampleRepository.sample(row),
        row.getString("drawn_by"),
        json.read(row.getString("settings"), DrawSettings.class),
        row.getObject("plan_version", Integer.class),
        row.getObject("seed_id") == null ? null : SeedRepository.seed(row),
        row.getString("entropy"),
        new DrawSeed(row.getString("dossier_seed"), row.getString("commune_seed")),
        row.getString("kept_from"),
        row.getLong("in_frame"),
        row.getLong("outside"),
        row.getLong("spared"),
        row.getObject("spared_since", LocalDate.class),
        setAside == null
            ? null
            : new StoredDraw.SetAside(
                setAside, row.getString("set_aside_by"), row.getString("reason")));
  }

  /** Stores it with its strata, places and cases; the id is that of the new row. */
  int store(NewDraw draw) {
    int id =
        jdbc.insert(
                INSERT,
                draw.campaignId(),
                draw.frame().id(),
                draw.sha256(),
                draw.drawnAt(),
                draw.drawnBy(),
                draw.drawing().main(),
                draw.drawing().reserve(),
                json.written(draw.drawing().settings()),
                draw.planVersion(),
                draw.committed().id(),
                draw.entropy(),
                draw.seed().dossiers(),
                draw.seed().communes(),
                draw.keptFrom(),
                draw.drawing().inFrame(),
                draw.drawing().outside(),
                (long) draw.spared().size(),
                draw.sparedSince(),
                draw.campaignId())
            .orElseThrow();
    strata(id, draw.drawing().strata());
    places(id, draw.drawing().places());
    cases(id, draw.drawing());
    jdbc.updateAll(
        "INSERT INTO draw_spared (draw_id, code) VALUES (?, ?)",
        draw.spared(),
        code -> new Object[] {id, code});
    return id;
  }

  private void strata(int id, List<DrawnStratum> strata) {
    jdbc.updateAll(
        "INSERT INTO drawn_stratum (draw_id, code, area, kind, in_frame, drawn, dossiers)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        strata,
        one ->
            new Object[] {
              id,
              one.code(),
              one.area(),
              one.kind().code(),
              one.inFrame(),
              one.drawn(),
              one.dossiers()
            });
  }

  private void places(int id, List<DrawnPlace> places) {
    jdbc.updateAll(
        "INSERT INTO drawn_place (draw_id, stratum, code, commune, in_frame, main, reserve,"
            + " first_of, first_in) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        places,
        one ->
            new Object[] {
              id,
              one.stratum(),
              one.code(),
              one.commune(),
              one.inFrame(),
              one.main(),
              one.reserve(),
              one.first().of(),
              one.first().in()
            });
  }

  private void cases(int id, Drawing drawing) {
    CasePlaces places = new CasePlaces(drawing.places());
    jdbc.updateAll(
        "INSERT INTO drawn_case (draw_id, number, code, stratum, sampling_unit, commune, agency,"
            + " field, outcome, turn, reserve, probability, first_stage)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        drawing.cases(),
        one ->
            new Object[] {
              id,
              one.number(),
              one.code(),
              one.stratum(),
              one.samplingUnit(),
              one.commune(),
              one.agency(),
              one.field(),
              one.outcome() == null ? null : one.outcome().code(),
              one.turn(),
              one.reserve(),
              one.probability(),
              places.of(one).first().value()
            });
  }

  List<DrawnStratum> strata(StoredDraw draw) {
    return jdbc.all(
        "SELECT * FROM drawn_stratum WHERE draw_id = ? ORDER BY code",
        row -> {
          Kind kind = Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
          String area = row.getString("area");
          return new DrawnStratum(
              row.getString("code"),
              area,
              kind,
              row.getLong("in_frame"),
              row.getInt("drawn"),
              row.getLong("dossiers"),
              kind == Kind.PPS ? Double.valueOf(draw.seed().communeStart(area)) : null);
        },
        draw.id());
  }

  List<DrawnPlace> places(StoredDraw draw) {
    boolean lottery = draw.settings().dossiers() == DossierSelection.LOTTERY;
    return jdbc.all(
        "SELECT * FROM drawn_place WHERE draw_id = ? ORDER BY stratum, code",
        row -> {
          String code = row.getString("code");
          return new DrawnPlace(
              row.getString("stratum"),
              code,
              row.getString("commune"),
              row.getLong("in_frame"),
              row.getInt("main"),
              row.getInt("reserve"),
              new Chance(row.getLong("first_of"), row.getLong("first_in")),
              lottery ? null : Double.valueOf(draw.seed().dossierStart(code)));
        },
        draw.id());
  }

  /** Codes of the rows that were left out because of their people. */
  Set<String> spared(int draw) {
    return Set.copyOf(
        jdbc.all(
            "SELECT code FROM draw_spared WHERE draw_id = ? ORDER BY code",
            row -> row.getString(1),
            draw));
  }

  /** False when it was set aside before. */
  boolean setAside(int draw, Instant now, String by, String reason) {
    return jdbc.update(
            "UPDATE draw SET state = 'set_aside', in_force = NULL, set_aside_at = ?, set_aside_by = ?, reason = ?"
                + " WHERE id = ? AND state = 'in_force'",
            now,
            by,
            reason,
            draw)
        == 1;
  }

  /** The seed of communes of a campaign's sample in force. */
  Optional<String> communeSeed(int campaignId) {
    return jdbc.first(
        "SELECT commune_seed FROM draw WHERE campaign_id = ? AND in_force AND commune_seed <> ''",
        row -> row.getString(1),
        campaignId);
  }

  /** Codes of other campaigns with a sample in force whose communes could be kept. */
  List<String> panels(int campaignId) {
    return jdbc.all(
        "SELECT campaign.code FROM draw JOIN campaign ON campaign.id = draw.campaign_id"
            + " WHERE in_force AND commune_seed <> '' AND campaign.id <> ?"
            + " ORDER BY drawn_at DESC LIMIT 50",
        row -> row.getString(1),
        campaignId);
  }
}
