package vn.sipas.access;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** What is wrong with a posted form: one text per field, in the reader's language. */
public record FormErrors(List<Entry> list) {

  /** {@code field} is the id of the control to which the summary links. */
  public record Entry(String field, String message) {}

  public static FormErrors none() {
    return new FormErrors(List.of());
  }

  /** A refusal without faults stands in the summary alone. */
  public static FormErrors of(Problem problem, PageContext page) {
    if (problem.faults().isEmpty()) {
      String message = page.text("problem." + problem.code(), problem.args());
      return new FormErrors(List.of(new Entry("main", message)));
    }
    return new FormErrors(problem.faults().stream().map(fault -> entry(fault, page)).toList());
  }

  /**
   * The form again with what is wrong with it.
   *
   * @throws Problem when it is not about the form
   */
  public static Response again(Problem problem, TemplateInstance form) {
    if (problem.faults().isEmpty()) {
      throw problem;
    }
    return Response.status(problem.status()).entity(form).build();
  }

  public boolean any() {
    return !list.isEmpty();
  }

  /** The text at that field, or null. */
  public String at(String field) {
    return list.stream()
        .filter(entry -> entry.field().equals(field))
        .map(Entry::message)
        .findFirst()
        .orElse(null);
  }

  private static Entry entry(Fault fault, PageContext page) {
    return new Entry(fault.location(), page.text(fault.key(), fault.args()));
  }
}
