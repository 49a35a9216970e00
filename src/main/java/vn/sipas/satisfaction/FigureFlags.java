package vn.sipas.satisfaction;

import java.util.List;
import java.util.Set;

/** Flags of figures that are not those of the estimation. */
final class FigureFlags {

  private static final Set<String> OF_DOMAIN =
      Set.of(DomainValue.NOT_STATED, DomainValue.BOUNDARY_SPLIT, DomainValue.NO_UNIT_OF_LEVEL);

  private FigureFlags() {}

  /** Those that tell of the domain and not of the figure. */
  static List<String> ofDomain(List<String> flags) {
    return flags.stream().filter(OF_DOMAIN::contains).toList();
  }

  /** Of few respondents who all agree, only a bound is shown. */
  static List<String> bound(long respondents, long answers, long satisfied) {
    if (answers == 0 || respondents >= DomainFigures.FEW) {
      return List.of();
    } else if (satisfied == answers) {
      return List.of(DomainFigures.AT_LEAST);
    }
    return satisfied == 0 ? List.of(DomainFigures.AT_MOST) : List.of();
  }
}
