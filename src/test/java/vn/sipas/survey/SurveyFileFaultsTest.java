package vn.sipas.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of fault, planted in a good file, is told with its line. */
class SurveyFileFaultsTest {

  private static final Path GOOD = Path.of("src/test/resources/survey/example/example.yaml");

  @TempDir Path folder;

  static Stream<Arguments> faults() {
    return Stream.of(
        // what stands in the good file, what is put there, the fault
        arguments("version: 3", "version: three", "version: string found, integer expected"),
        arguments("version: 3", "verzion: 3", "the file: unknown key 'verzion'"),
        arguments("intro: {vi: \"Xin mời\",", "intro: {", "intro: key 'vi' is missing"),
        arguments("intro: {vi: \"Xin mời\"", "intro: {vi: \" \"", "intro.vi: does not match"),
        arguments("en: \"Welcome\"", "fr: \"Bienvenue\"", "language 'fr' is not declared"),
        arguments("{vi: \"Xin mời\", en: \"Welcome\"}", "{desk}", "unknown key 'desk'"),
        arguments("intro: {vi", "title: {vi", "key 'title' stands twice"),
        arguments("[4, 5]", "[4, &a [*a]]", "nested too deeply"),
        arguments("vi: \"{desk} dễ", "vi: \"{dest} dễ", "placeholder {dest} is not declared"),
        arguments("satisfied: [4, 5]", "satisfied: [4, 6]", "satisfied level 6 is missing"),
        arguments("level: 4, ", "level: 2, ", "levels must rise, 2 after 3"),
        arguments("level: 10", "level: 99", "must have a maximum value of 35"),
        arguments("kind: text", "kind: prose", "does not have a value in the enumeration"),
        arguments("max_length: 10", "scale: grade", "key 'scale' does not belong to kind text"),
        arguments("code: staff.1", "code: access.1", "code 'access.1' stands twice"),
        arguments("code: willing", "code: channels.web", "code 'channels.web' stands twice"),
        arguments("code: ratings", "code: start", "section code 'start' stands twice"),
        arguments("code: 35-49", "code: 18-34", "choice code '18-34' stands twice"),
        arguments("code: 35-49", "code: refused", "is the name of a missing answer"),
        arguments("scale: grade", "scale: grades", "scale 'grades' is not among the scales"),
        arguments("answer: willing", "answer: wiling", "no question takes an answer 'wiling'"),
        arguments("answer: outcome", "answer: age", "'age' is not asked before this"),
        arguments("answer: outcome", "answer: staff.1", "'staff.1' is not asked before this"),
        arguments("is_not: [pending]", "is_not: [lost]", "'outcome' has no answer 'lost'"),
        arguments("is_not: [pending]", "isnt: [pending]", "unknown key 'isnt'"),
        arguments("part: service, title: {vi: \"T", "part: x, title: {vi: \"T", "part 'x' is not"),
        arguments("items: [access.1]", "items: [access.9]", "item 'access.9' is not a question"),
        arguments("items: [access.1]", "items: [age]", "item 'age' is not a statement"),
        arguments("items: [staff.1]", "items: [access.1]", "item 'access.1' stands twice"),
        arguments("{code: staff, part", "{code: access, part", "component 'access' stands twice"),
        arguments("{code: staff, part", "{code: overall, part", "is taken by a part or by overall"),
        arguments("title: {vi: \"Phiếu", "title: [vi: \"Phiếu", "not valid YAML"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void plantedFault_isToldWithItsLine(String good, String bad, String told) throws IOException {
    String text = Files.readString(GOOD);
    int at = text.indexOf(good);
    assertThat(at).as("stands in the good file").isNotNegative();
    int line = (int) text.substring(0, at + 1).lines().count();

    List<FileFault> faults = faultsOf(text.substring(0, at) + bad + after(text, at, good));

    assertThat(faults)
        .as(faults.toString())
        .anySatisfy(
            fault -> {
              assertThat(fault.message()).contains(told);
              assertThat(fault.line()).isEqualTo(line);
            });
  }

  /** Things missing are told where they should stand: at the first line of what holds them. */
  static Stream<Arguments> gaps() {
    return Stream.of(
        arguments("      - code: channels", "        kind: multiple_choice\n", "has no kind"),
        arguments(
            "  - code: ratings", "    title: {vi: \"Đánh giá\", en: \"Ratings\"}\n", "'title'"),
        arguments("      - code: access.1", "    scale: satisfaction\n", "has no scale"));
  }

  @ParameterizedTest
  @MethodSource("gaps")
  void missingKey_isToldAtWhatLacksIt(String holder, String key, String told) throws IOException {
    String text = Files.readString(GOOD);
    assertThat(text).containsOnlyOnce(key);
    String gap = text.replace(key, "");
    int line = (int) gap.substring(0, gap.indexOf(holder) + 1).lines().count();

    assertThat(faultsOf(gap))
        .anySatisfy(
            fault -> {
              assertThat(fault.message()).contains(told);
              assertThat(fault.line()).isEqualTo(line);
            });
  }

  @Test
  void severalFaults_areAllTold_inTheOrderOfTheFile() throws IOException {
    String bad =
        Files.readString(GOOD)
            .replace("version: 3", "version: 0")
            .replace("code: 35-49", "code: 18-34")
            .replace("items: [access.1]", "items: [access.9]")
            .replace("kind: text", "kind: prose");

    List<FileFault> faults = faultsOf(bad);

    assertThat(faults).hasSize(4).isSortedAccordingTo(Comparator.comparing(FileFault::line));
    assertThat(faults.get(0))
        .hasToString(folder.resolve("bad.yaml") + ":3: version: must have a minimum value of 1");
  }

  @Test
  void faultyQuestion_isNotToldAgainWhereOthersNameIt() throws IOException {
    String bad =
        Files.readString(GOOD)
            .replace("scale: satisfaction", "scale: satisfactoin")
            .replace("kind: single_choice", "kind: simple_choice");

    assertThat(faultsOf(bad))
        .extracting(FileFault::message)
        .hasSize(2)
        .last()
        .isEqualTo("scale 'satisfactoin' is not among the scales");
  }

  @Test
  void meanOver5_onAnotherScale_isRefused() throws IOException {
    String bad =
        Files.readString(GOOD)
            .replace("top2_share", "mean_over_5")
            .replace("items: [access.1]", "items: [grade.1]");

    assertThat(faultsOf(bad))
        .extracting(FileFault::message)
        .contains(
            "the items of an index definition must share one scale",
            "mean_over_5 needs a scale from 1 to 5, not grade");
  }

  @Test
  void sameVersionInTwoFiles_isTold() throws IOException {
    Files.copy(GOOD, folder.resolve("a.yaml"));
    Files.copy(GOOD, folder.resolve("b.yml"));

    assertThat(SurveyFiles.read(folder).faults())
        .containsExactly(
            new FileFault(
                folder.resolve("b.yml").toString(),
                3,
                "example version 3 is also in " + folder.resolve("a.yaml")));
  }

  @Test
  void unreadableFiles_areTold_andDoNotHideTheGoodOne() throws IOException {
    Files.copy(GOOD, folder.resolve("good.yaml"));
    Files.writeString(folder.resolve("empty.yaml"), "# nothing\n");
    Files.write(
        folder.resolve("latin.yaml"), "title: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("list.yaml"), "- a\n- b\n");

    SurveyFiles.Contents contents = SurveyFiles.read(folder);

    assertThat(contents.files()).hasSize(1);
    assertThat(contents.faults())
        .extracting(FileFault::message)
        .contains("the file is empty", "not UTF-8", "the file: array found, object expected");
  }

  private List<FileFault> faultsOf(String text) throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), text);
    return SurveyFiles.read(folder).faults();
  }

  private static String after(String text, int at, String good) {
    return text.substring(at + good.length());
  }
}
