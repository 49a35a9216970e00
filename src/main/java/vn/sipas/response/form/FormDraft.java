package vn.sipas.response.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.sipas.survey.AnswerSheet;

/**
 * A form being filled in. It lives in the respondent's browser only, until it is submitted.
 *
 * @param id made when the form is opened; the response keeps it
 * @param survey survey and version that the answers belong to
 * @param asksPlace whether the form asks for the place; not when the link named it
 * @param comment null for none
 * @param texts other free texts by code
 * @param code the one-time code that will be used up, or null
 */
record FormDraft(
    UUID id,
    Instant startedAt,
    String survey,
    boolean asksPlace,
    Place place,
    String packed,
    String comment,
    Map<String, String> texts,
    String code) {

  private static final int WITHOUT_CODE = 1;
  private static final int LAYOUT = 2;

  FormDraft with(Place told) {
    return new FormDraft(id, startedAt, survey, asksPlace, told, packed, comment, texts, code);
  }

  /** With another code, which knows its place. */
  FormDraft with(String other, Place ofCode) {
    return new FormDraft(id, startedAt, survey, false, ofCode, packed, comment, texts, other);
  }

  FormDraft startedAt(Instant other) {
    return new FormDraft(id, other, survey, asksPlace, place, packed, comment, texts, code);
  }

  FormDraft with(AnswerSheet sheet) {
    return new FormDraft(
        id,
        startedAt,
        survey,
        asksPlace,
        place,
        sheet.packed(),
        sheet.comment(),
        sheet.texts(),
        code);
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream(256);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(LAYOUT);
      out.writeLong(id.getMostSignificantBits());
      out.writeLong(id.getLeastSignificantBits());
      out.writeLong(startedAt.toEpochMilli());
      out.writeUTF(survey);
      out.writeBoolean(asksPlace);
      out.writeUTF(place.value());
      out.writeUTF(packed);
      out.writeUTF(comment == null ? "" : comment);
      out.writeByte(texts.size());
      for (var text : texts.entrySet()) {
        out.writeUTF(text.getKey());
        out.writeUTF(text.getValue());
      }
      out.writeUTF(code == null ? "" : code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Empty when the bytes are laid out by another version of this software. */
  static Optional<FormDraft> of(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int layout = in.readByte();
      return layout == LAYOUT || layout == WITHOUT_CODE
          ? Optional.of(read(in, layout))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static FormDraft read(DataInputStream in, int layout) throws IOException {
    UUID id = new UUID(in.readLong(), in.readLong());
    Instant startedAt = Instant.ofEpochMilli(in.readLong());
    String survey = in.readUTF();
    boolean asksPlace = in.readBoolean();
    Place place = Place.ofValue(in.readUTF());
    String packed = in.readUTF();
    String comment = in.readUTF();
    Map<String, String> texts = new TreeMap<>();
    for (int left = in.readByte(); left > 0; left--) {
      texts.put(in.readUTF(), in.readUTF());
    }
    String code = layout == WITHOUT_CODE ? "" : in.readUTF();
    return new FormDraft(
        id,
        startedAt,
        survey,
        asksPlace,
        place,
        packed,
        emptyToNull(comment),
        texts,
        emptyToNull(code));
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
