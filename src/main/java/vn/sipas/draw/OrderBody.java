package vn.sipas.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.draw.DrawOrder.AreaSize;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/**
 * An order as programs send it.
 *
 * @param communes {@code pps} (when missing) or {@code simple}
 * @param dossiers {@code systematic} (when missing) or {@code lottery}
 * @param reservePercent 50 when missing
 * @param areas missing: as the signed plan has them
 */
record OrderBody(
    Integer frame,
    String communes,
    String dossiers,
    Integer reservePercent,
    String entropy,
    String keepFrom,
    Integer spareMonths,
    List<AreaSize> areas) {

  static final int RESERVE = 50;

  /**
   * @param before what is wrong already
   * @throws Problem 422 with every fault
   */
  DrawOrder order(List<Fault> before) {
    List<Fault> faults = new ArrayList<>(before);
    if (frame == null) {
      faults.add(fault("frame", "frame_missing"));
    }
    Optional<CommuneSelection> first = CommuneSelection.of(communes == null ? "pps" : communes);
    if (first.isEmpty()) {
      faults.add(fault("communes", "selection"));
    }
    Optional<DossierSelection> second =
        DossierSelection.of(dossiers == null ? "systematic" : dossiers);
    if (second.isEmpty()) {
      faults.add(fault("dossiers", "selection"));
    }
    List<AreaSize> sizes = areas == null ? List.of() : areas;
    Set<String> seen = new HashSet<>();
    for (AreaSize size : sizes) {
      if (size.unit() == null || !size.unit().matches("[0-9A-Za-z.-]{1,20}")) {
        faults.add(fault("areas", "area_unknown", size.unit() == null ? "" : size.unit()));
      } else if (!seen.add(size.unit())) {
        faults.add(fault("area-" + size.unit(), "area_repeated", size.unit()));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new DrawOrder(
        frame,
        first.orElseThrow(),
        second.orElseThrow(),
        reservePercent == null ? RESERVE : reservePercent,
        Draws.orNull(entropy),
        Draws.orNull(keepFrom),
        spareMonths,
        sizes);
  }

  private static Fault fault(String at, String code, Object... args) {
    return new Fault(at, code, "draw.fault." + code, args);
  }
}
