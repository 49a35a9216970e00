package vn.sipas.satisfaction.moment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How moments are kept. None of it changes a figure. */
@ConfigMapping(prefix = "sipas.moments")
interface MomentConfig {

  /** A noted order of arrival is believed after this time; see decision 0015. */
  @WithDefault("1m")
  Duration settling();

  /** Sums are kept when a request had to read this many responses for them. */
  @WithDefault("2000")
  int keptFrom();

  /** How often each instance notes how far the order of arrival is settled. */
  @WithDefault("20s")
  Duration notedEvery();

  /** How often kept sums are brought up to date in the background. */
  @WithDefault("60s")
  Duration refreshedEvery();

  /** Sums asked for within this time are kept up to date in the background. */
  @WithDefault("7d")
  Duration refreshed();

  /** Sums not asked for in this time are forgotten. */
  @WithDefault("30d")
  Duration forgotten();
}
