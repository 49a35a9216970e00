package vn.sipas.analysis.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.analysis.Analyses;
import vn.sipas.analysis.Analysis;
import vn.sipas.analysis.file.FileFault;
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
  private final List<Fault> faults;

  private Steps(
      Path file,
      Mapping mapping,
      MappingForm form,
      Analyses analyses,
      PageContext page,
      List<Fault> faults) {
    this.file = file;
    this.mapping = mapping;
    this.form = form;
    this.analyses = analyses;
    this.page = page;
    this.faults = faults;
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
          List<Fault> faults = new ArrayList<>();
          OpenSheet opened = OpenSheet.of(table, sheet(posted, table.sheets(), faults));
          FirstRows rows = opened.rows();
          String sheet = opened.name();
          String margins = margins(posted, faults);
          var known = new ComponentNames(page);
          Mapping mapping = Mapping.posted(sheet, rows, posted, margins, known);
          MappingForm form = MappingForm.of(mapping, rows, table.sheets(), page);
          return new Steps(file, mapping, form, analyses, page, faults);
        });
  }

  /** The sheet asked for; empty for the first one. */
  private static String sheet(PostedMapping posted, List<String> sheets, List<Fault> faults) {
    String asked = posted.sheet == null ? "" : posted.sheet;
    if (asked.isEmpty() || sheets.contains(asked)) {
      return asked;
    }
    String names = String.join(", ", sheets);
    faults.add(new Fault("sheet", "unknown_sheet", "analysis.file.unknown_sheet", asked, names));
    return "";
  }

  /** What was typed, unless there is a file of it. */
  private static String margins(PostedMapping posted, List<Fault> faults) throws IOException {
    if (posted.marginsFile == null || posted.marginsFile.size() == 0) {
      return posted.margins;
    }
    try {
      return MarginsFile.read(posted.marginsFile.uploadedFile());
    } catch (FileFault fault) {
      String key = "analysis.file." + fault.code();
      faults.add(Fault.inTable("marginsFile", fault.row(), "", fault.code(), key, fault.args()));
      return posted.margins;
    }
  }

  /**
   * @throws Problem 422 when the form names what is not there
   */
  Steps checked() {
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return this;
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
    checked();
    if (!mapping.hasItems()) {
      throw Problem.invalid(List.of(new Fault("role", "no_items", "analysis.no_items")));
    }
    Analysis analysis = analyses.analyse(mapping.spec(page.text("analysis.other_items")), file);
    List<Fault> missing = ComparedGroups.missing(mapping.comparing(), analysis);
    if (!missing.isEmpty()) {
      throw Problem.invalid(missing);
    }
    return analysis;
  }

  /**
   * @throws Problem 404 when this was not asked for
   */
  ReportTable report(ReportKind kind) {
    return AnalysisReports.of(analysis(), kind, mapping, page)
        .orElseThrow(() -> Problem.notFound(kind.code()));
  }

  /** The results as tables for files; the first one has the indices. */
  List<ReportTable> reports() {
    return AnalysisReports.of(analysis(), mapping, page);
  }
}
