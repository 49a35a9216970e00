package vn.sipas.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.sipas.draw.ExampleFrames.commune;
import static vn.sipas.draw.ExampleFrames.communes;
import static vn.sipas.draw.ExampleFrames.ofSizes;
import static vn.sipas.draw.ExampleFrames.seed;
import static vn.sipas.draw.ExampleFrames.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.draw.DrawnStratum.Kind;
import vn.sipas.frame.FrameEntry;

class DrawingTest {

  private static final int[] SIZES = {40, 25, 60, 33, 18, 51, 29, 44};

  private static DrawArea area(Integer drawn, int issued) {
    return new DrawArea("991", communes(SIZES.length), drawn, issued);
  }

  /** Every probability told is how often it happens. */
  @ParameterizedTest
  @CsvSource({
    "PPS, SYSTEMATIC, 3",
    "PPS, LOTTERY, 3",
    "SIMPLE, SYSTEMATIC, 3",
    "SIMPLE, LOTTERY, 3",
    "PPS, SYSTEMATIC, 0",
    "PPS, LOTTERY, 0",
    "PPS, SYSTEMATIC, 6"
  })
  void draw_overManySeeds_happensAsOftenAsItSays(
      CommuneSelection communes, DossierSelection dossiers, int drawn) {
    FrameRows frame = FrameRows.of(ofSizes(SIZES));
    DrawSettings settings =
        settings(communes, dossiers, 0, area(drawn == 0 ? null : Integer.valueOf(drawn), 30));
    int seeds = 6_000;
    Map<String, Integer> times = new HashMap<>();
    Map<String, Double> told = new HashMap<>();
    for (int i = 0; i < seeds; i++) {
      for (DrawnCase one : Drawing.of(frame, settings, seed(i)).cases()) {
        times.merge(one.code(), 1, Integer::sum);
        told.put(one.code(), one.probability());
      }
    }

    assertThat(told).hasSize(300);
    assertThat(told.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(expectedSize(frame, settings), within(1e-9));
    double squares = 0;
    for (var one : told.entrySet()) {
      double p = one.getValue();
      double deviation = (times.get(one.getKey()) - seeds * p) / Math.sqrt(seeds * p * (1 - p));
      assertThat(deviation).as("deviations of %s", one.getKey()).isBetween(-4.5, 4.5);
      squares += deviation * deviation;
    }
    if (drawn == 0 && dossiers == DossierSelection.LOTTERY) {
      // Only here are they as good as independent of each other: squares have the mean 1.
      assertThat(squares / told.size()).isBetween(0.7, 1.3);
    }
  }

  /** Of PPS and of direct draws it is always the same; of others it is the mean over communes. */
  private static double expectedSize(FrameRows frame, DrawSettings settings) {
    DrawArea area = settings.areas().get(0);
    if (area.drawn() == null) {
      return area.issued();
    }
    return Drawing.of(frame, settings, seed(0)).main();
  }

  @Test
  void draw_again_isTheSame_whateverTheOrderAndTheLocale() {
    List<FrameEntry> entries = ofSizes(SIZES);
    List<FrameEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(7));
    DrawSettings settings =
        settings(CommuneSelection.PPS, DossierSelection.SYSTEMATIC, 50, area(4, 40));
    Drawing first = Drawing.of(FrameRows.of(entries), settings, seed(1));
    String hash = SampleFile.of(first).sha256();
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("vi-VN", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        Drawing again = Drawing.of(shuffled::forEach, settings, seed(1));
        assertThat(again).isEqualTo(first);
        assertThat(SampleFile.of(again).sha256()).as(tag).isEqualTo(hash);
      }
    } finally {
      Locale.setDefault(before);
    }
    assertThat(Drawing.of(FrameRows.of(entries), settings, seed(2)).cases())
        .isNotEqualTo(first.cases());
  }

  @Test
  void largeCommunes_areCertainAndStrataOfTheirOwn() {
    FrameRows frame = FrameRows.of(ofSizes(500, 20, 25, 30, 15, 35));
    DrawArea area = new DrawArea("991", communes(6), 3, 100);
    Drawing drawing =
        Drawing.of(
            frame, settings(CommuneSelection.PPS, DossierSelection.LOTTERY, 0, area), seed(3));

    assertThat(drawing.strata())
        .extracting(DrawnStratum::code, DrawnStratum::kind, DrawnStratum::inFrame)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("991", Kind.PPS, 5L),
            org.assertj.core.groups.Tuple.tuple("991-99001", Kind.CERTAIN, 1L));
    assertThat(drawing.isDirect()).isFalse();
    DrawnPlace certain = drawing.places().get(drawing.places().size() - 1);
    assertThat(certain.first()).isEqualTo(Chance.CERTAIN);
    assertThat(certain.main()).isEqualTo(80);
    assertThat(drawing.places().subList(0, 2)).extracting(DrawnPlace::main).containsOnly(10);
    assertThat(drawing.places().subList(0, 2))
        .extracting(place -> place.both().value())
        .containsOnly(2.0 * 10 / 125);
  }

  @Test
  void draw_ofMoreThanThereIs_takesAll() {
    FrameRows frame = FrameRows.of(ofSizes(5, 1, 0, 3));
    Drawing all =
        Drawing.of(
            frame,
            settings(
                CommuneSelection.PPS,
                DossierSelection.SYSTEMATIC,
                50,
                new DrawArea("991", communes(4), 9, 100)),
            seed(1));
    Drawing direct =
        Drawing.of(
            frame,
            settings(
                CommuneSelection.PPS,
                DossierSelection.LOTTERY,
                50,
                new DrawArea("991", communes(4), null, 100)),
            seed(1));

    for (Drawing drawing : List.of(all, direct)) {
      assertThat(drawing.cases()).hasSize(9).extracting(DrawnCase::probability).containsOnly(1.0);
      assertThat(drawing.cases()).extracting(DrawnCase::code).doesNotHaveDuplicates();
      assertThat(drawing.cases()).noneMatch(DrawnCase::reserve);
      assertThat(drawing.isDirect()).isTrue();
      assertThat(drawing.cases()).allMatch(one -> one.samplingUnit() == null);
    }
    assertThat(all.strata()).extracting(DrawnStratum::kind).containsOnly(Kind.CERTAIN).hasSize(3);
  }

  @Test
  void areas_withoutDossiersAndDossiersWithoutArea_areTold() {
    FrameRows frame = FrameRows.of(ofSizes(5, 7, 3));
    Drawing drawing =
        Drawing.of(
            frame,
            settings(
                CommuneSelection.PPS,
                DossierSelection.LOTTERY,
                0,
                new DrawArea("991", Set.of(commune(0)), null, 2),
                new DrawArea("992", Set.of("99900"), null, 2)),
            seed(1));

    assertThat(drawing.emptyAreas()).containsExactly("992");
    assertThat(drawing.outside()).isEqualTo(10);
    assertThat(drawing.inFrame()).isEqualTo(15);
    assertThat(drawing.cases()).hasSize(2);
  }

  @Test
  void reserve_followsTheMainSampleOfItsPlace_inTurn() {
    FrameRows frame = FrameRows.of(ofSizes(SIZES));
    for (DossierSelection how : DossierSelection.values()) {
      Drawing without =
          Drawing.of(frame, settings(CommuneSelection.PPS, how, 0, area(3, 31)), seed(5));
      Drawing with =
          Drawing.of(frame, settings(CommuneSelection.PPS, how, 50, area(3, 31)), seed(5));
      Map<String, List<DrawnCase>> byPlace =
          with.cases().stream()
              .collect(
                  Collectors.groupingBy(
                      DrawnCase::samplingUnit, TreeMap::new, Collectors.toList()));

      assertThat(codes(with.cases(), false)).isEqualTo(codes(without.cases(), false));
      assertThat(with.reserve()).isEqualTo(3 * 6).isEqualTo(codes(with.cases(), true).size());
      byPlace
          .values()
          .forEach(
              cases -> {
                assertThat(cases).extracting(DrawnCase::turn).isSorted().startsWith(1);
                assertThat(cases).hasSize(11 + 6);
                assertThat(cases.subList(11, 17)).allMatch(DrawnCase::reserve);
              });
      assertThat(with.cases()).extracting(DrawnCase::code).doesNotHaveDuplicates();
    }
  }

  private static List<String> codes(List<DrawnCase> cases, boolean reserve) {
    return cases.stream().filter(one -> one.reserve() == reserve).map(DrawnCase::code).toList();
  }

  @Test
  void systematic_spreadsOverFields() {
    FrameRows frame = FrameRows.of(ofSizes(1_000));
    Drawing drawing =
        Drawing.of(
            frame,
            settings(
                CommuneSelection.PPS,
                DossierSelection.SYSTEMATIC,
                0,
                new DrawArea("991", communes(1), null, 50)),
            seed(9));

    assertThat(
            drawing.cases().stream()
                .collect(Collectors.groupingBy(DrawnCase::field, Collectors.counting())))
        .hasSize(5)
        .allSatisfy((field, count) -> assertThat(count).isBetween(9L, 11L));
  }

  @Test
  void villages_areDrawnByTheirHouseholds() {
    List<FrameEntry> villages =
        List.of(
            ExampleFrames.village("V1", commune(0), 10),
            ExampleFrames.village("V2", commune(0), 30),
            ExampleFrames.village("V3", commune(0), 1));
    Drawing drawing =
        Drawing.of(
            FrameRows.of(villages),
            settings(
                CommuneSelection.PPS,
                DossierSelection.LOTTERY,
                0,
                new DrawArea("991", communes(1), null, 41)),
            seed(9));

    Set<String> codes =
        drawing.cases().stream()
            .map(DrawnCase::code)
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(codes).hasSize(41).contains("V1#1", "V1#10", "V2#1", "V2#30", "V3");
  }

  /** Chance of communes apart from that of dossiers: the panel is kept, people are others. */
  @Test
  void keptSeed_keepsCommunes_butNotDossiers() {
    FrameRows thisYear = FrameRows.of(ofSizes(42, 24, 61, 30, 19, 50, 31, 44));
    for (CommuneSelection how : CommuneSelection.values()) {
      DrawSettings settings = settings(how, DossierSelection.LOTTERY, 0, area(3, 30));
      int kept = 0;
      int chance = 0;
      for (int i = 0; i < 200; i++) {
        DrawSeed last = seed(i);
        DrawSeed now = seed(10_000 + i);
        Drawing before = Drawing.of(FrameRows.of(ofSizes(SIZES)), settings, last);
        Drawing panel = Drawing.of(thisYear, settings, now.keeping(last.communes()));
        kept += shared(before, panel);
        chance += shared(before, Drawing.of(thisYear, settings, now));
        assertThat(codes(panel.cases(), false)).isNotEqualTo(codes(before.cases(), false));
      }
      assertThat(kept).as("communes kept by %s", how).isGreaterThan(550);
      assertThat(chance).isLessThan(400);
    }
  }

  private static int shared(Drawing a, Drawing b) {
    Set<String> communes = a.places().stream().map(DrawnPlace::code).collect(Collectors.toSet());
    return (int) b.places().stream().filter(place -> communes.contains(place.code())).count();
  }

  @Test
  void settings_withACommuneInTwoAreas_areRefused() {
    DrawArea one = new DrawArea("991", communes(2), null, 5);
    DrawArea two = new DrawArea("992", communes(1), null, 5);

    assertThatThrownBy(() -> settings(CommuneSelection.PPS, DossierSelection.LOTTERY, 0, one, two))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
