package vn.sipas.frame;

/** Whether something rests on a frame, so that it must stay. Implemented by who uses frames. */
public interface FrameUse {

  boolean isUsed(int frame);
}
