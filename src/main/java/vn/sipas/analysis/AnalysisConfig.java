package vn.sipas.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of an analysis: what bounds its memory and its share of the machine. */
@ConfigMapping(prefix = "sipas.analysis")
interface AnalysisConfig {

  /** Analyses at once; more are asked to come back. */
  @WithDefault("2")
  int atOnce();

  /**
   * Numbers kept while rows are read: 14 for each measure (6 for an item) in each domain of each
   * unit.
   */
  @WithDefault("5000000")
  long mostSums();

  /** Figures in one answer: domains times measures, over all tables. */
  @WithDefault("20000")
  int mostEstimates();
}
