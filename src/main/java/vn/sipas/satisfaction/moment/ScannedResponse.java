package vn.sipas.satisfaction.moment;

/**
 * The response that a scan stands at; overwritten by the next one. Ids are positive, so 0 stands
 * for none.
 */
final class ScannedResponse {

  private static final byte[] NOTHING = {};

  long seq;
  int stratum;
  int samplingUnit;
  double weight = 1;
  double designWeight = 1;
  int frameClass;
  int weighedClass;
  int unit;
  int desk;
  int channel;
  byte[] id = NOTHING;
  byte[] answers = NOTHING;

  /** The mark at a position of the packed answers; 0 behind their end. */
  int mark(int position) {
    return position < answers.length ? answers[position] : 0;
  }
}
