package vn.sipas.analysis.pages;

import java.nio.file.Path;
import java.util.List;
import vn.sipas.analysis.Analyses;
import vn.sipas.analysis.Analysis;
import vn.sipas.analysis.file.TableFile;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.report.ReportTable;

/** A file that was sent, how its columns are used, and what can be made of it. */
final class Steps {

  private final Path file;
  private final Mapping mapping;
  private final MappingForm form;
  private final Analyses analyses;
  private final PageContext page;

  private Steps(Path file, Mapping mapping, MappingForm form, Analyses analyses, PageContext page) {
    this.file = file;
    this.mapping = mapping;
    this.form = form;
    this.analyses = analyses;
    this.page = page;
  }

  /**
   * @throws Problem 422 when there is no file, or none that can be read
   */
  static Steps of(PostedMapping posted, Analyses analyses, PageContext page) {
    if (posted.data == null || posted.data.size() == 0) {
      throw Problem.invalid(List.of(new Fault("data", "no_file", "analysis.no_file")));
    }
    Path file = posted.data.uploadedFile();
    return Analyses.reading(
        () -> {
          TableFile table = TableFile.open(file);
          List<String> sheets = table.sheets();
          boolean known = posted.sheet != null && sheets.contains(posted.sheet);
          String sheet = known ? posted.sheet : "";
          FirstRows rows = new FirstRows();
          table.read(sheet.isEmpty() ? null : sheet, rows);
          Mapping mapping = Mapping.posted(sheet, rows, posted, new ComponentNames(page));
          MappingForm form = MappingForm.of(mapping, rows, sheets, page);
          return new Steps(file, mapping, form, analyses, page);
        });
  }

  Mapping mapping() {
    return mapping;
  }

  MappingForm form() {
    return form;
  }

  /**
   * @throws Problem 422 with the faults of columns or file
   */
  Analysis analysis() {
    if (!mapping.hasItems()) {
      throw Problem.invalid(List.of(new Fault("role", "no_items", "analysis.no_items")));
    }
    return analyses.analyse(mapping.spec(page.text("analysis.other_items")), file);
  }

  ReportTable report() {
    return AnalysisReport.of(analysis(), mapping, page);
  }
}
