package vn.sipas.unit;

import java.util.Set;

/**
 * A province, district or commune of one era.
 *
 * @param name official name with its type, "Xã Ea Čŏ"
 * @param type "Tỉnh", "Huyện", "Phường", …
 * @param parent id of the unit above, 0 for a province
 * @param otherCode code that another official list gives the same unit, or null
 */
public record AdministrativeUnit(
    int id,
    EraCode key,
    UnitLevel level,
    String name,
    String type,
    int parent,
    Validity validity,
    String otherCode) {

  private static final Set<String> URBAN = Set.of("Phường", "Thị trấn");

  public Era era() {
    return key.era();
  }

  public String code() {
    return key.code();
  }

  /** The name without its type, by which people look it up in a list. */
  public String bareName() {
    return name.startsWith(type + " ") ? name.substring(type.length() + 1) : name;
  }

  /** Urban by the rule of the statistics office: wards and townships; the rest is rural. */
  public boolean urban() {
    return isUrban(level, type);
  }

  public static boolean isUrban(UnitLevel level, String type) {
    return level == UnitLevel.COMMUNE && URBAN.contains(type);
  }
}
