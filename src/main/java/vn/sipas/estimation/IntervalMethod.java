package vn.sipas.estimation;

import java.util.Locale;
import java.util.Optional;

/**
 * Methods for the interval of a share from a complex sample, all from the estimate's own variance
 * and degrees of freedom.
 *
 * <p>p estimate, v variance, t the t quantile at the degrees of freedom, n_eff = p(1 - p)/v, n_c =
 * min(n_eff, valid answers). All need status ok (0 &lt; p &lt; 1, v &gt; 0, degrees of freedom &gt;
 * 0); the default that also covers the other cases is {@link DefaultIntervals}.
 *
 * <p>For an index of item values other than shares (mean ÷ 5, rescaled mean) the methods based on
 * an effective size stay valid and are conservative: a variable in [0,1] with mean p has variance
 * at most p(1 - p), so n_eff already counts its smaller spread, and the cap at the number of
 * answers can only widen the interval.
 *
 * <p>Source: {@code docs/methods.md} §3; Brown, Cai &amp; DasGupta 2001; Korn &amp; Graubard 1998;
 * Kott 2017; Franco et al. 2019; Rao &amp; Scott 1984.
 */
public enum IntervalMethod {
  /** Wald: p ± t√v. May leave [0,1]; for comparison with other software. */
  MEAN {
    @Override
    Limits limits(Estimate e, Critical c) {
      return Limits.wald(e.estimate(), e.variance(), c);
    }
  },
  /** Wald on the logit scale by the delta method, Stata's default. */
  XLOGIT {
    @Override
    Limits limits(Estimate e, Critical c) {
      return Limits.logit(e.estimate(), e.variance(), c);
    }
  },
  /**
   * Logistic model with an intercept only; it has the same standard error as {@link #XLOGIT}, up to
   * the fitting tolerance of the software compared with.
   */
  LOGIT {
    @Override
    Limits limits(Estimate e, Critical c) {
      return Limits.logit(e.estimate(), e.variance(), c);
    }
  },
  /**
   * Wald on the arcsine-square-root scale, as R has it: where the angle leaves [0, π/2] the limit
   * folds back instead of stopping at the bound. For comparison only.
   */
  ASIN {
    @Override
    Limits limits(Estimate e, Critical c) {
      return Limits.arcsine(e.estimate(), e.variance(), c);
    }
  },
  /** Korn–Graubard 1998: Clopper–Pearson with n_eff (t_{n-1}/t_df)², not capped. */
  BETA {
    @Override
    Double size(Estimate e, Critical c) {
      return e.effectiveSampleSize() * c.kornGraubard(e.answers());
    }

    @Override
    Limits limits(Estimate e, Critical c) {
      return Limits.clopperPearson(e.estimate(), size(e, c), c);
    }
  },
  /** Korn–Graubard as in the NCHS standards of 2017: the same, capped at the valid answers. */
  KG_NCHS {
    @Override
    Double size(Estimate e, Critical c) {
      return Math.min(e.answers(), BETA.size(e, c));
    }

    @Override
    Limits limits(Estimate e, Critical c) {
      return Limits.clopperPearson(e.estimate(), size(e, c), c);
    }
  },
  /** Score interval {π : |p - π| ≤ t√(π(1 - π)/n_c)}; the exact dual of the score test. */
  WILSON {
    @Override
    Double size(Estimate e, Critical c) {
      return e.cappedEffectiveSampleSize();
    }

    @Override
    Limits around(double p, double n, Critical c) {
      return Limits.wilson(p, n, c);
    }
  },
  /** Wald around the Wilson centre, with n_c + t² answers. */
  AGRESTI_COULL {
    @Override
    Double size(Estimate e, Critical c) {
      return e.cappedEffectiveSampleSize();
    }

    @Override
    Limits around(double p, double n, Critical c) {
      return Limits.agrestiCoull(p, n, c);
    }
  },
  /** Quantiles of Beta(np + ½, n(1 - p) + ½) with n = n_c (z/t)². */
  JEFFREYS {
    @Override
    Double size(Estimate e, Critical c) {
      return e.cappedEffectiveSampleSize();
    }

    @Override
    Limits around(double p, double n, Critical c) {
      return Limits.bayes(p, n, 0.5, c);
    }
  },
  /** Quantiles of Beta(np + 1, n(1 - p) + 1) with n = n_c (z/t)². */
  UNIFORM {
    @Override
    Double size(Estimate e, Critical c) {
      return e.cappedEffectiveSampleSize();
    }

    @Override
    Limits around(double p, double n, Critical c) {
      return Limits.bayes(p, n, 1, c);
    }
  },
  /** Likelihood ratio scaled as by Rao and Scott: {π : 2 n_eff KL(p‖π) ≤ t²}. */
  LR {
    @Override
    Double size(Estimate e, Critical c) {
      return e.effectiveSampleSize();
    }

    @Override
    Limits around(double p, double n, Critical c) {
      return Limits.likelihoodRatio(p, n, c);
    }
  };

  /** Limits for a share p seen on n independent answers; only for methods that need no more. */
  Limits around(double p, double n, Critical c) {
    throw new UnsupportedOperationException(wireName() + " needs the estimate's variance");
  }

  /** The effective size the method uses; null when it uses the standard error itself. */
  Double size(Estimate e, Critical c) {
    return null;
  }

  Limits limits(Estimate e, Critical c) {
    return around(e.estimate(), size(e, c), c);
  }

  /**
   * The interval from the estimate's own variance; empty unless its status is ok.
   *
   * @param level nominal coverage in (0,1)
   * @throws IllegalArgumentException if the level is outside (0,1)
   */
  public Optional<Interval> of(Estimate estimate, double level) {
    Check.level(level);
    if (!estimate.isOk()) {
      return Optional.empty();
    }
    var critical = new Critical(level, estimate.degreesOfFreedom());
    var limits = limits(estimate, critical);
    return Optional.of(
        new Interval(
            this,
            IntervalRule.DIRECT,
            level,
            limits.lower(),
            limits.upper(),
            size(estimate, critical),
            critical.df()));
  }

  /** The name in files and interfaces: {@code agresti_coull}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
