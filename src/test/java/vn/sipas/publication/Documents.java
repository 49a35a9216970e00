package vn.sipas.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.sipas.publication.PublishedDocument.Campaign;
import vn.sipas.publication.PublishedDocument.Cell;
import vn.sipas.publication.PublishedDocument.CellVerdict;
import vn.sipas.publication.PublishedDocument.Checks;
import vn.sipas.publication.PublishedDocument.Definition;
import vn.sipas.publication.PublishedDocument.Design;
import vn.sipas.publication.PublishedDocument.Domain;
import vn.sipas.publication.PublishedDocument.Exclusion;
import vn.sipas.publication.PublishedDocument.Fieldwork;
import vn.sipas.publication.PublishedDocument.Fixed;
import vn.sipas.publication.PublishedDocument.Made;
import vn.sipas.publication.PublishedDocument.Measure;
import vn.sipas.publication.PublishedDocument.Quality;
import vn.sipas.publication.PublishedDocument.Table;
import vn.sipas.publication.PublishedDocument.Target;
import vn.sipas.publication.PublishedDocument.Weighting;

/** Small documents for tests. */
final class Documents {

  static final LocalDate BOUNDARIES = LocalDate.of(2025, 6, 30);

  private Documents() {}

  static Cell cell(String measure, Double estimate, String verdict) {
    return new Cell(
        measure,
        400L,
        6400L,
        estimate,
        0.0123,
        rounded(estimate - 0.02),
        rounded(estimate + 0.02),
        0.95,
        "logit",
        "own",
        1.8,
        222.2,
        40L,
        "ok",
        "ok",
        List.of(),
        List.of(new CellVerdict(0.85, verdict, verdict.equals("inconclusive") ? 1234L : null)));
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  static Fixed fixed(String data, List<Exclusion> exclusions, double target) {
    return new Fixed(
        BOUNDARIES,
        "sipas-service 1",
        "aa",
        "satisfied-share 1",
        "bb",
        "refuse",
        true,
        null,
        "cc",
        data,
        "dd",
        new Weighting(2, "ab".repeat(32), true),
        403,
        exclusions.stream().mapToInt(Exclusion::responses).sum(),
        exclusions,
        null,
        List.of(new Target("overall", "absolute", target, null, null)),
        null);
  }

  static Exclusion exclusion() {
    return new Exclusion(7, "burst", "Q01", BOUNDARIES, BOUNDARIES, 3, "Nhập lại hai lần", "an");
  }

  static PublishedDocument document(Fixed fixed, Fieldwork field, Table... tables) {
    return new PublishedDocument(
        PublishedDocument.FORMAT,
        new Campaign(
            "dn-2026",
            new Text("Khảo sát 2026", "Survey 2026"),
            LocalDate.of(2026, 8, 1),
            LocalDate.of(2026, 10, 31),
            "three_level/99",
            "Tỉnh Thượng Lam",
            false),
        fixed,
        new Made("1.0", "ABCD-0123-4567-89EF", 3),
        new Definition(
            new Text("Tỷ lệ hài lòng", "Satisfied share"),
            "top2_share",
            "pooled_answers",
            List.of(4, 5),
            Map.of("access", List.of("access.1"))),
        new Design(
            "cluster", 8, 40, 400, 0, List.of(), List.of(), 5, new Text("Mẫu chùm", "Clusters")),
        List.of(
            new Measure("overall", "overall", new Text("Chỉ số chung", "Overall")),
            new Measure("access", "component", new Text("Tiếp cận", "Access"))),
        List.of(tables),
        field,
        new Quality(
            2,
            1,
            fixed.exclusions().size(),
            fixed.excluded() == 0 ? null : 0.84,
            Map.of("paper", 100L, "interview", 300L),
            312,
            300,
            null,
            new Checks(300, 30, 1, 25, 3, 2)),
        null);
  }

  static Table everybody(double overall, String verdict) {
    return new Table(
        PublishedDocument.EVERYBODY,
        List.of(
            new Domain(
                null,
                null,
                List.of(),
                List.of(cell("overall", overall, verdict), cell("access", 0.9, "met")))));
  }

  static Table districts(Domain... domains) {
    return new Table("district", List.of(domains));
  }

  static Domain district(String code, double overall) {
    return new Domain(
        code,
        new Text("Huyện " + code, "District " + code),
        List.of(),
        List.of(cell("overall", overall, "met"), cell("access", 0.9, "met")));
  }
}
