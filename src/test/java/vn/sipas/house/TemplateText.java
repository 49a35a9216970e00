package vn.sipas.house;

import java.util.List;
import java.util.stream.Stream;

/** The words of a template that come from no expression: text and readable attributes. */
final class TemplateText {

  private static final String READ_ALOUD =
      "\\b(?:title|alt|placeholder|aria-label|aria-description|label|summary)=\"([^\"]*)\"";

  private TemplateText() {}

  static List<String> words(String template) {
    String html =
        template
            .replaceAll("(?s)\\{!.*?!}", " ")
            .replaceAll("(?s)<!--.*?-->", " ")
            .replaceAll("(?is)<!doctype[^>]*>", " ");
    String plain = withoutExpressions(html);
    Stream<String> attributes = ProjectFiles.matches(READ_ALOUD, plain).stream();
    String text =
        plain
            .replaceAll("(?is)<(script|style|svg)\\b.*?</\\1>", " ")
            .replaceAll("(?s)<[^>]*>", " ")
            .replaceAll("&#?\\w+;", " ");
    return Stream.concat(attributes, Stream.of(text))
        .flatMap(part -> ProjectFiles.matches("(\\p{L}[\\p{L}\\p{M}'-]+)", part).stream())
        .toList();
  }

  /** Innermost first, because the text of one expression may hold another. */
  private static String withoutExpressions(String html) {
    String before;
    String after = html;
    do {
      before = after;
      after = before.replaceAll("\\{[^{}]*}", " ");
    } while (!after.equals(before));
    return after;
  }
}
