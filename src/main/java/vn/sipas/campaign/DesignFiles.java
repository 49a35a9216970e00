package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.sipas.platform.Problem;

/** Designs as files and rows, with administrative units by code. */
@ApplicationScoped
class DesignFiles {

  private final CampaignUnits units;

  DesignFiles(CampaignUnits units) {
    this.units = units;
  }

  /**
   * @throws Problem 422 when it is not UTF-8
   */
  static String text(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      throw Problem.invalid(List.of(CampaignFault.at("design.csv", "not_utf8")));
    }
  }

  /** The design that the rows of a file describe, and everything that is wrong with them. */
  Read<CampaignDesign> read(CampaignFacts campaign, String csv) {
    Read<List<DesignRow>> rows = DesignCsv.rows(csv);
    return rows.faults().isEmpty()
        ? read(campaign, rows.value())
        : new Read<>(CampaignDesign.NONE, rows.faults());
  }

  Read<CampaignDesign> read(CampaignFacts campaign, List<DesignRow> rows) {
    LocalDate boundaries = campaign.settings().boundaries();
    DesignReader reader =
        new DesignReader(campaign.settings().sampling(), code -> units.idOf(code, boundaries));
    return reader.read(rows);
  }

  /**
   * @throws Problem 422 with every fault
   */
  static CampaignDesign faultless(Read<CampaignDesign> read) {
    if (!read.faults().isEmpty()) {
      throw Problem.invalid(read.faults());
    }
    return read.value();
  }

  String csv(CampaignDesign design) {
    return DesignCsv.write(design, this::code);
  }

  List<Map<String, String>> rows(CampaignDesign design) {
    return DesignCsv.rows(design, this::code);
  }

  private String code(Integer unitId) {
    return Objects.toString(units.code(unitId), "");
  }
}
