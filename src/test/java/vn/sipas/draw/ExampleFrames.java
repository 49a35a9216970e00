package vn.sipas.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sipas.frame.FrameEntry;
import vn.sipas.frame.Outcome;
import vn.sipas.platform.Sha256;

/** Invented frames. */
final class ExampleFrames {

  static final List<String> FIELDS = List.of("Đất đai", "Hộ tịch", "Đầu tư", "Chứng thực", "Ôn");

  private ExampleFrames() {}

  /** A commune for each size, coded from 99001 on. */
  static List<FrameEntry> ofSizes(int... sizes) {
    List<FrameEntry> entries = new ArrayList<>();
    for (int commune = 0; commune < sizes.length; commune++) {
      for (int i = 0; i < sizes[commune]; i++) {
        entries.add(dossier(entries.size(), commune(commune)));
      }
    }
    return entries;
  }

  static String commune(int number) {
    return String.valueOf(99001 + number);
  }

  static Set<String> communes(int count) {
    return IntStream.range(0, count)
        .mapToObj(ExampleFrames::commune)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static FrameEntry dossier(int number, String commune) {
    return new FrameEntry(
        "HS-" + number,
        FIELDS.get(number * 7 % FIELDS.size()),
        null,
        commune,
        null,
        null,
        number % 9 == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(number * 31L % 270),
        Outcome.values()[number % 4],
        null,
        null,
        number % 5 == 0 ? "three_level/" + commune : null);
  }

  static FrameEntry village(String code, String commune, int households) {
    return new FrameEntry(
        code, null, null, commune, null, null, null, null, "Thôn " + code, households, null);
  }

  static DrawSeed seed(int number) {
    return DrawSeed.of(Sha256.hex("seed " + number));
  }

  static DrawSettings settings(
      CommuneSelection communes, DossierSelection dossiers, int reserve, DrawArea... areas) {
    return new DrawSettings(List.of(areas), communes, dossiers, reserve);
  }
}
