package vn.sipas.satisfaction.moment;

/** What of a response is read; only what is needed is asked for. */
enum Field {
  SEQ("seq"),
  STRATUM("stratum_id"),
  SAMPLING_UNIT("sampling_unit_id"),
  WEIGHT("weight"),
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
