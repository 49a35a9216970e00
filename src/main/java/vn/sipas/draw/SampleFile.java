package vn.sipas.draw;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import vn.sipas.platform.Sha256;

/**
 * The sample as the file whose hash is published: UTF-8 without a mark, comma, line feed, quotes
 * only where they must be, probabilities as fractions.
 */
record SampleFile(String text) {

  private static final String[] HEADING = {
    "number",
    "code",
    "stratum",
    "sampling_unit",
    "commune",
    "agency",
    "field",
    "outcome",
    "turn",
    "reserve",
    "probability"
  };

  static SampleFile of(Drawing drawing) {
    return of(drawing.places(), drawing.cases());
  }

  static SampleFile of(List<DrawnPlace> places, List<DrawnCase> cases) {
    CasePlaces byCase = new CasePlaces(places);
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(HEADING);
      for (DrawnCase one : cases) {
        csv.writeRecord(line(one, byCase.of(one).both()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SampleFile(out.toString());
  }

  private static String[] line(DrawnCase one, Chance chance) {
    return new String[] {
      Integer.toString(one.number()),
      one.code(),
      one.stratum(),
      Objects.toString(one.samplingUnit(), ""),
      one.commune(),
      Objects.toString(one.agency(), ""),
      Objects.toString(one.field(), ""),
      one.outcome() == null ? "" : one.outcome().code(),
      Integer.toString(one.turn()),
      one.reserve() ? "1" : "0",
      chance.toString()
    };
  }

  String sha256() {
    return Sha256.hex(text);
  }
}
