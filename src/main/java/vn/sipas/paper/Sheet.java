package vn.sipas.paper;

import java.time.Instant;

/**
 * One printed form.
 *
 * @param twice whether two people enter it
 * @param submittedAt as its response tells; null until its answers are settled
 * @param refusal code of the problem with which the intake refused it; null for none
 * @param sealedCode the one-time code that came with it, until it is a response; null for none
 * @param byPost whether it came by post
 */
record Sheet(
    int batchId,
    int serial,
    boolean twice,
    SheetState state,
    Instant submittedAt,
    String refusal,
    String sealedCode,
    boolean byPost) {}
