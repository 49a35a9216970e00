package vn.sipas.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.sipas.analysis.file.RowFault;
import vn.sipas.frame.FrameEntryRepository.Dimension;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.platform.VietnameseOrder;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.Units;

/** Counts and faults of frames in words. */
@ApplicationScoped
class FrameViews {

  private static final Comparator<FrameView.Count> BY_NAME =
      Comparator.comparing(FrameView.Count::name, VietnameseOrder.INSTANCE);

  private final Frames frames;
  private final FrameEntryRepository entries;
  private final Units units;

  FrameViews(Frames frames, FrameEntryRepository entries, Units units) {
    this.frames = frames;
    this.entries = entries;
    this.units = units;
  }

  FrameView.Detail detail(String campaign, int id, Language language) {
    StoredFrame frame = frames.get(campaign, id);
    FramePlaces places = frames.places(frame);
    Map<String, Long> communes = entries.counts(id, Dimension.COMMUNE);
    Map<String, List<FrameView.Count>> counts = new LinkedHashMap<>();
    counts.put("district", districts(communes, places));
    counts.put("commune", counted(communes, places::name));
    if (frame.kind() == FrameKind.DOSSIER) {
      counts.put("field", counted(id, Dimension.FIELD, UnaryOperator.identity()));
      counts.put("agency", counted(id, Dimension.AGENCY, places::agencyName));
      counts.put(
          "outcome",
          counted(
              id,
              Dimension.OUTCOME,
              code -> Messages.text(language.locale(), "frame.outcome." + code)));
      counts.put("month", counted(id, Dimension.MONTH, FrameViews::month));
    }
    long size = communes.values().stream().mapToLong(Long::longValue).sum();
    return new FrameView.Detail(
        FrameView.of(frame),
        size,
        carried(entries.carried(id)),
        counts,
        faults(frames.faults(frame), language));
  }

  FrameView.Carried carried(List<CarriedRows> carried) {
    return new FrameView.Carried(
        carried.stream().mapToInt(CarriedRows::rows).sum(),
        carried.stream().map(this::carried).toList());
  }

  private FrameView.CarriedCommune carried(CarriedRows rows) {
    EraCode given = EraCode.of(rows.given(), null);
    EraCode commune = new EraCode(given.era().other(), rows.commune());
    return new FrameView.CarriedCommune(
        rows.given(), name(given), rows.commune(), name(commune), rows.rows());
  }

  /** The code where the unit is no longer known. */
  private String name(EraCode key) {
    return units.tree().find(key).map(AdministrativeUnit::name).orElse(key.code());
  }

  private static List<FrameView.Count> districts(Map<String, Long> communes, FramePlaces places) {
    Map<String, Long> sums = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    communes.forEach(
        (commune, number) -> {
          AdministrativeUnit above = places.above(commune);
          String code = above == null ? "" : above.code();
          names.put(code, above == null ? "" : above.name());
          sums.merge(code, number, Long::sum);
        });
    return counted(sums, names::get);
  }

  private List<FrameView.Count> counted(int id, Dimension dimension, UnaryOperator<String> name) {
    return counted(entries.counts(id, dimension), name);
  }

  /** Months are ordered by themselves; a name that begins with a number is ordered by it. */
  private static List<FrameView.Count> counted(
      Map<String, Long> numbers, UnaryOperator<String> name) {
    List<FrameView.Count> counts = new ArrayList<>();
    numbers.forEach(
        (code, number) ->
            counts.add(new FrameView.Count(code, code.isEmpty() ? "" : name.apply(code), number)));
    if (numbers.keySet().stream().noneMatch(code -> code.matches("\\d{4}-\\d{2}"))) {
      counts.sort(BY_NAME);
    }
    return counts;
  }

  /** 8/2025 of 2025-08. */
  private static String month(String code) {
    return Integer.parseInt(code.substring(5)) + "/" + code.substring(0, 4);
  }

  List<FrameView.FaultView> faults(List<RowFault> faults, Language language) {
    return faults.stream()
        .map(
            fault ->
                new FrameView.FaultView(
                    fault.row(),
                    fault.column(),
                    fault.code(),
                    Messages.text(
                        language.locale(),
                        FrameReading.KEYS + fault.code(),
                        fault.args().toArray())))
        .toList();
  }
}
