package vn.sipas.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Figures;

/**
 * A pack as the page and the API tell of it.
 *
 * @param state {@code used}, {@code restart} (without fault, to be taken at the next start) or
 *     {@code faulty}
 * @param reviewed the day, as people write it
 * @param words texts of the screens, there and needed
 */
record PackView(
    String language,
    String name,
    int version,
    String file,
    String state,
    String reviewer,
    String role,
    String reviewed,
    String speaker,
    Count words,
    List<PartView> parts,
    List<FaultView> faults) {

  record Count(int there, int needed) {}

  /** What it has for one survey version. */
  record PartView(
      String survey, int version, Count texts, Count voices, long kilobytes, boolean offered) {}

  record FaultView(String file, int line, String text) {}

  public String stateKey() {
    return "language.state." + state;
  }

  /** Whether the faults are shown at once: a file just begun has hundreds. */
  public boolean few() {
    return faults.size() <= 30;
  }

  static PackView of(Pack pack, boolean inUse, Locale locale) {
    boolean good = pack.parts().stream().anyMatch(pack::isOffered);
    Pack.Reviewer reviewer = pack.reviewer();
    boolean dated = reviewer != null && reviewer.date() != null;
    return new PackView(
        pack.tag(),
        pack.name(),
        pack.version(),
        name(pack.file()),
        !good ? "faulty" : inUse ? "used" : "restart",
        reviewer == null ? "" : reviewer.name(),
        reviewer == null ? "" : reviewer.role(),
        dated ? Figures.date(reviewer.date()) : "",
        pack.speaker(),
        count(pack.words()),
        pack.parts().stream().map(part -> part(pack, part, inUse)).toList(),
        pack.allFaults().stream()
            .map(fault -> new FaultView(name(fault.file()), fault.line(), fault.text(locale)))
            .toList());
  }

  private static PartView part(Pack pack, Pack.Part part, boolean inUse) {
    return new PartView(
        part.survey(),
        part.version(),
        count(part.words()),
        new Count(part.voices().size(), part.spoken()),
        part.bytes() / 1000,
        inUse && pack.isOffered(part));
  }

  /** Where the folder is concerns the log only. */
  private static String name(String file) {
    return Path.of(file).getFileName().toString();
  }

  private static Count count(Pack.Words words) {
    return new Count(words.texts().size(), words.needed());
  }
}
