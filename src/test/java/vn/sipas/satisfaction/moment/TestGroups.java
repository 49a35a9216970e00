package vn.sipas.satisfaction.moment;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sums of single respondents without a database. */
public final class TestGroups {

  private TestGroups() {}

  public static MomentGroup ofRespondent(MomentPlan plan, String answers) {
    ScannedResponse response = new ScannedResponse();
    response.answers = answers.getBytes(StandardCharsets.US_ASCII);
    return new GroupCounter(new Shape(plan, List.of())).alone(response);
  }
}
