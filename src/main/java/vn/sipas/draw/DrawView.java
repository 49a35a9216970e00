package vn.sipas.draw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A draw as it is shown; nothing of it says who somebody is.
 *
 * @param state {@code in_force} or {@code set_aside}
 * @param sha256 of its sample file
 * @param plan version of the signed plan; null when sizes were typed
 * @param dossierSeed the seed as it was used, the public's part mixed in
 * @param communeSeed the same, or that of the campaign whose communes were kept
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DrawView(
    int number,
    String state,
    int frame,
    String sha256,
    Instant drawnAt,
    String drawnBy,
    int main,
    int reserve,
    String communes,
    String dossiers,
    int reservePercent,
    Integer plan,
    SeedView seed,
    String entropy,
    String dossierSeed,
    String communeSeed,
    String keptFrom,
    long inFrame,
    long outside,
    long spared,
    LocalDate sparedSince,
    Instant setAsideAt,
    String setAsideBy,
    String reason) {

  /**
   * @param seed null until a sample is drawn with it
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record SeedView(
      String commitment,
      String entropySource,
      Instant committedAt,
      String committedBy,
      String seed) {

    static SeedView of(CommittedSeed seed) {
      return new SeedView(
          seed.commitment(),
          seed.entropySource(),
          seed.committedAt(),
          seed.committedBy(),
          seed.seed());
    }
  }

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Stratum(
      String code,
      String name,
      String kind,
      long inFrame,
      int drawn,
      long dossiers,
      Double start,
      Double interval) {

    public String kindKey() {
      return "draw.kind." + kind;
    }
  }

  /**
   * @param first probability of the place, as a fraction
   * @param second of a dossier in it
   * @param weight of its dossiers
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Place(
      String stratum,
      String code,
      String name,
      long inFrame,
      int main,
      int reserve,
      String first,
      String second,
      double probability,
      double weight,
      Double start,
      Double interval) {}

  /** A draw with everything that was drawn in its first stage. */
  record Detail(DrawView draw, List<Stratum> strata, List<Place> places) {}

  static DrawView of(StoredDraw draw) {
    DrawSettings settings = draw.settings();
    StoredDraw.SetAside setAside = draw.setAside();
    return new DrawView(
        draw.number(),
        draw.isInForce() ? "in_force" : "set_aside",
        draw.sample().frameId(),
        draw.sample().sha256(),
        draw.sample().drawnAt(),
        draw.drawnBy(),
        draw.sample().main(),
        draw.sample().reserve(),
        settings.communes().code(),
        settings.dossiers().code(),
        settings.reservePercent(),
        draw.planVersion(),
        SeedView.of(draw.committed()),
        draw.entropy(),
        draw.seed().dossiers(),
        draw.seed().communes(),
        draw.keptFrom(),
        draw.inFrame(),
        draw.outside(),
        draw.spared(),
        draw.sparedSince(),
        setAside == null ? null : setAside.at(),
        setAside == null ? null : setAside.by(),
        setAside == null ? null : setAside.reason());
  }

  public boolean isInForce() {
    return state.equals("in_force");
  }

  public String shortHash() {
    return sha256.substring(0, 8);
  }

  public String communesKey() {
    return "draw.communes." + communes;
  }

  public String dossiersKey() {
    return "draw.dossiers." + dossiers;
  }
}
