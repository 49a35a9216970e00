package vn.sipas.campaign;

/** A campaign was created, changed or removed, in the transaction at hand. */
record CampaignChanged(String code) {}
