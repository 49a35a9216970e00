package vn.sipas.response.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the browser keeps after submitting: the receipt, nothing of the answers.
 *
 * @param conflict whether something else had been submitted as this form before, which counts
 * @param place for another form about the same place
 */
record Submitted(String receipt, boolean conflict, Place place) {

  /** Names the place again on the way to another form. */
  public String linkQuery() {
    return switch (place.kind()) {
      case DESK -> "?desk=" + URLEncoder.encode(place.code(), StandardCharsets.UTF_8);
      case UNIT -> "?unit=" + URLEncoder.encode(place.code(), StandardCharsets.UTF_8);
      case NOT_ASKED, NOT_TOLD -> "";
    };
  }

  byte[] bytes() {
    String line = receipt + "\n" + (conflict ? "1" : "0") + "\n" + place.value();
    return line.getBytes(StandardCharsets.UTF_8);
  }

  static Optional<Submitted> of(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    return lines.length == 3
        ? Optional.of(new Submitted(lines[0], lines[1].equals("1"), Place.ofValue(lines[2])))
        : Optional.empty();
  }
}
