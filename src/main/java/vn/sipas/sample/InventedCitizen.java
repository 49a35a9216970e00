package vn.sipas.sample;

import java.util.List;
import java.util.random.RandomGenerator;
import vn.sipas.survey.AnswerSheet;
import vn.sipas.survey.FormAnswers;
import vn.sipas.survey.Question;
import vn.sipas.survey.Scale;
import vn.sipas.survey.Section;
import vn.sipas.survey.SurveyVersion;

/**
 * Fills in a questionnaire the way people do: those who are content with one thing tend to be so
 * with the others, the same office pleases or annoys its visitors alike, feedback is what people
 * know least about.
 */
record InventedCitizen(SurveyVersion survey, RandomGenerator chance) {

  private static final List<String> COMMENTS =
      List.of(
          "Nên có thêm ghế ngồi chờ vào buổi sáng.",
          "Cán bộ hướng dẫn rất tận tình, dễ hiểu.",
          "Thời gian chờ còn lâu, mong cải thiện.",
          "Mong nhắn tin báo khi có kết quả để đỡ phải đi lại nhiều lần.",
          "Bảng niêm yết thủ tục chữ còn nhỏ, người lớn tuổi khó đọc.");

  /**
   * @param place how content the visitors of this place are, on the logit scale
   */
  AnswerSheet answer(double place) {
    FormAnswers answers = new FormAnswers(survey.newSheet());
    double person = place + 1.1 * chance.nextGaussian();
    for (Section section : survey.sections()) {
      for (Question question : section.questions()) {
        if (answers.applies(question)) {
          answers.put(question, List.of(answer(question, person)));
        }
      }
    }
    return answers.sheet();
  }

  private String answer(Question question, double person) {
    if (question instanceof Question.Statement statement) {
      return rating(statement, person);
    }
    if (question instanceof Question.Comment) {
      return chance.nextInt(30) == 0 ? COMMENTS.get(chance.nextInt(COMMENTS.size())) : "";
    }
    var choices = question.pickable();
    if (choices.isEmpty()) {
      return "";
    }
    // The first choices are the usual ones: most people come for a result that they then get.
    double skewed = Math.pow(chance.nextDouble(), question.code().equals("outcome") ? 2.6 : 1.15);
    return choices.get((int) (skewed * choices.size())).code();
  }

  private String rating(Question.Statement statement, double person) {
    String component = statement.code().split("\\.")[0];
    boolean feedback = component.equals("complaints");
    if (chance.nextDouble() < (feedback ? 0.24 : 0.02)) {
      return statement.asking().offers().isEmpty() ? "" : offered(statement);
    }
    double liking = person + ease(component) + 0.9 * chance.nextGaussian();
    boolean satisfied = chance.nextDouble() < 1 / (1 + Math.exp(-liking));
    return String.valueOf(satisfied ? high(liking) : low(liking, statement.scale()));
  }

  private static String offered(Question.Statement statement) {
    return statement.asking().offers().stream().sorted().findFirst().orElseThrow().word();
  }

  private static double ease(String component) {
    return switch (component) {
      case "staff" -> 0.45;
      case "results" -> 0.25;
      case "access" -> 0.1;
      case "complaints" -> -0.35;
      default -> 0;
    };
  }

  private int high(double liking) {
    return chance.nextDouble() < 0.22 + 0.08 * Math.max(0, liking) ? 5 : 4;
  }

  private int low(double liking, Scale scale) {
    double anger = chance.nextDouble() - 0.08 * liking;
    return anger < 0.68 ? 3 : anger < 0.93 ? 2 : scale.lowest();
  }
}
