package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.estimation.Dependence;
import vn.sipas.estimation.IntervalChoice;
import vn.sipas.estimation.RankSet;
import vn.sipas.estimation.RankSets;
import vn.sipas.estimation.Side;
import vn.sipas.estimation.Simultaneous;
import vn.sipas.satisfaction.Ranks.NotRanked;
import vn.sipas.satisfaction.Ranks.RankRow;
import vn.sipas.satisfaction.Ranks.RankTable;
import vn.sipas.satisfaction.ResultsService.Sampled;

/**
 * Rank sets of the domains that may be ranked: those shown with a reliable figure. What is left out
 * is not counted in K either.
 *
 * <p>Source: {@code docs/methods.md} §10 and §12.
 */
final class RankFigures {

  private final Sampled sampled;
  private final List<ProbabilityEstimate> shown;
  private final IntervalChoice choice;

  RankFigures(Sampled sampled, List<ProbabilityEstimate> shown) {
    this.sampled = sampled;
    this.shown = shown;
    this.choice = IntervalChoice.wilson(sampled.table().request().level());
  }

  List<RankTable> tables() {
    return sampled.table().selected().stream().map(this::table).toList();
  }

  private RankTable table(Measure measure) {
    Map<Map<String, String>, Map.Entry<Domain, Side>> sides = new HashMap<>();
    sampled
        .figures()
        .sides(measure)
        .entrySet()
        .forEach(entry -> sides.put(codes(entry.getKey()), entry));
    Map<Domain, Side> ranked = new LinkedHashMap<>();
    List<NotRanked> notRanked = new ArrayList<>();
    for (ProbabilityEstimate figure : shown) {
      if (figure.measure().equals(measure.code()) && !figure.domain().isEmpty()) {
        // a hidden domain may have no side: nobody answered from it, and nobody may see that
        var side = sides.get(figure.domain());
        String reason = whyNot(figure, side == null ? null : side.getValue());
        if (reason == null) {
          ranked.put(side.getKey(), side.getValue());
        } else {
          notRanked.add(new NotRanked(figure.domain(), figure.label(), reason));
        }
      }
    }
    Simultaneous adjust = areSeparateStrata(ranked) ? Simultaneous.SIDAK : Simultaneous.BONFERRONI;
    var sets =
        new RankSets<>(ranked, adjust, Dependence.disjointDomains(sampled.design()), choice).all();
    return new RankTable(
        measure.code(),
        label(measure, Domain.EVERYBODY).measure(),
        sampled.table().request().by().get(0),
        adjust.wireName(),
        choice.level(),
        sets.size(),
        sets.stream().map(set -> row(measure, set)).toList(),
        notRanked);
  }

  /** Why a domain has no rank; null when it has one. */
  private static String whyNot(ProbabilityEstimate figure, Side side) {
    List<String> ofDomain = FigureFlags.ofDomain(figure.flags());
    if (!ofDomain.isEmpty()) {
      return ofDomain.get(0);
    } else if (figure.isHidden()) {
      return DomainFigures.HIDDEN;
    } else if (figure.isBound()) {
      return DomainFigures.UNRELIABLE;
    } else if (!side.figure().hasData()) {
      return "no_data";
    } else if (side.precision() == null) {
      return "no_interval";
    }
    boolean unreliable = DomainFigures.UNRELIABLE.equals(figure.reliability());
    return unreliable ? DomainFigures.UNRELIABLE : null;
  }

  /** Whether no two domains share a stratum, so that they are estimated independently. */
  private static boolean areSeparateStrata(Map<Domain, Side> domains) {
    Set<String> seen = new HashSet<>();
    for (Side side : domains.values()) {
      Set<String> strata = new HashSet<>();
      side.figure().linearised().units().keySet().forEach(unit -> strata.add(unit.stratum()));
      if (strata.stream().anyMatch(seen::contains)) {
        return false;
      }
      seen.addAll(strata);
    }
    return true;
  }

  private RankRow row(Measure measure, RankSet<Domain> set) {
    return new RankRow(
        codes(set.domain()),
        label(measure, set.domain()),
        set.estimate(),
        set.joint().lower(),
        set.joint().upper(),
        set.rankLow(),
        set.rankHigh(),
        set.rankLowHolm(),
        set.rankHighHolm());
  }

  private Map<String, String> codes(Domain domain) {
    return sampled.table().labels().codes(domain);
  }

  private DomainFigures.Label label(Measure measure, Domain domain) {
    return sampled.table().labels().label(measure, domain);
  }
}
