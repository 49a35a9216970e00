import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same table by R's package survey, from the same responses, where R is installed. */
final class RTable {

  /** Seconds for the table, and the overall index that R found. */
  record Answer(double seconds, double overall) {}

  private RTable() {}

  static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("Rscript", "-e", "library(survey)")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  static Answer of(Database database, String campaign)
      throws SQLException, IOException, InterruptedException {
    Path file = Files.createTempFile(Path.of("target"), "bench-r-", ".csv");
    try {
      write(database, campaign, file);
      Process r =
          new ProcessBuilder("Rscript", "bench/table.R", file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String[] printed = new String(r.getInputStream().readAllBytes()).strip().split(" +");
      if (r.waitFor() != 0) {
        throw new IllegalStateException("R failed");
      }
      return new Answer(Double.parseDouble(printed[0]), Double.parseDouble(printed[1]));
    } finally {
      Files.delete(file);
    }
  }

  /** One line a response: its place, and per measure satisfied and valid answers. */
  private static void write(Database database, String campaign, Path file)
      throws SQLException, IOException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        BufferedWriter out = Files.newBufferedWriter(file)) {
      List<List<Integer>> measures = measures(statement);
      out.write("district,stratum,psu,weight");
      for (int k = 1; k <= measures.size(); k++) {
        out.write(",y" + k + ",v" + k);
      }
      out.newLine();
      statement.setFetchSize(10_000);
      try (ResultSet row =
          statement.executeQuery(
              "SELECT u.parent_id, stratum_id, sampling_unit_id, weight, answers FROM response AS"
                  + " r JOIN administrative_unit AS u ON u.id = r.unit_id WHERE campaign_id ="
                  + " (SELECT id FROM campaign WHERE code = '"
                  + campaign
                  + "')")) {
        while (row.next()) {
          out.write(row.getInt(1) + "," + row.getInt(2) + "," + row.getInt(3));
          out.write("," + row.getDouble(4));
          String answers = row.getString(5);
          for (List<Integer> measure : measures) {
            out.write("," + count(answers, measure, "45") + "," + count(answers, measure, "12345"));
          }
          out.newLine();
        }
      }
    }
  }

  private static long count(String answers, List<Integer> positions, String marks) {
    return positions.stream()
        .filter(position -> marks.indexOf(answers.charAt(position - 1)) >= 0)
        .count();
  }

  /** Positions of the items of the overall index, the parts, the components and each item. */
  private static List<List<Integer>> measures(Statement statement) throws SQLException {
    Map<String, List<Integer>> measures = new LinkedHashMap<>();
    List<List<Integer>> items = new ArrayList<>();
    try (ResultSet slot =
        statement.executeQuery(
            "SELECT position, component, part FROM survey_slot WHERE component IS NOT NULL AND"
                + " survey_version_id = (SELECT id FROM survey_version WHERE survey = '"
                + MomentCampaign.SURVEY
                + "' AND version = 1) ORDER BY position")) {
      while (slot.next()) {
        int position = slot.getInt(1);
        for (String measure : List.of("overall", slot.getString(3), slot.getString(2))) {
          measures.computeIfAbsent(measure, key -> new ArrayList<>()).add(position);
        }
        items.add(List.of(position));
      }
    }
    List<List<Integer>> all = new ArrayList<>(measures.values());
    all.addAll(items);
    return all;
  }
}
