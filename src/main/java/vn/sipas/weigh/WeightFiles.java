package vn.sipas.weigh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.report.document.Document;

/** A set on paper, and its factors as a file. */
@ApplicationScoped
class WeightFiles {

  private final WeightSets sets;
  private final WeightViews views;

  WeightFiles(WeightSets sets, WeightViews views) {
    this.sets = sets;
    this.views = views;
  }

  static Response attachment(byte[] content, String name) {
    return Response.ok(content)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  byte[] document(CampaignFacts campaign, StoredSet set, Language language) {
    Locale locale = language.locale();
    WeightViews.Row row = views.row(set, sets.inForce(campaign), locale);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(text(locale, "document.made"), Figures.time(set.computedAt()));
    facts.put(text(locale, "computed_by"), set.computedBy());
    facts.put(text(locale, "settings"), row.settings());
    facts.put(text(locale, "state"), Messages.text(locale, row.stateKey()));
    facts.put(text(locale, "sha256"), set.sha256());
    Document document =
        new Document(locale, text(locale, "report"))
            .official("", text(locale, "document.agency"))
            .subtitle(
                text(
                    locale,
                    "document.subtitle",
                    campaign.settings().name(language.tag()),
                    set.version()))
            .facts(facts);
    for (Section section : views.sections(campaign, set, language)) {
      document.heading(section.heading());
      section.paragraphs().forEach(document::paragraph);
      if (!section.columns().isEmpty()) {
        document.table(
            section.columns().stream()
                .map(
                    column ->
                        column.number()
                            ? Document.Column.number(column.title())
                            : Document.Column.text(column.title()))
                .toList(),
            section.rows());
      }
    }
    return document
        .signatures(
            List.of(text(locale, "document.sign.made"), text(locale, "document.sign.approved")))
        .docx();
  }

  /** The factors as they were hashed, with a heading. */
  byte[] factors(StoredSet set) {
    StringBuilder csv =
        new StringBuilder(
            "\ufeffstratum,psu,frame_class,release,nonresponse,calibration,factor\r\n");
    for (WeightSetRepository.CellRow row : sets.factors(set)) {
      Object[] cells = {
        row.cell().stratum(),
        row.cell().samplingUnit(),
        row.cell().frameClass(),
        row.factors().release(),
        row.factors().nonResponse(),
        row.factors().calibration(),
        row.factors().value()
      };
      for (int i = 0; i < cells.length; i++) {
        csv.append(i == 0 ? "" : ",").append(cells[i] == null ? "" : cells[i]);
      }
      csv.append("\r\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Locale locale, String key, Object... args) {
    return Messages.text(locale, "weigh." + key, args);
  }
}
