package vn.sipas.weigh;

/** Told by whoever publishes: results that people were given are not weighted anew. */
public interface FrozenResults {

  /** Whether figures of the campaign are approved, so that its weights may not change. */
  boolean isFrozen(int campaignId);
}
