package vn.sipas.refusal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.platform.Messages;
import vn.sipas.platform.PageContext;

/** What was refused, for the administrator. */
@Path("/refusals")
@RolesAllowed("administrator")
class RefusalPages {

  private static final int MOST = 200;

  record Choice(String code, String name, boolean chosen) {}

  @CheckedTemplate(basePath = "refusal")
  static class Templates {
    static native TemplateInstance refusals(
        RefusalFilter filter,
        Refusals.Found found,
        List<Choice> reasons,
        List<Choice> campaigns,
        List<Choice> channels);
  }

  private final Refusals refusals;
  private final PageContext page;
  private final Clock clock;

  RefusalPages(Refusals refusals, PageContext page, Clock clock) {
    this.refusals = refusals;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public TemplateInstance refusals(
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery String reason,
      @RestQuery String campaign,
      @RestQuery String channel,
      @RestQuery String by) {
    RefusalFilter filter = RefusalFilter.of(from, to, reason, campaign, channel, by, clock);
    Refusals.Found found = refusals.find(filter, MOST);
    RefusalChoices there = refusals.choices(filter);
    return Templates.refusals(
        filter,
        found,
        choices(there.reasons(), filter.reason(), code -> ReasonTotal.text(code, page.locale())),
        choices(there.campaigns(), filter.campaign(), code -> code),
        choices(there.channels(), filter.channel(), this::channel));
  }

  private String channel(String code) {
    return Messages.find(page.locale(), "refusal.channel." + code).orElse(code);
  }

  /** With the one that is asked for, also where it does not occur. */
  private static List<Choice> choices(
      List<String> codes, String asked, UnaryOperator<String> name) {
    return Stream.concat(codes.stream(), Stream.of(asked))
        .filter(code -> !code.isEmpty())
        .distinct()
        .map(code -> new Choice(code, name.apply(code), code.equals(asked)))
        .toList();
  }
}
