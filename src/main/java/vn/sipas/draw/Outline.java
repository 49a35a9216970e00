package vn.sipas.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.draw.DrawnStratum.Kind;

/**
 * What would be drawn, without saying who: the seed stays sealed. Where communes are drawn, what
 * they give depends on which come out, so sizes are those of one possible sample.
 *
 * @param dossiers of the frame that have a chance
 * @param outside those in no area
 * @param spared those left out because their people were drawn lately
 * @param main about so many
 * @param emptyAreas names of areas that have nothing in the frame
 */
record Outline(
    List<Area> areas,
    long dossiers,
    long outside,
    long spared,
    int main,
    int reserve,
    List<String> emptyAreas) {

  private static final DrawSeed ANY = DrawSeed.of("outline");

  /**
   * @param communes in the frame
   * @param drawn of them, certain ones too; null when dossiers are drawn from the whole area
   * @param certain names of communes that are certain
   * @param issued dossiers that were asked for
   * @param least fewest dossiers of a commune
   * @param most dossiers of a commune
   * @param lonely whether a single commune would stand for several
   */
  record Area(
      String code,
      String name,
      long dossiers,
      int communes,
      Integer drawn,
      List<String> certain,
      int issued,
      int main,
      int reserve,
      int least,
      int most,
      boolean lonely) {

    /** Fewer than asked for: places are too small. */
    public boolean isShort() {
      return main < issued;
    }
  }

  static Outline of(DrawSettings settings, Map<String, Long> sizes, long spared, Names names) {
    FirstStage stage = new FirstStage(settings, sizes, ANY);
    List<Area> areas =
        settings.areas().stream()
            .filter(area -> !stage.emptyAreas().contains(area.code()))
            .map(area -> area(area, stage, sizes, names))
            .toList();
    long all = sizes.values().stream().mapToLong(Long::longValue).sum();
    long inside = areas.stream().mapToLong(Area::dossiers).sum();
    return new Outline(
        areas,
        inside,
        all - inside,
        spared,
        areas.stream().mapToInt(Area::main).sum(),
        areas.stream().mapToInt(Area::reserve).sum(),
        stage.emptyAreas().stream().map(names::of).toList());
  }

  /** Names of units by their codes. */
  interface Names {
    String of(String code);
  }

  private static Area area(DrawArea area, FirstStage stage, Map<String, Long> sizes, Names names) {
    List<DrawnStratum> strata =
        stage.strata().stream().filter(one -> one.area().equals(area.code())).toList();
    List<String> codes = strata.stream().map(DrawnStratum::code).toList();
    List<DrawnPlace> places =
        stage.places().stream().filter(place -> codes.contains(place.stratum())).toList();
    List<String> certain = new ArrayList<>();
    boolean lonely = false;
    for (DrawnStratum stratum : strata) {
      if (stratum.kind() == Kind.CERTAIN) {
        certain.add(names.of(stratum.certainCommune()));
      }
      lonely |= !stratum.kind().isWhole() && stratum.drawn() == 1;
    }
    List<Long> ofArea =
        area.communes().stream().map(sizes::get).filter(size -> size != null && size > 0).toList();
    return new Area(
        area.code(),
        names.of(area.code()),
        ofArea.stream().mapToLong(Long::longValue).sum(),
        ofArea.size(),
        area.drawn() == null ? null : Integer.valueOf(places.size()),
        certain,
        area.issued(),
        places.stream().mapToInt(DrawnPlace::main).sum(),
        places.stream().mapToInt(DrawnPlace::reserve).sum(),
        places.stream().mapToInt(DrawnPlace::main).min().orElse(0),
        places.stream().mapToInt(DrawnPlace::main).max().orElse(0),
        lonely);
  }
}
