import java.sql.SQLException;

/**
 * A generated sample: 8 strata, 100 sampling units in the communes of the sample province, the
 * national questionnaire with its 39 items and its demographics, answers drawn by the server.
 */
record MomentCampaign(String code, int responses) {

  static final String SURVEY = "sipas-2023";

  private static final int STEP = 250_000;
  private static final int UNITS = 100;
  private static final int STRATA = 8;

  void create(Database database) throws SQLException {
    database.execute(
        "INSERT INTO campaign (code, name, survey, survey_version, stream, status, starts_on,"
            + " ends_on, public_access, boundaries, design, finite_population, sample_data,"
            + " created_at, created_by) VALUES ('"
            + code
            + "', '"
            + code
            + "', '"
            + SURVEY
            + "', 1, 'probability', 'closed', '2025-01-01', '2025-06-01', 0, '2025-06-30',"
            + " 'cluster', 0, 0, UTC_TIMESTAMP(3), 'bench')");
    database.execute(
        "INSERT INTO stratum (campaign_id, code, name) SELECT "
            + id()
            + ", seq, CONCAT('stratum ', seq) FROM seq_1_to_"
            + STRATA);
    database.execute(
        "INSERT INTO sampling_unit (campaign_id, stratum_id, code, weight) SELECT "
            + id()
            + ", (SELECT id FROM stratum WHERE campaign_id = "
            + id()
            + " AND code = 1 + seq MOD "
            + STRATA
            + "), seq, 10 + seq / 7 FROM seq_1_to_"
            + UNITS);
    for (int from = 0; from < responses; from += STEP) {
      insert(database, from + 1, Math.min(responses, from + STEP));
    }
  }

  private void insert(Database database, int first, int last) throws SQLException {
    database.execute(
        "INSERT INTO response (id, campaign_id, survey_version_id, channel, language, unit_id,"
            + " stratum_id, sampling_unit_id, weight, submitted_at, received_at, answers,"
            + " body_hash) SELECT UNHEX(MD5(CONCAT('"
            + code
            + "', n.seq))), u.campaign_id, (SELECT id FROM survey_version WHERE survey = '"
            + SURVEY
            + "' AND version = 1), ELT(1 + n.seq MOD 3, 'kiosk', 'paper', 'interview'), 'vi', c.id,"
            + " u.stratum_id, u.id, u.weight, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), "
            + answers(database)
            + ", UNHEX(MD5(n.seq)) FROM seq_"
            + first
            + "_to_"
            + last
            + " AS n JOIN sampling_unit AS u ON u.campaign_id = "
            + id()
            + " AND u.code = CAST(1 + n.seq MOD "
            + UNITS
            + " AS CHAR CHARACTER SET ascii)"
            + " JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY code) AS place FROM"
            + " administrative_unit WHERE era = 'three_level' AND level = 3) AS c ON c.place = 1 +"
            + " n.seq MOD "
            + UNITS
            + " MOD "
            + database.text(
                "SELECT COUNT(*) FROM administrative_unit WHERE era = 'three_level' AND level = 3"));
  }

  /** Statements get levels that differ from unit to unit, demographics any of their choices. */
  private static String answers(Database database) throws SQLException {
    return database.text(
        "SELECT CONCAT('CONCAT(', GROUP_CONCAT(CASE kind"
            + " WHEN 'statement' THEN 'SUBSTR(\"K123344445555\", 1 + n.seq MOD 4 +"
            + " FLOOR(9.9 * RAND()), 1)'"
            + " WHEN 'demographic' THEN CONCAT('SUBSTR(\"', choices, '\", 1 + FLOOR(RAND() * ',"
            + " LENGTH(choices), '), 1)')"
            + " ELSE '\"-\"' END ORDER BY position SEPARATOR ','), ')') FROM (SELECT s.position,"
            + " s.kind, (SELECT GROUP_CONCAT(answer_char ORDER BY answer_char SEPARATOR '') FROM"
            + " survey_choice AS k WHERE k.survey_version_id = s.survey_version_id AND k.position ="
            + " s.position AND valid) AS choices FROM survey_slot AS s WHERE s.survey_version_id ="
            + " (SELECT id FROM survey_version WHERE survey = '"
            + SURVEY
            + "' AND version = 1)) AS slot");
  }

  private String id() {
    return "(SELECT id FROM campaign WHERE code = '" + code + "')";
  }
}
