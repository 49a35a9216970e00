package vn.sipas.past;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.past.DesignTally.Named;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.platform.PlainText;
import vn.sipas.response.Channel;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.CommuneFinder;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;

/** Places and channels as a file names them, on the boundaries of the campaign. */
final class PastPlaces {

  /**
   * @param unitId null when there is a fault
   */
  record Found(Integer unitId, String fault) {}

  private final UnitTree tree;
  private final LocalDate boundaries;
  private final CommuneFinder communes;
  private final Map<String, AdministrativeUnit> districts = new HashMap<>();
  private final Map<String, Integer> desks = new HashMap<>();
  private final Map<String, Channel> channels = new HashMap<>();
  private final Map<String, Named> codes = new HashMap<>();

  PastPlaces(UnitTree tree, Iterable<Desk> desks, LocalDate boundaries, AdministrativeUnit scope) {
    this.tree = tree;
    this.boundaries = boundaries;
    communes = new CommuneFinder(tree, boundaries, scope);
    for (AdministrativeUnit district : tree.asOf(boundaries).all(UnitLevel.DISTRICT)) {
      if (communes.isInScope(district)) {
        districts.putIfAbsent(district.code(), district);
        districts.putIfAbsent(PlainText.of(district.name()), district);
        districts.putIfAbsent(PlainText.of(district.bareName()), district);
      }
    }
    desks.forEach(desk -> this.desks.put(desk.key().toString(), desk.id()));
    for (Channel channel : Channel.values()) {
      channels.put(channel.wire(), channel);
      for (Language language : Language.EVERYWHERE) {
        String name = Messages.text(language.locale(), "satisfaction.channel." + channel.wire());
        channels.putIfAbsent(PlainText.of(name), channel);
      }
    }
  }

  /**
   * @param district "" when not told
   */
  Found commune(String text, String district) {
    // A file of the platform gives the era, too.
    EraCode key = EraCode.of(text, Era.on(boundaries));
    String bare = key.code();
    if (key.era() != Era.on(boundaries)) {
      return new Found(null, "commune_other_era");
    }
    // A file of the platform names the unit of the answer, which need not be a commune.
    Optional<AdministrativeUnit> above =
        bare.equals(text) ? Optional.empty() : tree.asOf(boundaries).byCode(bare);
    if (above.isPresent() && above.get().level() != UnitLevel.COMMUNE) {
      return communes.isInScope(above.get())
          ? new Found(above.get().id(), null)
          : new Found(null, "commune_outside");
    }
    CommuneFinder.Found found = communes.find(bare, district);
    return new Found(found.commune() == null ? null : found.commune().id(), found.fault());
  }

  Found district(String text) {
    AdministrativeUnit district = findDistrict(text);
    return district == null ? new Found(null, "district_unknown") : new Found(district.id(), null);
  }

  private AdministrativeUnit findDistrict(String text) {
    AdministrativeUnit byCode = districts.get(text);
    return byCode == null ? districts.get(PlainText.of(text)) : byCode;
  }

  /** A district where it is one, so that strata of different years have the same codes. */
  Named stratum(String text) {
    return codes.computeIfAbsent(
        "stratum " + text,
        key -> {
          AdministrativeUnit district = findDistrict(text);
          return district == null
              ? Named.of(text, null)
              : new Named(district.code(), district.name(), district.id(), district.code());
        });
  }

  /** A commune where it is one, so that a panel of communes is recognised. */
  Named psu(String text, String district) {
    return codes.computeIfAbsent(
        "psu " + text + " " + district,
        key -> {
          Integer unit = commune(text, district).unitId();
          return unit == null ? Named.of(text, null) : ofUnit(text, tree.unit(unit));
        });
  }

  /** A name becomes the unit's code, for names come again in other districts. */
  private static Named ofUnit(String text, AdministrativeUnit unit) {
    Named named = Named.of(text, unit.id());
    return named.code().equals(text)
        ? named
        : new Named(unit.code(), unit.name(), unit.id(), unit.code());
  }

  Optional<Integer> desk(String text) {
    Integer known = desks.get(text);
    return Optional.ofNullable(
        known == null ? desks.get(new EraCode(Era.on(boundaries), text).toString()) : known);
  }

  Optional<Channel> channel(String text) {
    String plain = PlainText.of(text);
    Channel known = channels.get(plain);
    if (known != null) {
      return Optional.of(known);
    }
    // "Phỏng vấn" of "Phỏng vấn trực tiếp", where no other way begins so.
    Set<Channel> meant = EnumSet.noneOf(Channel.class);
    channels.forEach(
        (name, channel) -> {
          if (name.startsWith(plain + " ")) {
            meant.add(channel);
          }
        });
    return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
  }
}
