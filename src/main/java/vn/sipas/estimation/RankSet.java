package vn.sipas.estimation;

/**
 * The ranks that a domain may truly have among those of its table, rank 1 being the highest.
 *
 * <p>With simultaneous intervals [l, u] of K domains the set of domain k is
 *
 * <pre>{1 + #(j : l_j &gt; u_k), …, K − #(j : u_j &lt; l_k)}</pre>
 *
 * and all sets together hold the true ranks with the joint level. The variant counts instead the
 * domains that differ from k by a Holm-adjusted test of all pairs; it uses covariances and is
 * mostly narrower, and pairs outside the tested family ({@link Pair}) separate nobody. A complete
 * enumeration enters the intervals with its exact value.
 *
 * <p>Source: {@code docs/methods.md} §10; Klein, Wright &amp; Wieczorek 2020, JRSS-C 69.
 *
 * @param <K> what names a domain
 * @param domain the domain
 * @param estimate its estimate
 * @param joint its interval at the level that makes all of them hold together
 * @param rankLow the best rank it may have
 * @param rankHigh the worst rank it may have, K at most
 * @param rankLowHolm the best rank by Holm-adjusted pairs
 * @param rankHighHolm the worst rank by Holm-adjusted pairs
 */
public record RankSet<K>(
    K domain,
    double estimate,
    Interval joint,
    int rankLow,
    int rankHigh,
    int rankLowHolm,
    int rankHighHolm) {}
