package vn.sipas.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;
import vn.sipas.campaign.DesignKind;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.UnitsAsOf;

/**
 * A two-stage design: districts are strata; in each, five or six communes by simple random
 * sampling; in each of these the same number of completed dossiers.
 *
 * @param taken dossiers drawn in every commune
 */
record SampledPlaces(CampaignDesign design, int taken) {

  static SampledPlaces draw(UnitsAsOf units, AdministrativeUnit province, RandomGenerator chance) {
    int taken = 36;
    Map<String, List<AdministrativeUnit>> communes = new TreeMap<>();
    List<Stratum> strata = new ArrayList<>();
    List<SamplingUnit> places = new ArrayList<>();
    for (AdministrativeUnit district : sorted(units.children(province))) {
      List<AdministrativeUnit> frame = sorted(units.children(district));
      strata.add(new Stratum(null, district.code(), district.name(), frame.size()));
      communes.put(district.code(), drawn(frame, frame.size() > 8 ? 6 : 5, chance));
    }
    for (Stratum stratum : strata) {
      List<AdministrativeUnit> drawn = communes.get(stratum.code());
      double communeWeight = (double) stratum.population() / drawn.size();
      for (AdministrativeUnit commune : drawn) {
        int dossiers = chance.nextInt(140, 620);
        double weight = communeWeight * dossiers / taken;
        places.add(
            new SamplingUnit(
                null, commune.code(), null, stratum.code(), commune.id(), dossiers, weight));
      }
    }
    var design = new CampaignDesign(DesignKind.CLUSTER, true, null, strata, places);
    return new SampledPlaces(design, taken);
  }

  /** The same communes but for one in each district, which another one stands in for. */
  SampledPlaces renewed(UnitsAsOf units, int taken, RandomGenerator chance) {
    Set<Integer> drawn = new HashSet<>();
    design.samplingUnits().forEach(place -> drawn.add(place.unitId()));
    List<SamplingUnit> places = new ArrayList<>();
    for (Stratum stratum : design.strata()) {
      List<SamplingUnit> old = design.in(stratum.code());
      AdministrativeUnit district = units.byCode(stratum.code()).orElseThrow();
      List<AdministrativeUnit> rest = new ArrayList<>(sorted(units.children(district)));
      rest.removeIf(commune -> drawn.contains(commune.id()));
      for (int i = 0; i < old.size(); i++) {
        SamplingUnit place = old.get(i);
        boolean renewed = i == old.size() - 1 && !rest.isEmpty();
        AdministrativeUnit other = renewed ? rest.get(chance.nextInt(rest.size())) : null;
        double communeWeight = (double) stratum.population() / old.size();
        places.add(
            new SamplingUnit(
                null,
                renewed ? other.code() : place.code(),
                null,
                stratum.code(),
                renewed ? Integer.valueOf(other.id()) : place.unitId(),
                place.population(),
                communeWeight * place.population() / taken));
      }
    }
    return new SampledPlaces(
        new CampaignDesign(DesignKind.CLUSTER, true, null, design.strata(), places), taken);
  }

  static List<AdministrativeUnit> sorted(List<AdministrativeUnit> units) {
    return units.stream().sorted(java.util.Comparator.comparing(AdministrativeUnit::code)).toList();
  }

  private static List<AdministrativeUnit> drawn(
      List<AdministrativeUnit> frame, int count, RandomGenerator chance) {
    List<AdministrativeUnit> rest = new ArrayList<>(frame);
    List<AdministrativeUnit> drawn = new ArrayList<>();
    while (drawn.size() < count) {
      drawn.add(rest.remove(chance.nextInt(rest.size())));
    }
    return sorted(drawn);
  }
}
