package vn.sipas.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import vn.sipas.platform.Sha256;

/**
 * A recording. Its name on the wire comes from its content, so a copy may be kept for ever.
 *
 * @param named as the pack names the file
 * @param bytes length of the file
 */
record Voice(String name, String named, Path file, Kind kind, long bytes) {

  /** Formats that browsers play; told apart by their first bytes and not by the file's name. */
  enum Kind {
    MP3("mp3", "audio/mpeg"),
    OGG("ogg", "audio/ogg"),
    M4A("m4a", "audio/mp4"),
    WAV("wav", "audio/wav");

    final String ending;
    final String type;

    Kind(String ending, String type) {
      this.ending = ending;
      this.type = type;
    }

    static Optional<Kind> of(byte[] content) {
      return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
      return switch (this) {
        case MP3 -> has(content, 0, "ID3") || isFrame(content);
        case OGG -> has(content, 0, "OggS");
        case M4A -> has(content, 4, "ftyp");
        case WAV -> has(content, 0, "RIFF") && has(content, 8, "WAVE");
      };
    }

    /** An MP3 without a tag begins with eleven bits that are set. */
    private static boolean isFrame(byte[] content) {
      return content.length > 1 && content[0] == (byte) 0xFF && (content[1] & 0xE0) == 0xE0;
    }

    private static boolean has(byte[] content, int at, String word) {
      for (int i = 0; i < word.length(); i++) {
        if (at + i >= content.length || content[at + i] != word.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Empty when the content is none of the formats, or not that of the file's ending. */
  static Optional<Voice> of(Path file, String named) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return Kind.of(content)
        .filter(kind -> file.getFileName().toString().endsWith("." + kind.ending))
        .map(
            kind ->
                new Voice(
                    HexFormat.of().formatHex(Sha256.of(content), 0, 16) + "." + kind.ending,
                    named,
                    file,
                    kind,
                    content.length));
  }

  /** Whether the file is still the one that was read when the service started. */
  boolean isThere() {
    return file.toFile().length() == bytes;
  }

  String address() {
    return VoiceApi.PATH + "/" + name;
  }
}
