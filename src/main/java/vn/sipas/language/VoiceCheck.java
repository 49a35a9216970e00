package vn.sipas.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.survey.YamlValue;

/** Finds the recordings that a pack names, and looks whether a browser can play them. */
final class VoiceCheck {

  /** Half a minute of speech as MP3 has 120 kB; a tablet keeps all recordings of its survey. */
  static final int MOST_KB = 500;

  static final int MOST_KB_TOGETHER = 8_000;

  private static final int KB = 1000;

  private final Path folder;
  private final PackFaults faults;

  /**
   * @param folder that of the pack's file: recordings lie in it or below
   */
  VoiceCheck(Path folder, PackFaults faults) {
    this.folder = folder.toAbsolutePath().normalize();
    this.faults = faults;
  }

  Map<String, Voice> voices(YamlValue audio, Set<String> keys) throws IOException {
    Map<String, Voice> voices = new LinkedHashMap<>();
    for (Map.Entry<String, YamlValue> entry : audio.entries().entrySet()) {
      String key = entry.getKey();
      if (keys.contains(key)) {
        voice(entry.getValue(), audio.lineOf(key)).ifPresent(voice -> voices.put(key, voice));
      } else {
        faults.add(audio.lineOf(key), "unknown_text", key);
      }
    }
    long bytes = voices.values().stream().distinct().mapToLong(Voice::bytes).sum();
    if (bytes > (long) MOST_KB_TOGETHER * KB) {
      faults.add(audio, "voices_too_large", bytes / KB, MOST_KB_TOGETHER);
    }
    return voices;
  }

  private Optional<Voice> voice(YamlValue named, int line) throws IOException {
    String name = named.text().strip();
    Path file = folder.resolve(name).normalize();
    if (name.isEmpty() || !file.startsWith(folder) || !Files.isRegularFile(file)) {
      faults.add(line, "voice_missing", name);
      return Optional.empty();
    }
    long size = Files.size(file);
    if (size > MOST_KB * KB) {
      faults.add(line, "voice_too_large", name, size / KB, MOST_KB);
      return Optional.empty();
    }
    Optional<Voice> voice = Voice.of(file, name);
    if (voice.isEmpty()) {
      faults.add(line, "voice_type", name);
    }
    return voice;
  }
}
