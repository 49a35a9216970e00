package vn.sipas.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.platform.Language;
import vn.sipas.survey.SurveyTexts;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.TestSurveys;

/**
 * What is wrong with a pack is told with its file and line, and a pack with a fault is not used.
 */
class PackReaderTest {

  private static final SurveyVersion DESK = TestSurveys.shipped("desk");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String GOOD = TestPacks.starred(DESK);

  @TempDir Path folder;

  @Test
  void filledTemplate_isAPackWithoutFault() throws IOException {
    Pack pack = read(GOOD);

    assertThat(faults(pack)).isEmpty();
    assertThat(pack.tag()).isEqualTo("qaa");
    assertThat(pack.name()).isEqualTo("*Tiếng Việt");
    assertThat(pack.reviewer())
        .isEqualTo(
            new Pack.Reviewer("Trần Thị Thử", "Người thử phần mềm", LocalDate.of(2026, 1, 31)));
    assertThat(pack.words().texts()).containsEntry("kiosk.attract.start", "*Bắt đầu");
    assertThat(pack.words().texts()).hasSize(pack.words().needed()).hasSizeGreaterThan(100);
    Pack.Part part = pack.parts().get(0);
    assertThat(part.words().texts().keySet()).isEqualTo(SurveyTexts.of(DESK).keySet());
    assertThat(part.words().texts()).containsEntry("scale/satisfaction/5", "*Rất hài lòng");
    assertThat(pack.isOffered(part)).isTrue();
  }

  @Test
  void emptyTemplate_lacksEveryTextAndItsReviewer() throws IOException {
    Pack pack =
        read(PackTemplate.of("rad", List.of(DESK), Optional.empty(), Language.VIETNAMESE.locale()));

    assertThat(keys(pack)).contains("missing_key name", "missing_key role", "missing_key date");
    assertThat(keys(pack)).contains("missing_text form.next", "missing_text text/access.1");
    assertThat(pack.isOffered(pack.parts().get(0))).isFalse();
    assertThat(pack.words().texts()).isEmpty();
  }

