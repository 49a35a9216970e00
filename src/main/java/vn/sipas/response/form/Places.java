package vn.sipas.response.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.code.IssuedCode;
import vn.sipas.platform.VietnameseOrder;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Desk;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.Units;
import vn.sipas.unit.Validity;

/**
 * The places a respondent may have been served at, on the campaign's boundaries. Printed forms are
 * ordered for the same ones.
 */
@ApplicationScoped
public class Places {

  /** A place that exists, with the words for it. */
  public record Known(Place place, String name, AdministrativeUnit unit) {

    public String unitType() {
      return unit.type();
    }
  }

  public record Option(String value, String label) {}

  /** Places under one heading of the list. */
  public record Group(String label, List<Option> options) {}

  private static final Comparator<AdministrativeUnit> FROM_ABOVE =
      Comparator.comparing(AdministrativeUnit::level)
          .thenComparing(AdministrativeUnit::bareName, VietnameseOrder.INSTANCE)
          .thenComparing(AdministrativeUnit::code);

  private final Units units;
  private final Cache<String, List<Group>> offered =
      Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofSeconds(10)).build();

  Places(Units units) {
    this.units = units;
  }

  /** A sample takes answers from its own places only. */
  public boolean required(CampaignTerms campaign) {
    return !campaign.placementsByUnit().isEmpty();
  }

  public Optional<Known> find(Place place, CampaignTerms campaign) {
    EraCode key = new EraCode(Era.on(campaign.boundaries()), place.code());
    return switch (place.kind()) {
      case DESK -> units.desk(key).filter(desk -> exists(desk, campaign)).map(this::known);
      case UNIT -> units.tree().asOf(campaign.boundaries()).byCode(place.code()).map(this::known);
      case NOT_ASKED, NOT_TOLD -> Optional.empty();
    };
  }

  /** The place that a one-time code was issued for; not told when it names none. */
  Place of(IssuedCode code) {
    Optional<Place> desk =
        Optional.ofNullable(code.deskId())
            .flatMap(units::desk)
            .map(found -> Place.desk(found.code()));
    return desk.or(
            () ->
                Optional.ofNullable(code.unitId())
                    .flatMap(units.tree()::find)
                    .map(unit -> Place.unit(unit.code())))
        .orElse(Place.NOT_TOLD);
  }

  /** Whether the campaign takes answers about this place. */
  public boolean takes(Known known, CampaignTerms campaign) {
    return !required(campaign) || campaign.placementsByUnit().containsKey(known.unit().id());
  }

  /**
   * The province whose office asks: that of the campaign's unit, else that of the place, else the
   * only one there is. Empty when none of these is known.
   */
  Optional<AdministrativeUnit> province(CampaignTerms campaign, Optional<Known> place) {
    UnitTree tree = units.tree();
    return Optional.ofNullable(campaign.unitId())
        .flatMap(tree::find)
        .or(() -> place.map(Known::unit))
        .flatMap(unit -> tree.ancestor(unit, UnitLevel.PROVINCE))
        .or(() -> only(tree.asOf(campaign.boundaries()).provinces(), campaign));
  }

  private Optional<AdministrativeUnit> only(
      List<AdministrativeUnit> provinces, CampaignTerms campaign) {
    List<AdministrativeUnit> possible =
        provinces.stream()
            .filter(province -> units.tree().isSample(province) == campaign.sampleData())
            .toList();
    return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  /** What the form offers to choose from; nothing when no desk is known. */
  public List<Group> offered(CampaignTerms campaign) {
    return offered.get(
        campaign.code(), code -> required(campaign) ? sampled(campaign) : desks(campaign));
  }

  private List<Group> desks(CampaignTerms campaign) {
    List<Known> desks = new ArrayList<>();
    for (Desk desk : units.desks()) {
      if (exists(desk, campaign)) {
        desks.add(known(desk));
      }
    }
    return grouped(desks);
  }

  private List<Group> sampled(CampaignTerms campaign) {
    UnitTree tree = units.tree();
    return grouped(
        campaign.placementsByUnit().keySet().stream()
            .map(tree::find)
            .flatMap(Optional::stream)
            .map(this::known)
            .toList());
  }

  /** Under their district, or after the districts ended under their commune. */
  private List<Group> grouped(List<Known> places) {
    UnitTree tree = units.tree();
    Map<AdministrativeUnit, List<Known>> groups =
        places.stream()
            .sorted(
                Comparator.comparing(Known::unit, FROM_ABOVE)
                    .thenComparing(Known::name, VietnameseOrder.INSTANCE))
            .collect(
                Collectors.groupingBy(
                    known -> tree.ancestor(known.unit(), UnitLevel.DISTRICT).orElse(known.unit()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.keySet().stream()
        .sorted(FROM_ABOVE)
        .map(unit -> new Group(unit.name(), options(groups.get(unit))))
        .toList();
  }

  private static List<Option> options(List<Known> places) {
    return places.stream().map(known -> new Option(known.place().value(), known.name())).toList();
  }

  private Known known(Desk desk) {
    return new Known(Place.desk(desk.code()), desk.name(), units.tree().unit(desk.unit()));
  }

  private Known known(AdministrativeUnit unit) {
    return new Known(Place.unit(unit.code()), unit.name(), unit);
  }

  /**
   * Codes mean the boundaries' era. A desk that opens or closes while the campaign runs has people
   * to answer; so has one of the boundaries' day when a campaign asks about the time before it.
   */
  private static boolean exists(Desk desk, CampaignTerms campaign) {
    Validity days = desk.validity();
    return desk.key().era() == Era.on(campaign.boundaries())
        && (days.contains(campaign.boundaries())
            || days.overlaps(campaign.startsOn(), campaign.endsOn()));
  }
}
