package vn.sipas.analysis.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks with damaged bytes are read as far as they make sense, or refused; never a crash. */
class BrokenXlsxTest {

  private static final int DAMAGES = 3_000;

  private static final Map<String, String> PARTS =
      new TreeMap<>(
          Map.of(
              "xl/workbook.xml",
              "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"i\"/></sheets></workbook>",
              "xl/_rels/workbook.xml.rels",
              "<r><Relationship Id=\"i\" Target=\"worksheets/sheet1.xml\"/></r>",
              "xl/sharedStrings.xml",
              "<sst><si><t>q01</t></si><si><r><t>5</t></r><rPh><t>x</t></rPh></si></sst>",
              "xl/worksheets/sheet1.xml",
              "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"AB1\"><v>1.0</v></c>"
                  + "</row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"AB2\" t=\"b\"><v>1"
                  + "</v></c></row></sheetData>"));

  @TempDir Path folder;

  private final List<String> read = new ArrayList<>();

  @Test
  void soundWorkbook_isRead() throws IOException {
    assertThat(codeOf(PARTS)).isNull();
    assertThat(read).containsExactly("5", "TRUE");
  }

  @Test
  void elementsWithinElements_andEverNewNames_areRefused() throws IOException {
    String names =
        IntStream.range(0, 3_000).mapToObj(i -> "<a" + i + "/>").collect(Collectors.joining());

    assertThat(codeOf(before("<x>".repeat(50) + "</x>".repeat(50)))).isNull();
    assertThat(codeOf(before("<x>".repeat(500) + "</x>".repeat(500)))).isEqualTo("broken_xlsx");
    assertThat(codeOf(before(names))).isEqualTo("broken_xlsx");
  }

  /** The sound workbook with more XML before its rows. */
  private static Map<String, String> before(String xml) {
    Map<String, String> parts = new TreeMap<>(PARTS);
    String sheet = "xl/worksheets/sheet1.xml";
    parts.put(sheet, "<worksheet>" + xml + PARTS.get(sheet) + "</worksheet>");
    return parts;
  }

  @Test
  void damagedParts_areReadOrRefused() throws IOException {
    Random chance = new Random(31);
    int refused = 0;
    for (int i = 0; i < DAMAGES; i++) {
      Map<String, String> damaged = new TreeMap<>(PARTS);
      String part = List.copyOf(PARTS.keySet()).get(chance.nextInt(PARTS.size()));
      damaged.put(part, damage(PARTS.get(part), chance));
      refused += codeOf(damaged) == null ? 0 : 1;
    }
    assertThat(refused).isBetween(DAMAGES / 4, DAMAGES);
  }

  @Test
  void partsInUtf16_orWithAMark_areReadToo() throws IOException {
    assertThat(codeOf(written(PARTS, StandardCharsets.UTF_16))).isNull();
    assertThat(read).containsExactly("5", "TRUE");

    Map<String, String> marked = new TreeMap<>(PARTS);
    marked.replaceAll((name, part) -> "\uFEFF" + part);
    assertThat(codeOf(marked)).isNull();
    assertThat(read).containsExactly("5", "TRUE");
  }

  /** What is told about a file is told to whoever sent it. */
  @Test
  void bytesOfNoCharacter_areRefusedWithoutAWordOnTheConsole() throws IOException {
    PrintStream console = System.err;
    ByteArrayOutputStream noise = new ByteArrayOutputStream();
    System.setErr(new PrintStream(noise, true));
    try {
      Map<String, String> damaged = new TreeMap<>(PARTS);
      damaged.computeIfPresent(
          "xl/sharedStrings.xml", (name, part) -> part.replace("q01", "q\u00E9"));
      assertThat(codeOf(written(damaged, StandardCharsets.ISO_8859_1))).isEqualTo("broken_xlsx");
    } finally {
      System.setErr(console);
    }
    assertThat(noise.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void damagedBytesOfTheFile_areReadOrRefused() throws IOException {
    Random chance = new Random(32);
    Path file = written(PARTS);
    byte[] sound = Files.readAllBytes(file);
    for (int i = 0; i < DAMAGES; i++) {
      byte[] bytes = sound.clone();
      for (int n = chance.nextInt(4); n >= 0; n--) {
        bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
      }
      Files.write(file, bytes);
      codeOf(file);
    }
  }

  /** A few characters changed for others that mean something, or cut off. */
  private static String damage(String part, Random chance) {
    StringBuilder text = new StringBuilder(part);
    String signs = "<>/\"=& s019-rvc\u0000é";
    for (int n = chance.nextInt(4); n >= 0; n--) {
      text.setCharAt(chance.nextInt(text.length()), signs.charAt(chance.nextInt(signs.length())));
    }
    return chance.nextInt(10) == 0 ? text.substring(0, chance.nextInt(part.length())) : "" + text;
  }

  private String codeOf(Map<String, String> parts) throws IOException {
    return codeOf(written(parts));
  }

  /** Why the file is refused; null when it is read. */
  private String codeOf(Path file) throws IOException {
    read.clear();
    try {
      TableFile.open(file).read(null, new Cells());
      return null;
    } catch (FileFault fault) {
      return fault.code();
    }
  }

  private Path written(Map<String, String> parts) throws IOException {
    return written(parts, StandardCharsets.UTF_8);
  }

  private Path written(Map<String, String> parts, Charset encoding) throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(encoding));
        zip.closeEntry();
      }
    }
    return file;
  }

  private final class Cells implements RowSink {

    @Override
    public BitSet heading(long row, List<String> names) {
      BitSet all = new BitSet();
      all.set(0, names.size());
      return all;
    }

    @Override
    public void unreadable(long row, String code, Object... args) {
      read.add(code);
    }

    @Override
    public boolean row(long row, String[] cells) {
      for (String cell : cells) {
        if (!cell.isEmpty()) {
          read.add(cell);
        }
      }
      return true;
    }
  }
}
