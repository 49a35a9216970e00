package vn.sipas.satisfaction.moment;

import java.util.Set;

/** Takes the responses of a scan one by one. */
interface Counter {

  Set<Field> fields();

  void count(ScannedResponse response);
}
