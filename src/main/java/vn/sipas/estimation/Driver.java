package vn.sipas.estimation;

/**
 * What one component takes from the overall index: its part of the distance between a reference T
 * (1, or the target) and the index R. The parts of all components sum to T − R.
 *
 * <p>Pooled index, with Y_c and V_c the weighted satisfied and valid answers of component c and V
 * those of all:
 *
 * <pre>T − R = Σ_c D_c,   D_c = (V_c/V)(T − R_c) = (T V_c − Y_c)/V</pre>
 *
 * D_c is large when the component is rated low or when it has many answers. It is a ratio over the
 * respondents of the index and has its linearised variance and a Wald interval with the index's
 * degrees of freedom. Index that averages components with weights a_c: D_c = a_c (T − R_c) with the
 * component's default interval. D_c is negative for a component above the reference.
 *
 * <p>Source: {@code docs/methods.md} §11; Woodruff 1971.
 *
 * @param <K> what names a component
 * @param component the component
 * @param share V_c/V, or a_c
 * @param index R_c
 * @param contribution D_c, in the unit of the index; null when the component has no answer
 * @param standardError of D_c; null where there is no direct variance
 * @param interval of D_c; null when there is none
 */
public record Driver<K>(
    K component,
    double share,
    Double index,
    Double contribution,
    Double standardError,
    Limits interval) {}
