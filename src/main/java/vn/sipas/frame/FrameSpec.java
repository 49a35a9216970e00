package vn.sipas.frame;

/**
 * How a file is to be read.
 *
 * @param source the software it comes from, under whose name the columns are remembered
 * @param sheet null for the first one
 * @param columns {@link Mapping#NONE} for what was remembered, or else the guess
 * @param leaveOut whether rows with faults are left out; otherwise one fault refuses the file
 */
record FrameSpec(FrameKind kind, String source, String sheet, Mapping columns, boolean leaveOut) {

  static final int LONGEST_SOURCE = 60;
}
