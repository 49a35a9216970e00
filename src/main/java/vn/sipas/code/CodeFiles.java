package vn.sipas.code;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.sipas.platform.QrCode;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Units;

/** Codes just issued, as a file for the software that prints receipts and as slips of paper. */
@ApplicationScoped
class CodeFiles {

  /** One slip of paper. */
  record Slip(String code, String qr, String place) {}

  private static final List<String> COLUMNS =
      List.of(
          "campaign",
          "batch",
          "desk",
          "desk_name",
          "unit",
          "unit_name",
          "stratum",
          "psu",
          "code",
          "link",
          "valid_until");

  private final Units units;

  CodeFiles(Units units) {
    this.units = units;
  }

  /**
   * @param base address of this service, as citizens reach it
   */
  void write(IssuedBatch batch, URI base, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write('\ufeff');
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(COLUMNS);
    for (IssuedBatch.Codes lot : batch.lots()) {
      List<String> before = before(batch, lot.lot());
      for (OneTimeCode code : lot.codes()) {
        List<String> row = new ArrayList<>(before);
        row.add(code.printed());
        row.add(link(batch, base, code));
        row.add(batch.campaign().settings().period().lastDay().toString());
        csv.writeRecord(row);
      }
    }
    csv.flush();
  }

  private List<String> before(IssuedBatch batch, Lot lot) {
    Desk desk = lot.deskId() == null ? null : units.desk(lot.deskId()).orElseThrow();
    AdministrativeUnit unit =
        lot.unitId() == null ? null : units.tree().find(lot.unitId()).orElseThrow();
    return List.of(
        batch.campaign().code(),
        "" + batch.number(),
        desk == null ? "" : desk.code(),
        desk == null ? "" : desk.name(),
        unit == null ? "" : unit.code(),
        unit == null ? "" : unit.name(),
        Objects.toString(lot.stratum(), ""),
        Objects.toString(lot.samplingUnit(), ""));
  }

  private static String link(IssuedBatch batch, URI base, OneTimeCode code) {
    return CaseCodes.link(base, batch.campaign().code(), code);
  }

  List<Slip> slips(IssuedBatch batch, URI base, String qrLabel) {
    List<Slip> slips = new ArrayList<>(batch.count());
    for (IssuedBatch.Codes lot : batch.lots()) {
      String place = place(lot.lot());
      for (OneTimeCode code : lot.codes()) {
        String qr = QrCode.svg(link(batch, base, code), qrLabel);
        slips.add(new Slip(code.printed(), qr, place));
      }
    }
    return slips;
  }

  /** For the people who hand the slips out; null when the codes name no place. */
  String place(Integer deskId, Integer unitId, String samplingUnit, String stratum) {
    if (deskId != null) {
      return units.desk(deskId).map(Desk::name).orElse(null);
    }
    if (unitId != null) {
      return units.tree().find(unitId).map(AdministrativeUnit::name).orElse(null);
    }
    return samplingUnit == null ? stratum : samplingUnit;
  }

  private String place(Lot lot) {
    return place(lot.deskId(), lot.unitId(), lot.samplingUnit(), lot.stratum());
  }
}
