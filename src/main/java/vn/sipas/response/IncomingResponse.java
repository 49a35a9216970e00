package vn.sipas.response;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A response as it was sent, before anything in it is believed. A value is an {@code Integer}, a
 * {@code String}, {@code null}, or {@link #OTHER} for what no answer can be.
 */
final class IncomingResponse {

  /** A JSON value of a kind that no field takes: an object, an array, a fraction, a boolean. */
  static final Object OTHER = new Object();

  /** A named value, in the order of the body. */
  record Entry(String code, Object value) {}

  Object campaign;
  Object survey;
  Object version;
  Object channel;
  Object unit;
  Object desk;
  Object device;
  Object code;
  Object language;
  Object startedAt;
  Object submittedAt;
  Object comment;
  boolean answersGiven;

  /** What is added to both times, because the sender's clock is known to be off; or null. */
  Duration clockCorrection;

  final List<Entry> answers = new ArrayList<>(48);
  final List<Entry> about = new ArrayList<>(8);
  final List<String> unknownFields = new ArrayList<>(0);
}
