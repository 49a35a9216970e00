package vn.sipas.report.microdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.satisfaction.Microdata;

/**
 * The R script beside the microdata: what is particular to the campaign as R values, followed by
 * the computation with package survey, which is the same for all.
 */
record RScript(Microdata data) {

  private static final String CALIBRATED =
      """
      # The weights are calibrated to the frame. Estimates below are the published ones; errors
      # take the weights as fixed and are wider than those published from calibration residuals.
      """;

  String text() {
    return String.join(
        "\n",
        "# " + data.campaign() + ", " + data.survey().survey() + " " + data.survey().version(),
        "# " + data.receipt(),
        data.calibrated() ? CALIBRATED : "",
        "file <- " + quoted("microdata-" + data.campaign() + ".csv"),
        "sample <- " + logical(data.sample()),
        "finite_population <- " + logical(data.design().finitePopulation()),
        "lonely_psu <- " + quoted(lonelyPsu()),
        "value <- c(" + values() + ")",
        "measures <- list(",
        data.measures().stream().map(RScript::measure).collect(Collectors.joining(",\n")),
        ")",
        "drawn <- data.frame(",
        "  psu = " + texts(drawn().stream().map(CampaignDesign.SamplingUnit::code).toList()) + ",",
        "  stratum = "
            + texts(drawn().stream().map(CampaignDesign.SamplingUnit::stratum).toList())
            + ",",
        "  N_psu = " + numbers(drawn().stream().map(unit -> frame(unit)).toList()) + ",",
        "  M_dossiers = "
            + numbers(drawn().stream().map(CampaignDesign.SamplingUnit::population).toList())
            + ")",
        "",
        computation());
  }

  /** R's word for refusing is failing. */
  private String lonelyPsu() {
    LonelyPsu treatment = data.design().lonelyPsu();
    return treatment == LonelyPsu.REFUSE ? "fail" : treatment.code();
  }

  /** The places drawn: those from which nobody answered count, too, and are in no row. */
  private List<CampaignDesign.SamplingUnit> drawn() {
    boolean direct = data.design().kind() == null || data.design().respondentIsPsu();
    return direct ? List.of() : data.design().samplingUnits();
  }

  private Integer frame(CampaignDesign.SamplingUnit unit) {
    for (CampaignDesign.Stratum stratum : data.design().strata()) {
      if (stratum.code().equals(unit.stratum())) {
        return stratum.population();
      }
    }
    return unit.stratum() == null ? data.design().population() : null;
  }

  private String values() {
    return data.itemValues().entrySet().stream()
        .map(value -> quoted(value.getKey().toString()) + " = " + value.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String measure(Microdata.Formula formula) {
    String parts = formula.parts().stream().map(RScript::texts).collect(Collectors.joining(", "));
    String shares =
        formula.shares().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "  %s = list(parts = list(%s),\n    shares = c(%s))"
        .formatted(quoted(formula.code()), parts, shares);
  }

  private static String texts(List<String> texts) {
    return texts.stream()
        .map(text -> text == null ? "NA" : quoted(text))
        .collect(Collectors.joining(", ", "as.character(c(", "))"));
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream()
        .map(number -> number == null ? "NA" : number.toString())
        .collect(Collectors.joining(", ", "as.numeric(c(", "))"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\r\n]", " ") + '"';
  }

  private static String logical(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  private static String computation() {
    try (InputStream script = RScript.class.getResourceAsStream("/report/microdata.R")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
