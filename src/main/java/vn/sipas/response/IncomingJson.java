package vn.sipas.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.List;

/** Reads a response from JSON in one pass, without building a tree: this is the hot path. */
final class IncomingJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(8)
                  .maxStringLength(40_000)
                  .maxNumberLength(20)
                  .maxNameLength(200)
                  .build())
          .build();

  private IncomingJson() {}

  static IncomingResponse read(byte[] body) throws IOException {
    try (JsonParser parser = FACTORY.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(parser, "not an object");
      }
      IncomingResponse response = new IncomingResponse();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String field = parser.currentName();
        parser.nextToken();
        readField(parser, field, response);
      }
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one value");
      }
      return response;
    }
  }

  private static void readField(JsonParser parser, String field, IncomingResponse into)
      throws IOException {
    switch (field) {
      case "campaign" -> into.campaign = value(parser);
      case "survey" -> into.survey = value(parser);
      case "version" -> into.version = value(parser);
      case "channel" -> into.channel = value(parser);
      case "unit" -> into.unit = value(parser);
      case "desk" -> into.desk = value(parser);
      case "device" -> into.device = value(parser);
      case "code" -> into.code = value(parser);
      case "language" -> into.language = value(parser);
      case "startedAt" -> into.startedAt = value(parser);
      case "submittedAt" -> into.submittedAt = value(parser);
      case "comment" -> into.comment = value(parser);
      case "answers" -> into.answersGiven = readEntries(parser, into.answers);
      case "about" -> {
        if (parser.currentToken() != JsonToken.VALUE_NULL && !readEntries(parser, into.about)) {
          into.about.add(new IncomingResponse.Entry("", IncomingResponse.OTHER));
        }
      }
      default -> {
        parser.skipChildren();
        into.unknownFields.add(field);
      }
    }
  }

  private static boolean readEntries(JsonParser parser, List<IncomingResponse.Entry> into)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return false;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String code = parser.currentName();
      parser.nextToken();
      into.add(new IncomingResponse.Entry(code, value(parser)));
    }
    return true;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT -> integer(parser);
      default -> {
        parser.skipChildren();
        yield IncomingResponse.OTHER;
      }
    };
  }

  /** A number too large for an int is no level of any scale; the check says so, not the parser. */
  private static Object integer(JsonParser parser) throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.INT
        ? parser.getIntValue()
        : IncomingResponse.OTHER;
  }
}
