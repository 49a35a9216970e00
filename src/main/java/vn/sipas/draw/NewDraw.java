package vn.sipas.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.sipas.frame.StoredFrame;

/** A draw before it is stored; parts as in {@link StoredDraw}. */
record NewDraw(
    int campaignId,
    StoredFrame frame,
    Drawing drawing,
    String sha256,
    Integer planVersion,
    CommittedSeed committed,
    String plainSeed,
    String entropy,
    DrawSeed seed,
    String keptFrom,
    List<String> spared,
    LocalDate sparedSince,
    Instant drawnAt,
    String drawnBy) {}
