package vn.sipas.draw;

/** Whether a sample is used, so that it can no longer be set aside. Implemented by who uses it. */
public interface SampleUse {

  boolean isUsed(int draw);
}
