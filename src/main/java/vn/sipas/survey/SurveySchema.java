package vn.sipas.survey;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The shape of a questionnaire file, by {@code surveys/schema.json}. */
final class SurveySchema {

  private final Schema schema;

  SurveySchema() {
    try (InputStream in = SurveySchema.class.getResourceAsStream("/surveys/schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void check(YamlValue root, CanonicalJson json, FaultLog faults) {
    for (Error error : schema.validate(json.text(), InputFormat.JSON)) {
      List<Object> path = path(error.getInstanceLocation());
      YamlValue at = root.at(path);
      boolean unknownKey = "additionalProperties".equals(error.getKeyword());
      faults.add(unknownKey ? at.lineOf(error.getProperty()) : at.line(), message(error, path));
    }
  }

  private static String message(Error error, List<Object> path) {
    String where = path.isEmpty() ? "the file" : where(path);
    return switch (error.getKeyword()) {
      case "additionalProperties" -> where + ": unknown key '" + error.getProperty() + "'";
      case "required" -> where + ": key '" + error.getProperty() + "' is missing";
      default -> where + ": " + error.getMessage();
    };
  }

  /** {@code sections[2].questions[0].text}, counted from 0 as in the schema. */
  private static String where(List<Object> path) {
    StringBuilder where = new StringBuilder();
    for (Object step : path) {
      if (step instanceof Integer) {
        where.append('[').append(step).append(']');
      } else {
        where.append(where.isEmpty() ? "" : ".").append(step);
      }
    }
    return where.toString();
  }

  private static List<Object> path(NodePath location) {
    List<Object> path = new ArrayList<>();
    for (int i = 0; i < location.getNameCount(); i++) {
      path.add(location.getElement(i));
    }
    return path;
  }
}
