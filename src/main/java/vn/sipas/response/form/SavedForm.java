package vn.sipas.response.form;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A draft that was put away to be taken up later. */
record SavedForm(Instant savedAt, FormDraft draft) {

  byte[] bytes() {
    byte[] form = draft.bytes();
    return ByteBuffer.allocate(Long.BYTES + form.length)
        .putLong(savedAt.toEpochMilli())
        .put(form)
        .array();
  }

  /** Empty when the bytes are laid out by another version of this software. */
  static Optional<SavedForm> of(byte[] bytes) {
    if (bytes.length < Long.BYTES) {
      return Optional.empty();
    }
    ByteBuffer read = ByteBuffer.wrap(bytes);
    Instant savedAt = Instant.ofEpochMilli(read.getLong());
    byte[] form = new byte[read.remaining()];
    read.get(form);
    return FormDraft.of(form).map(draft -> new SavedForm(savedAt, draft));
  }

  /** Goes on as if the clock had stood still: the pause is no time spent on answering. */
  FormDraft takenUp(Instant now) {
    Duration pause = Duration.between(savedAt, now);
    return draft.startedAt(draft.startedAt().plus(pause.isNegative() ? Duration.ZERO : pause));
  }
}
