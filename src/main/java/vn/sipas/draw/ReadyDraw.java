package vn.sipas.draw;

import java.time.LocalDate;
import java.util.List;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.frame.StoredFrame;

/**
 * An order without a fault.
 *
 * @param rows of the frame without those spared
 * @param outline what a person looks at before it is drawn
 */
record ReadyDraw(
    CampaignFacts campaign,
    StoredFrame frame,
    DrawOrder order,
    Integer planVersion,
    DrawSettings settings,
    CommittedSeed committed,
    FrameRows rows,
    List<String> spared,
    LocalDate sparedSince,
    Outline outline) {}
