package vn.sipas.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.analysis.file.RowFaults;
import vn.sipas.analysis.file.TableFile;

/** Files as one-stop software gives them, read and checked without a database. */
class FrameReadingTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 8, 31);
  private static final String HEADING =
      "Mã hồ sơ,Lĩnh vực,Cơ quan giải quyết,Xã/Phường,Huyện,Ngày tiếp nhận,Ngày hẹn trả,"
          + "Ngày trả kết quả,Tình trạng,Họ và tên,Số điện thoại,Địa chỉ\n";

  @TempDir Path folder;
  private final List<FrameEntry> entries = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();

  @Test
  void dossiers_ofOneStopSoftware_areReadWithoutBeingTold() throws IOException {
    FrameReading reading =
        read(
            HEADING
                + "H-1,Đất đai,ubnd huyen Ea Knok,99001,,1/8/2025,10/8/2025,12/8/2025,Quá hạn,Nguyễn A,0901,Thôn 1\n"
                + "H-2,Hộ tịch,99.991,Đắk Búk,,2025-08-01,,,Công dân rút hồ sơ,,,\n"
                + "H-3,Hộ tịch,,xã tân lập,huyện đắk mol,45870,45880,45875,,,,\n");

    assertThat(reading.faults().first()).isEmpty();
    assertThat(entries)
        .containsExactly(
            new FrameEntry(
                "H-1",
                "Đất đai",
                "99.991",
                "99001",
                day(1),
                day(10),
                day(12),
                Outcome.LATE,
                null,
                null,
                null),
            new FrameEntry(
                "H-2",
                "Hộ tịch",
                "99.991",
                "99007",
                day(1),
                null,
                null,
                Outcome.WITHDRAWN,
                null,
                null,
                null),
            new FrameEntry(
                "H-3",
                "Hộ tịch",
                null,
                "99004",
                day(1),
                day(11),
                day(6),
                Outcome.ON_TIME,
                null,
                null,
                null));
    assertThat(contacts.get(0)).isEqualTo(new Contact("Nguyễn A", "0901", "Thôn 1"));
    assertThat(contacts.get(1).isNone()).isTrue();
  }

  @Test
  void dossiers_withEveryFault_areToldByRowAndColumnAndLeftOut() throws IOException {
    FrameReading reading =
        read(
            HEADING
                + "H-1,,,99001,,1/8/2025,10/8/2025,2/8/2025,Đúng hạn,,,\n"
                + "H-1,,,99001,,1/8/2025,10/8/2025,2/8/2025,Đúng hạn,,,\n"
                + ",,,99001,,1/8/2025,,2/8/2025,Đúng hạn,,,\n"
                + "H-4,,,Tân Lập,,1/8/2025,,2/8/2025,Đúng hạn,,,\n"
                + "H-5,,,123,,1/8/2025,,2/8/2025,Đúng hạn,,,\n"
                + "H-6,,,99301,,1/8/2025,,2/8/2025,Đúng hạn,,,\n"
                + "H-7,,,Xã Mới,,1/8/2025,,2/8/2025,Đúng hạn,,,\n"
                + "H-8,,,Không Có,,31/2/2025,,2/8/2025,Đúng hạn,,,\n"
                + "H-9,,,99001,,5/8/2025,4/8/2025,2/8/2025,Đúng hạn,,,\n"
                + "H-10,,,99001,,1/9/2025,,,Từ chối,,,\n"
                + "H-11,,,99001,,1/1/1999,,2/8/2025,tốt,,,\n"
                + "H-12,,,99001,,1/8/2025,,,Đang xử lý,,,\n"
                + "H-13,,,99001,,1/8/2025,,,Đúng hạn,,,\n"
                + "H-14,,Sở Lạ,,,1/8/2025,,2/8/2025,,,,\n"
                + "H-15,,,Đắk Búk,991,1/8/2025,,2/8/2025,Đúng hạn,,,\n"
                + "H-16,,,99001,,1/8/2025,,2/8/2025,Đúng hạn,,"
                + "0".repeat(61)
                + ",\n"
                + "H-17,short\n");

    assertThat(entries).extracting(FrameEntry::code).containsExactly("H-1");
    assertThat(reading.rows()).isEqualTo(17);
    assertThat(reading.leftOut()).isEqualTo(16);
    assertThat(reading.faults().first())
        .extracting(fault -> fault.row() + " " + fault.column() + ": " + fault.code())
        .containsExactly(
            "3 Mã hồ sơ: duplicate",
            "4 Mã hồ sơ: no_code",
            "5 Xã/Phường: commune_ambiguous",
            "6 Xã/Phường: commune_outside",
            "7 Xã/Phường: commune_other_era",
            "8 Xã/Phường: commune_other_era",
            "9 Ngày tiếp nhận: date",
            "9 Xã/Phường: commune_unknown",
            "10 Ngày hẹn trả: due_before_received",
            "10 Ngày trả kết quả: returned_before_received",
            "11 Ngày tiếp nhận: date_to_come",
            "12 Ngày tiếp nhận: date_too_early",
            "12 Tình trạng: outcome",
            "13 Tình trạng: not_completed",
            "14 Ngày trả kết quả: not_returned",
            "15 Xã/Phường: no_commune",
            "15 Tình trạng: no_outcome",
            "15 Cơ quan giải quyết: agency_unknown",
            "16 Xã/Phường: commune_other_district",
            "17 Số điện thoại: too_long",
            "18 : row_length");
    assertThat(reading.faults().first().get(0).args()).containsExactly("H-1", "2");
  }

  @Test
  void communes_ofTheOtherEra_areCarriedOverCountedAndHashedAsGiven() throws IOException {
    FrameReading reading =
        read(
            HEADING
                + "H-1,,,99304,,1/8/2025,,2/8/2025,Đúng hạn,,,\n"
                + "H-2,,,99007,,1/3/2025,,2/8/2025,Đúng hạn,,,\n"
                + "H-3,,,Đắk Búk Mới,,1/8/2025,,2/8/2025,Đúng hạn,,,\n"
                + "H-4,,,99307,,1/8/2025,,2/8/2025,Đúng hạn,,,\n");

    assertThat(reading.carried()).containsExactly(new CarriedRows("two_level/99304", "99007", 2));
    assertThat(entries)
        .extracting(FrameEntry::line)
        .containsExactly(
            "H-1\t\t\t99007\t2025-08-01\t\t2025-08-02\ton_time\t\t\ttwo_level/99304\n",
            "H-2\t\t\t99007\t2025-03-01\t\t2025-08-02\ton_time\t\t\n",
            "H-3\t\t\t99007\t2025-08-01\t\t2025-08-02\ton_time\t\t\ttwo_level/99304\n");
    assertThat(reading.faults().counts()).containsExactly(entry("commune_split", 1));
    assertThat(reading.faults().first().get(0).args())
        .containsExactly(
            "99307", "Xã Tân Lập Mới", "99001 Xã Tân Lập, 99004 Xã Tân Lập", "three_level");
  }

  @Test
  void contacts_areNeverInWhatIsToldOfThem() throws IOException {
    String name = "Nguyễn Thị Kín " + "x".repeat(200);
    FrameReading reading =
        read(HEADING + "H-1,,,99001,,1/8/2025,,2/8/2025,Đúng hạn," + name + ",0901234567,\n");

    assertThat(reading.faults().first()).hasSize(1);
    assertThat(reading.faults().first().toString()).doesNotContain("Kín");
    assertThat(new Contact("Kín", "0901234567", "").toString()).doesNotContain("Kín", "0901");
  }

  @Test
  void villages_ofHouseholds_areTheOtherKind() throws IOException {
    FrameReading reading =
        read(
            FrameKind.HOUSEHOLD,
            Mapping.NONE,
            "Danh sách thôn\nMã thôn;Tên thôn;Xã;Huyện;Số hộ\n"
                + "99001-01;Thôn 1;Tân Lập;Ea Knôk;1.250\n99001-02;Thôn 2;99001;;\n99001-03;Thôn 3;99001;;0\n99001#4;Thôn 4;99001;;9\n");

    assertThat(entries)
        .extracting(FrameEntry::village, FrameEntry::commune, FrameEntry::households)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Thôn 1", "99001", 1_250),
            org.assertj.core.groups.Tuple.tuple("Thôn 2", "99001", 1));
    assertThat(reading.faults().counts())
        .containsExactly(entry("households", 1), entry("numbered", 1));
  }

  @Test
  void columns_chosenByAPerson_winOverNames() throws IOException {
    Mapping chosen =
        new Mapping(
            Map.of(FrameColumn.CODE, "x", FrameColumn.COMMUNE, "y", FrameColumn.OUTCOME, "z"));
    read(FrameKind.DOSSIER, chosen, "Mã hồ sơ,x,y,z\nno,H-7,99001,rút\n");

    assertThat(entries).extracting(FrameEntry::code).containsExactly("H-7");
  }

  @Test
  void columns_rememberedButNotInThisFile_areGuessedAnew() throws IOException {
    Mapping remembered = new Mapping(Map.of(FrameColumn.CODE, "gone", FrameColumn.COMMUNE, "away"));
    FrameReading reading =
        read(FrameKind.DOSSIER, remembered, HEADING + "H-1,,,99001,,,,,rút,,,\n");

    assertThat(reading.taken()).isEqualTo(1);
  }

  @Test
  void columns_withoutTheNeededOnes_areToldOnceAndNoRowIsRead() throws IOException {
    FrameReading reading = read("a,b\n1,2\n3,4\n");

    assertThat(reading.isMapped()).isFalse();
    assertThat(reading.rows()).isZero();
    assertThat(reading.faults().counts())
        .containsExactly(entry("no_column_code", 1), entry("no_column_commune", 1));
  }

  @Test
  void faults_ofEveryRow_areCountedButNotAllKept() throws IOException {
    Path file = generated(5_000, "nowhere");
    FrameReading reading = read(file, FrameReading.NOWHERE);

    assertThat(reading.faults().counts()).containsExactly(entry("commune_unknown", 5_000));
    assertThat(reading.faults().first()).hasSize(RowFaults.KEPT);
  }

  /**
   * What is left when all is read: twelve bytes for each code, at most half of the places taken.
   */
  @Test
  void dossiers_ofAYear_areReadInConstantMemory() throws IOException {
    Path file = generated(200_000, "99001");
    long before = used();
    FrameReading reading = read(file, FrameReading.NOWHERE);
    long after = used();

    assertThat(reading.taken()).isEqualTo(200_000);
    assertThat(after - before).isLessThan(16_000_000);
  }

  @Test
  void hash_saysEveryChangeAndIsThatOfTheSortedLines() {
    FrameEntry one =
        new FrameEntry(
            "H-1", "Đất đai", null, "99001", day(1), null, day(2), Outcome.LATE, null, null, null);
    FrameHash hash = new FrameHash();
    hash.add(one);

    assertThat(one.line()).isEqualTo("H-1\tĐất đai\t\t99001\t2025-08-01\t\t2025-08-02\tlate\t\t\n");
    assertThat(hash.hex()).isEqualTo(vn.sipas.platform.Sha256.hex(one.line()));
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private Path generated(int rows, String commune) throws IOException {
    Path file = folder.resolve("generated.csv");
    try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.print(HEADING);
      for (int i = 0; i < rows; i++) {
        out.printf(
            "000.00.24.H15-%06d,Đất đai,,%s,,1/8/2025,10/8/2025,9/8/2025,Đúng hạn,Người %d,09%08d,Thôn %d%n",
            i, commune, i, i, i % 40);
      }
    }
    return file;
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2025, 8, day);
  }

  private FrameReading read(String text) throws IOException {
    return read(FrameKind.DOSSIER, Mapping.NONE, text);
  }

  private FrameReading read(FrameKind kind, Mapping asked, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("frame.csv"), text);
    return read(file, kind, asked, this::keep);
  }

  private void keep(FrameEntry entry, Contact contact) {
    entries.add(entry);
    contacts.add(contact);
  }

  private static FrameReading read(Path file, FrameReading.Sink sink) throws IOException {
    return read(file, FrameKind.DOSSIER, Mapping.NONE, sink);
  }

  private static FrameReading read(Path file, FrameKind kind, Mapping asked, FrameReading.Sink sink)
      throws IOException {
    var reading = new FrameReading(kind, asked, Places.inProvince(), TODAY, sink);
    TableFile.open(file).read(null, reading);
    return reading;
  }
}
