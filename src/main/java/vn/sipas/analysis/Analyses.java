package vn.sipas.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.analysis.file.FileFault;
import vn.sipas.analysis.file.TableFile;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.weighting.Calibration;
import vn.sipas.platform.Problem;

/**
 * Analyses a file by a spec: reads the spec, sums the rows, turns the sums into figures. That it
 * was done is recorded; of the file nothing is.
 */
@ApplicationScoped
public class Analyses {

  /** Something that may fail to read a file. */
  public interface Reading<T> {
    T run() throws IOException;
  }

  private final AnalysisConfig config;
  private final Turns turns;
  private final AuditLog audit;

  Analyses(AnalysisConfig config, Turns turns, AuditLog audit) {
    this.config = config;
    this.turns = turns;
    this.audit = audit;
  }

  /**
   * @throws Problem 422 with every fault of the spec, or else of the file; 503 when too many
   *     analyses are running
   */
  public Analysis analyse(JsonNode spec, Path file) {
    AnalysisSpec asked = SpecReader.read(spec);
    Analysis analysis = reading(() -> turns.take(() -> analyse(asked, file)));
    audit.record(AuditAction.FILE_ANALYSED, "", Map.of("rows", analysis.rows()));
    return analysis;
  }

  private Analysis analyse(AnalysisSpec spec, Path file) throws IOException {
    TableFile table = TableFile.open(file);
    Tabulation sums = new Tabulation(spec, new Limits(config), table.separator() == ';');
    table.read(spec.sheet(), sums);
    sums.finish();
    SampleDesign design = sums.units().design();
    if (spec.ratio() != null) {
      return new Analysis(
          sums.rows(), Analysis.Design.of(design), new RatioFigures(sums).all(), null, null, null);
    }
    Calibration calibration = spec.calibration() == null ? null : Calibrating.of(sums);
    Estimation estimation = new Estimation(sums, calibration);
    Comparisons comparisons = new Comparisons(estimation, design, spec.level());
    return new Analysis(
        sums.rows(),
        Analysis.Design.of(design),
        new Figures(spec, estimation).all(),
        spec.differences().isEmpty() ? null : comparisons.differences(spec.differences()),
        spec.ranks().isEmpty() ? null : comparisons.ranks(spec.ranks()),
        calibration == null ? null : CalibrationFigure.of(calibration));
  }

  /** What is wrong with a file as such is a problem like any other. */
  public static <T> T reading(Reading<T> task) {
    try {
      return task.run();
    } catch (FileFault fault) {
      throw fault.problem();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
