package vn.sipas.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.sipas.platform.Messages;

/**
 * A4, Times New Roman 13, margins of 20, 20, 30 and 20 mm: Annex I of Decree 30/2020/NĐ-CP. Pages
 * are numbered in the middle of the top, the first one is not.
 */
final class DocxWriter {

  // Lengths are twentieths of a point, 14,400 to 254 mm.
  private static final int PAGE_WIDTH = 11906;
  private static final int PAGE_HEIGHT = 16838;
  private static final int LEFT = 30 * 14_400 / 254;
  private static final int OTHER = 20 * 14_400 / 254;
  private static final int HAIRLINE = 4;
  private static final String GREY = "8090A0";
  private static final int SIZE = 13;
  private static final int SMALL = 11;
  private static final int LETTERHEAD = 12;
  // Of the small size, on average.
  private static final int CHARACTER = 110;
  // Beyond so many columns an upright page has no room for words.
  private static final int UPRIGHT_COLUMNS = 8;

  private final XWPFDocument docx = new XWPFDocument();
  private final Document document;

  private DocxWriter(Document document) {
    this.document = document;
  }

  static byte[] write(Document document) {
    return new DocxWriter(document).bytes();
  }

  private byte[] bytes() {
    page();
    if (document.official() != null) {
      official(document.official());
    }
    title();
    document.blocks().forEach(this::block);
    var out = new ByteArrayOutputStream();
    try (docx) {
      docx.getProperties().getCoreProperties().setTitle(document.title());
      docx.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void page() {
    docx.createStyles();
    CTSectPr section = docx.getDocument().getBody().addNewSectPr();
    boolean wide = isWide();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(wide ? PAGE_HEIGHT : PAGE_WIDTH));
    size.setH(BigInteger.valueOf(wide ? PAGE_WIDTH : PAGE_HEIGHT));
    size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    var margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(OTHER));
    margins.setBottom(BigInteger.valueOf(OTHER));
    margins.setLeft(BigInteger.valueOf(LEFT));
    margins.setRight(BigInteger.valueOf(OTHER));
    section.addNewTitlePg();
    var policy = new XWPFHeaderFooterPolicy(docx, section);
    policy.createHeader(XWPFHeaderFooterPolicy.FIRST);
    var header = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT);
    XWPFParagraph number = header.createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    var field = number.getCTP().addNewFldSimple();
    field.setInstr("PAGE");
    field.addNewR().addNewT().setStringValue("1");
  }

  private boolean isWide() {
    return document.blocks().stream()
        .anyMatch(
            block ->
                block instanceof Block.Table table && table.columns().size() > UPRIGHT_COLUMNS);
  }

  private void official(Block.Official official) {
    XWPFTable table = grid(1, List.of(2, 3), false);
    XWPFTableCell left = table.getRow(0).getCell(0);
    XWPFTableCell right = table.getRow(0).getCell(1);
    if (official.above().isEmpty()) {
      centred(first(left), official.agency(), LETTERHEAD, true);
    } else {
      centred(first(left), official.above(), LETTERHEAD, false);
      centred(left.addParagraph(), official.agency(), LETTERHEAD, true);
    }
    centred(left.addParagraph(), text("number"), LETTERHEAD, false);
    centred(first(right), text("nation"), LETTERHEAD, true);
    centred(right.addParagraph(), text("motto"), SIZE, true);
    XWPFParagraph day = right.addParagraph();
    day.setAlignment(ParagraphAlignment.CENTER);
    run(day, text("day"), SIZE, false).setItalic(true);
  }

  private String text(String key) {
    return Messages.text(document.locale(), "report.document." + key);
  }

  private void title() {
    XWPFParagraph title = docx.createParagraph();
    title.setStyle("Title");
    title.setSpacingBefore(12 * 20);
    centred(title, document.title(), SIZE, true).setCapitalized(true);
    if (!document.subtitle().isEmpty()) {
      centred(docx.createParagraph(), document.subtitle(), SIZE, true);
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      XWPFParagraph paragraph = paragraph(heading.text(), SIZE, true);
      paragraph.setKeepNext(true);
      paragraph.setSpacingBefore(12 * 20);
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph.text(), SIZE, false).setAlignment(ParagraphAlignment.BOTH);
    } else if (block instanceof Block.Note note) {
      paragraph(note.text(), SMALL, false).setAlignment(ParagraphAlignment.BOTH);
    } else if (block instanceof Block.Facts facts) {
      facts(facts.facts());
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Signatures signatures) {
      signatures(signatures.titles());
    }
  }

  private XWPFParagraph paragraph(String text, int size, boolean bold) {
    XWPFParagraph paragraph = docx.createParagraph();
    paragraph.setSpacingAfter(6 * 20);
    run(paragraph, text, size, bold);
    return paragraph;
  }

  private void facts(Map<String, String> facts) {
    XWPFTable table = grid(facts.size(), List.of(2, 3), true);
    int row = 0;
    for (var fact : facts.entrySet()) {
      run(first(table.getRow(row).getCell(0)), fact.getKey(), SMALL, false);
      run(first(table.getRow(row).getCell(1)), fact.getValue(), SMALL, true);
      row++;
    }
    afterTable();
  }

  private void table(Block.Table content) {
    List<Document.Column> columns = content.columns();
    XWPFTable table =
        grid(content.rows().size() + 1, ColumnWidths.of(content, textWidth() / CHARACTER), true);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int c = 0; c < columns.size(); c++) {
      head.getCell(c).setColor("E8ECF1");
      XWPFParagraph paragraph = first(head.getCell(c));
      paragraph.setAlignment(ParagraphAlignment.CENTER);
      run(paragraph, columns.get(c).title(), SMALL, true);
    }
    for (int r = 0; r < content.rows().size(); r++) {
      XWPFTableRow row = table.getRow(r + 1);
      row.setCantSplitRow(true);
      for (int c = 0; c < columns.size(); c++) {
        XWPFParagraph paragraph = first(row.getCell(c));
        paragraph.setAlignment(
            columns.get(c).number() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        run(paragraph, content.rows().get(r).get(c), SMALL, false);
      }
    }
    afterTable();
  }

  /** Tables that touch would become one. */
  private void afterTable() {
    docx.createParagraph().setSpacingAfter(0);
  }

  private void signatures(List<String> titles) {
    docx.createParagraph();
    XWPFTable table = grid(1, Collections.nCopies(titles.size(), 1), false);
    table.getRow(0).setCantSplitRow(true);
    for (int c = 0; c < titles.size(); c++) {
      XWPFTableCell cell = table.getRow(0).getCell(c);
      centred(first(cell), titles.get(c), SIZE, true).setCapitalized(true);
      XWPFParagraph how = cell.addParagraph();
      how.setAlignment(ParagraphAlignment.CENTER);
      how.setSpacingAfter(60 * 20);
      run(how, text("sign"), SMALL, false).setItalic(true);
    }
  }

  private XWPFTable grid(int rows, List<Integer> shares, boolean lines) {
    XWPFTable table = docx.createTable(rows, shares.size());
    table.setWidthType(TableWidthType.PCT);
    table.setWidth("100%");
    int sum = shares.stream().mapToInt(Integer::intValue).sum();
    var columns = table.getCTTbl().addNewTblGrid();
    for (int share : shares) {
      columns.addNewGridCol().setW(BigInteger.valueOf((long) textWidth() * share / sum));
    }
    XWPFBorderType line = lines ? XWPFBorderType.SINGLE : XWPFBorderType.NONE;
    table.setTopBorder(line, HAIRLINE, 0, GREY);
    table.setBottomBorder(line, HAIRLINE, 0, GREY);
    table.setLeftBorder(line, HAIRLINE, 0, GREY);
    table.setRightBorder(line, HAIRLINE, 0, GREY);
    table.setInsideHBorder(line, HAIRLINE, 0, GREY);
    table.setInsideVBorder(line, HAIRLINE, 0, GREY);
    return table;
  }

  private int textWidth() {
    return (isWide() ? PAGE_HEIGHT : PAGE_WIDTH) - LEFT - OTHER;
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    return cell.getParagraphs().get(0);
  }

  private static XWPFRun centred(XWPFParagraph paragraph, String text, int size, boolean bold) {
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    return run(paragraph, text, size, bold);
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, int size, boolean bold) {
    var run = paragraph.createRun();
    run.setFontFamily("Times New Roman");
    run.setFontSize(size);
    run.setBold(bold);
    run.setText(text);
    return run;
  }
}
