package vn.sipas.language;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.platform.Language;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.TestSurveys;

/**
 * A pack in a language that nobody speaks: every text is the Vietnamese one with a star before it.
 * Code {@code qaa} is for private use.
 */
public final class TestPacks {

  public static final String TAG = "qaa";

  private static final Pattern COMMENT = Pattern.compile("\\s*# (.*)");
  private static final Pattern EMPTY = Pattern.compile("(\\s*)([^#]+?): \"\"");

  /**
   * An application with the pack and some recordings for the survey of the desk, and a bad pack.
   */
  public static final class Installed implements QuarkusTestProfile {

    static final Path FOLDER = Path.of("target", "test-languages");

    @Override
    public Map<String, String> getConfigOverrides() {
      SurveyVersion desk = TestSurveys.shipped("desk");
      String recordings =
          """
              audio:
                text/outcome: tones/question.wav
                choice/outcome/granted: tones/answer.wav
                text/access.1: tones/question.wav
                scale/satisfaction/5: tones/answer.wav
          """;
      try {
        write(FOLDER.resolve("qaa.yaml"), starred(desk).replace("    audio:\n", recordings));
        write(
            FOLDER.resolve("rad.yaml"),
            PackTemplate.of("rad", List.of(desk), Optional.empty(), Language.VIETNAMESE.locale()));
        Files.createDirectories(FOLDER.resolve("tones"));
        Files.write(FOLDER.resolve("tones/question.wav"), tone(700));
        Files.write(FOLDER.resolve("tones/answer.wav"), tone(400));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.of("sipas.languages", FOLDER.toString());
    }
  }

  private TestPacks() {}

  /** A template filled in from its own comments, as a translator would from the same. */
  public static String starred(SurveyVersion... surveys) {
    List<String> filled = new ArrayList<>();
    String above = "";
    for (String line :
        PackTemplate.of(TAG, List.of(surveys), Optional.empty(), Language.VIETNAMESE.locale())
            .split("\n")) {
      Matcher empty = EMPTY.matcher(line);
      Matcher comment = COMMENT.matcher(line);
      filled.add(empty.matches() ? filled(empty.group(1), empty.group(2), above) : line);
      above = comment.matches() ? comment.group(1) : above;
    }
    return String.join("\n", filled) + "\n";
  }

  private static String filled(String indent, String key, String vietnamese) {
    String text =
        switch (indent + key) {
          case "name" -> "*Tiếng Việt";
          case "  name" -> "Trần Thị Thử";
          case "  role" -> "Người thử phần mềm";
          case "  date" -> "2026-01-31";
          case "speaker" -> "Máy phát âm";
          default -> "*" + vietnamese.replace("\\", "\\\\").replace("\"", "\\\"");
        };
    return indent + key + ": \"" + text + '"';
  }

  /** A tone of so many milliseconds: a recording that says nothing. */
  public static byte[] tone(int milliseconds) {
    int rate = 8000;
    int samples = rate * milliseconds / 1000;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream wav = new DataOutputStream(bytes)) {
      wav.writeBytes("RIFF");
      wav.writeInt(Integer.reverseBytes(36 + samples));
      wav.writeBytes("WAVEfmt ");
      wav.writeInt(Integer.reverseBytes(16));
      wav.writeShort(Short.reverseBytes((short) 1));
      wav.writeShort(Short.reverseBytes((short) 1));
      wav.writeInt(Integer.reverseBytes(rate));
      wav.writeInt(Integer.reverseBytes(rate));
      wav.writeShort(Short.reverseBytes((short) 1));
      wav.writeShort(Short.reverseBytes((short) 8));
      wav.writeBytes("data");
      wav.writeInt(Integer.reverseBytes(samples));
      for (int i = 0; i < samples; i++) {
        wav.writeByte((int) (128 + 20 * Math.sin(2 * Math.PI * 440 * i / rate)));
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
