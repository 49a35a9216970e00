package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.sipas.draw.DrawnStratum.Kind;
import vn.sipas.frame.Frames;
import vn.sipas.unit.Units;
import vn.sipas.unit.UnitsAsOf;

/** Draws with the names of their places. */
@ApplicationScoped
class DrawViews {

  private final Draws draws;
  private final Frames frames;
  private final Units units;

  DrawViews(Draws draws, Frames frames, Units units) {
    this.draws = draws;
    this.frames = frames;
    this.units = units;
  }

  List<DrawView> all(String campaign) {
    return draws.of(campaign).stream().map(DrawView::of).toList();
  }

  DrawView.Detail detail(String campaign, StoredDraw draw) {
    UnitsAsOf asOf = units.tree().asOf(frames.get(campaign, draw.sample().frameId()).boundaries());
    return new DrawView.Detail(
        DrawView.of(draw),
        draws.strata(draw).stream().map(stratum -> stratum(stratum, asOf)).toList(),
        draws.places(draw).stream().map(place -> place(place, asOf)).toList());
  }

  private static DrawView.Stratum stratum(DrawnStratum stratum, UnitsAsOf asOf) {
    return new DrawView.Stratum(
        stratum.code(),
        stratum.name(code -> Areas.name(asOf, code)),
        stratum.kind().code(),
        stratum.inFrame(),
        stratum.drawn(),
        stratum.dossiers(),
        stratum.start(),
        stratum.kind() == Kind.PPS ? Double.valueOf(stratum.interval()) : null);
  }

  private static DrawView.Place place(DrawnPlace place, UnitsAsOf asOf) {
    return new DrawView.Place(
        place.stratum(),
        place.code(),
        Areas.name(asOf, place.code()),
        place.inFrame(),
        place.main(),
        place.reserve(),
        place.first().toString(),
        place.second().toString(),
        place.both().value(),
        1 / place.both().value(),
        place.start(),
        place.start() == null ? null : Double.valueOf(place.interval()));
  }
}