  /** Who goes on with a pack finds what there is, and has to sign it anew. */
  @Test
  void templateOfAnEarlierPack_keepsItsTextsButNotItsReviewer() throws IOException {
    record(500);
    Pack earlier = read(speaking(GOOD, "text/access.1: tone.wav"));
    String again =
        PackTemplate.of("qaa", List.of(DESK), Optional.of(earlier), Language.VIETNAMESE.locale());

    assertThat(again).contains("form.next: \"*Tiếp tục\"", "text/access.1: \"*");
    assertThat(again).contains("text/access.1: \"tone.wav\"", "version: 2");
    assertThat(keys(read(again)))
        .containsExactly("missing_key name", "missing_key role", "missing_key date");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "language: qaa | language: Q1 | bad_code Q1",
        "version: 1 | version: one | bad_version",
        "name: \"*Tiếng Việt\" | name: \"\" | missing_key name",
        "name: \"*Tiếng Việt\" | name: \"漢\" | letter name 漢 U+6F22",
        "name: \"Trần Thị Thử\" | | missing_key name",
        "role: \"Người thử phần mềm\" | role_: x | unknown_key role_",
        "date: \"2026-01-31\" | `date: 31/01/2026` | bad_date 31/01/2026",
        "date: \"2026-01-31\" | `date: 2026-11-23` | future_date 2026-11-23",
        "form.next: \"*Tiếp tục\" | `form.next: \"\"` | missing_text form.next",
        "form.next: \"*Tiếp tục\" | `form.net: x` | unknown_text form.net",
        "form.next: \"*Tiếp tục\" | `form.next: 5` | missing_text form.next",
        "form.next: \"*Tiếp tục\" | `form.next: \"ѣ\"` | letter form.next ѣ U+0463",
        "form.number: \"*Câu {0}.\" | `form.number: \"*Câu.\"` | placeholder_lost form.number {0}",
        "form.number: \"*Câu {0}.\" | `form.number: \"{0} {desk}\"`"
            + "| placeholder_invented form.number {desk}",
        "- survey: desk | `- survey: desks` | unknown_survey desks 1",
        "title: | titel: | unknown_text titel",
        "interface: | interfaces: | unknown_key interfaces",
      })
  void fault_isToldWithItsLine(String line, String wrong, String fault) throws IOException {
    List<String> lines = new ArrayList<>(GOOD.lines().toList());
    int at = 0;
    while (!lines.get(at).strip().startsWith(line)) {
      at++;
    }
    lines.set(at, wrong == null ? "" : lines.get(at).replace(line, wrong));
    Pack pack = read(String.join("\n", lines));

    assertThat(keys(pack)).contains(fault);
    PackFault told =
        faults(pack).stream().filter(one -> key(one).equals(fault)).findFirst().orElseThrow();
    int expected = wrong == null ? at + 2 : at + 1; // of a key that is gone: the one after it
    assertThat(told.line()).isEqualTo(expected);
    assertThat(told.toString()).startsWith(folder.resolve("qaa.yaml") + ":" + expected + ": ");
    for (Language language : Language.EVERYWHERE) {
      assertThat(told.text(language.locale())).doesNotStartWith("[");
    }
    assertThat(pack.isOffered(pack.parts().get(0))).isFalse();
  }

  @Test
  void textsAreComposed_soThatTheyMeetTheFont() throws IOException {
    Pack pack =
        read(
            GOOD.replace("form.next: \"*Tiếp tục\"", "form.next: \"E\u0302\u0306 U\u031b\u0306\""));

    assertThat(faults(pack)).isEmpty();
    assertThat(pack.words().texts()).containsEntry("form.next", "Ê\u0306 Ư\u0306");
  }

  @Test
  void notYamlOrNotUtf8_isOneFault() throws IOException {
    assertThat(keys(read("language: \"qaa\n"))).hasSize(1).first().asString().startsWith("yaml");
    Path file = folder.resolve("qaa.yaml");
    Files.write(file, new byte[] {(byte) 0xC3, 0x28});

    assertThat(keys(reader(file).read())).containsExactly("not_utf8");
  }

  @Test
  void recording_isKnownByItsContent() throws IOException {
    byte[] tone = record(500);
    Pack pack = read(speaking(GOOD, "text/access.1: tone.wav"));

    Map<String, Voice> voices = pack.parts().get(0).voices();
    assertThat(faults(pack)).isEmpty();
    assertThat(voices).containsOnlyKeys("text/access.1");
    assertThat(voices.get("text/access.1").bytes()).isEqualTo(tone.length);
    assertThat(voices.get("text/access.1").address()).matches("/voices/[0-9a-f]{32}\\.wav");
  }

  @ParameterizedTest
  @CsvSource({
    "text/access.1: none.wav, voice_missing none.wav",
    "text/access.1: ../other.wav, voice_missing ../other.wav",
    "text/access.1: text.wav, voice_type text.wav",
    "text/access.1: tone.mp3, voice_type tone.mp3",
    "text/access.1: long.wav, voice_too_large long.wav 560 500",
    "text/access: tone.wav, unknown_text text/access",
  })
  void recordingThatCannotBePlayed_isTold(String entry, String fault) throws IOException {
    record(500);
    Files.write(folder.resolve("tone.mp3"), TestPacks.tone(100));
    Files.write(folder.resolve("long.wav"), TestPacks.tone(70_000));
    Files.writeString(folder.resolve("text.wav"), "RIFF but no sound");
    Files.write(folder.resolveSibling("other.wav"), TestPacks.tone(100));
    String yaml = speaking(GOOD, entry);

    assertThat(keys(read(yaml))).containsExactly(fault);
    assertThat(faults(read(yaml)).get(0).line())
        .isEqualTo((int) yaml.lines().takeWhile(line -> !line.contains(entry)).count() + 1);
  }

  @Test
  void recordingsTogether_haveALimitThatATabletCanKeep() throws IOException {
    StringBuilder entries = new StringBuilder();
    int length = 61_000;
    for (String key :
        SurveyTexts.of(DESK).keySet().stream().filter(SurveyTexts::isReadAloud).toList()) {
      Files.write(folder.resolve(length + ".wav"), TestPacks.tone(length));
      entries.append("\n      ").append(key).append(": ").append(length++).append(".wav");
    }

    assertThat(keys(read(speaking(GOOD, entries.toString().strip()))))
        .singleElement()
        .asString()
        .startsWith("voices_too_large");
  }

  @Test
  void recordings_needAName() throws IOException {
    record(500);
    String yaml = speaking(GOOD, "text/access.1: tone.wav").replace("Máy phát âm", "");

    assertThat(keys(read(yaml))).containsExactly("missing_key speaker");
  }

  /** Vietnamese has all its texts; a pack may add voices to it, and nothing else. */
  @Test
  void vietnamese_takesRecordingsOnly() throws IOException {
    record(500);
    String head =
        """
        language: vi
        name: Tiếng Việt
        version: 1
        reviewer: {name: Trần Thị Thử, role: Thử, date: 2026-01-31}
        speaker: Máy phát âm
        surveys:
          - survey: desk
            version: 1
            audio: {text/access.1: tone.wav}
        """;

    assertThat(faults(read(head))).isEmpty();
    assertThat(keys(read(head + "interface: {form.next: Tiếp}\n")))
        .containsExactly("complete_already interface");
  }

  @Test
  void samePartTwice_isAFault() throws IOException {
    assertThat(keys(read(GOOD + "  - {survey: desk, version: 1}\n")))
        .contains("survey_twice desk 1");
  }

  private byte[] record(int milliseconds) throws IOException {
    byte[] tone = TestPacks.tone(milliseconds);
    Files.write(folder.resolve("tone.wav"), tone);
    return tone;
  }

  private static String speaking(String yaml, String entries) {
    return yaml.replace("    audio:\n", "    audio:\n      " + entries + "\n");
  }

  private Pack read(String yaml) throws IOException {
    Path file = folder.resolve("qaa.yaml");
    TestPacks.write(file, yaml);
    return reader(file).read();
  }

  private static PackReader reader(Path file) {
    return new PackReader(
        file,
        (survey, version) ->
            Optional.of(DESK)
                .filter(desk -> desk.toString().equals(survey + " version " + version)),
        Letters.ofBundledFont(),
        TODAY);
  }

  private static List<PackFault> faults(Pack pack) {
    return pack.allFaults();
  }

  private static List<String> keys(Pack pack) {
    return faults(pack).stream().map(PackReaderTest::key).toList();
  }

  private static String key(PackFault fault) {
    StringBuilder key = new StringBuilder(fault.key());
    fault.args().forEach(arg -> key.append(' ').append(arg));
    return key.toString();
  }
}
