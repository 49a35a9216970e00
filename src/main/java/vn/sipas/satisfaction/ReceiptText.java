package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Figures;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.ReceiptCheck.Checked;

/** A checked receipt in lines: a code word for programs, then sentences for people. */
record ReceiptText(Checked checked, Locale locale) {

  /** {@code equal}, or {@code changed: software, data}; below it the same in words. */
  String lines() {
    List<String> lines = new ArrayList<>();
    lines.add(checked.equal() ? "equal" : "changed: " + String.join(", ", checked.changed()));
    lines.add(text("head", checked.receipt(), checked.campaign(), Figures.time(checked.givenAt())));
    lines.add(text(checked.equal() ? "equal" : "changed"));
    checked.changed().forEach(name -> lines.add("- " + changed(name)));
    if (checked.origin() != null) {
      lines.add(checked.origin().line(locale));
    }
    lines.add(index());
    return String.join("\n", lines) + "\n";
  }

  private String changed(String name) {
    ReceiptFacts then = checked.then();
    ReceiptFacts now = checked.now();
    return switch (name) {
      case "software" -> text("fact.software", then.software(), now.software());
      case "definition" -> text("fact.definition", then.definition(), now.definition());
      case "data" -> text("fact.data", whole(then.responses()), whole(now.responses()));
      default -> text("fact." + name);
    };
  }

  private String index() {
    DomainFigures overall = checked.estimates().get(0);
    Double value = overall.isBound() ? null : overall.value();
    String figure = value == null ? text("no_figure") : Figures.percent(value, locale);
    return text("index", overall.label().measure(), figure);
  }

  private String whole(long number) {
    return Figures.whole(number, locale);
  }

  private String text(String key, Object... args) {
    return Messages.text(locale, "satisfaction.receipt." + key, args);
  }
}
