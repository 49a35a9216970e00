package vn.sipas.satisfaction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Rules of the PAR Index. Only rules that somebody has read belong here: see methods.md §13. */
@ConfigMapping(prefix = "sipas.par-index")
interface ParIndexConfig {

  /**
   * from/until/criterion/points/source, several between commas; a day is covered by at most one.
   */
  @WithDefault(ParIndexRule.BUILT_IN)
  List<@WithConverter(ParIndexRule.Reader.class) ParIndexRule> rules();
}
