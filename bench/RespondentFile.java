import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A spreadsheet as an office would bring it: 8 strata, 100 communes, 39 items, three columns to break
 * down by. The same rows as CSV, and as XLSX with shared texts and numbered cells, as Excel writes it.
 */
final class RespondentFile {

  static final int ITEMS = 39;
  static final int MOST_ROWS_OF_A_SHEET = 1_048_575;

  private static final int STRATA = 8;
  private static final int COMMUNES = 100;
  private static final String[] SEXES = {"Nam", "Nữ"};
  private static final String[] AGES = {"18-29", "30-44", "45-59", "60+"};
  private static final String[] FIELDS = {"Hộ tịch", "Đất đai", "Chứng thực", "Bảo trợ xã hội"};
  private static final String[] DESIGN = {
    "stratum", "psu", "weight", "N_psu", "M_dossiers", "district", "sex", "age", "field"
  };

  private final SplittableRandom chance = new SplittableRandom(14);
  private final String[] cells = new String[DESIGN.length + ITEMS];

  private RespondentFile() {}

  /** Writes rows until the file has so many bytes; returns how many rows it has. */
  static long csv(Path file, long bytes) throws IOException {
    RespondentFile rows = new RespondentFile();
    long written = 0;
    long count = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      byte[] line = rows.heading();
      while (written + line.length <= bytes) {
        out.write(line);
        written += line.length;
        count++;
        rows.next();
        line = rows.line();
      }
    }
    return count - 1;
  }

  /** Writes a workbook of so many rows below the heading. */
  static void xlsx(Path file, int rows) throws IOException {
    RespondentFile source = new RespondentFile();
    Map<String, Integer> texts = new LinkedHashMap<>();
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      part(zip, "xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Phiếu\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
              + "</workbook>");
      part(zip, "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      OutputStream out = new BufferedOutputStream(zip, 1 << 16);
      out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
      source.names();
      for (int row = 1; row <= rows + 1; row++) {
        out.write(source.row(row, texts).getBytes(StandardCharsets.UTF_8));
        source.next();
      }
      out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
      out.flush();
      zip.closeEntry();
      StringBuilder shared = new StringBuilder("<sst>");
      texts.keySet().forEach(text -> shared.append("<si><t>").append(text).append("</t></si>"));
      part(zip, "xl/sharedStrings.xml", shared.append("</sst>").toString());
    }
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private byte[] heading() {
    names();
    return line();
  }

  private void names() {
    System.arraycopy(DESIGN, 0, cells, 0, DESIGN.length);
    for (int i = 0; i < ITEMS; i++) {
      cells[DESIGN.length + i] = String.format("q%02d", i + 1);
    }
  }

  private void next() {
    int commune = chance.nextInt(COMMUNES);
    int stratum = commune % STRATA;
    cells[0] = "H0" + (stratum + 1);
    cells[1] = "X" + (100 + commune);
    cells[2] = 40 + commune + ".25";
    cells[3] = "30";
    cells[4] = "5000000";
    cells[5] = "Huyện " + (stratum + 1);
    cells[6] = SEXES[chance.nextInt(SEXES.length)];
    cells[7] = AGES[chance.nextInt(AGES.length)];
    cells[8] = FIELDS[chance.nextInt(FIELDS.length)];
    for (int i = DESIGN.length; i < cells.length; i++) {
      int drawn = chance.nextInt(20);
      cells[i] = drawn == 0 ? "" : drawn == 1 ? "9" : String.valueOf(drawn < 4 ? 3 : drawn < 12 ? 4 : 5);
    }
  }

  private byte[] line() {
    return (String.join(",", cells) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private String row(int number, Map<String, Integer> texts) {
    StringBuilder xml = new StringBuilder(2_048).append("<row r=\"").append(number).append("\">");
    for (int c = 0; c < cells.length; c++) {
      if (cells[c].isEmpty()) {
        continue;
      }
      xml.append("<c r=\"").append(column(c)).append(number).append('"');
      if (Character.isDigit(cells[c].charAt(0)) && cells[c].indexOf('-') < 0 && !cells[c].endsWith("+")) {
        xml.append("><v>").append(cells[c]);
      } else {
        int text = texts.computeIfAbsent(cells[c], key -> texts.size());
        xml.append(" t=\"s\"><v>").append(text);
      }
      xml.append("</v></c>");
    }
    return xml.append("</row>").toString();
  }

  private static String column(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : (char) ('A' + index / 26 - 1) + last;
  }
}
