package vn.sipas.satisfaction.moment;

import vn.sipas.response.SurveyResponse;

/** What of a response is read; only what is needed is asked for. */
enum Field {
  SEQ("seq"),
  STRATUM("stratum_id"),
  SAMPLING_UNIT("sampling_unit_id"),
  WEIGHT("weight"),
  DESIGN_WEIGHT("COALESCE(design_weight, weight)"),
  FRAME_CLASS("FIELD(frame_class, '" + String.join("', '", SurveyResponse.FRAME_CLASSES) + "')"),
  WEIGHED_CLASS(
      "IF(design_weight IS NULL, 0, 1 + FIELD(frame_class, '"
          + String.join("', '", SurveyResponse.FRAME_CLASSES)
          + "'))"),
  UNIT("unit_id"),
  DESK("desk_id"),
  CHANNEL("channel+0"),
  ID("id"),
  ANSWERS("answers");

  private final String sql;

  Field(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
