package vn.sipas.access.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.platform.Messages;
import vn.sipas.platform.PageContext;

/** The audit log for the administrator: a page, and a file with all of it. */
@Path("/")
@RolesAllowed("administrator")
class AuditPages {

  private static final int PAGE = 50;

  @CheckedTemplate(basePath = "access")
  static class Templates {
    static native TemplateInstance audit(
        List<AuditEntry> entries, AuditFilter filter, List<AuditAction> actions, Long older);
  }

  private final AuditRepository entries;
  private final PageContext page;
  private final ZoneId zone;

  AuditPages(AuditRepository entries, PageContext page, Clock clock) {
    this.entries = entries;
    this.page = page;
    this.zone = clock.getZone();
  }

  @GET
  @Path("audit")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public TemplateInstance audit(
      @RestQuery String user,
      @RestQuery String action,
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery Long before) {
    AuditFilter filter = AuditFilter.of(user, action, from, to);
    var found = entries.page(filter, zone, before == null ? Long.MAX_VALUE : before, PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    Long older = found.size() > PAGE ? shown.get(PAGE - 1).id() : null;
    return Templates.audit(shown, filter, List.of(AuditAction.values()), older);
  }

  @GET
  @Path("audit.csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(hidden = true)
  public Response csv(
      @RestQuery String user,
      @RestQuery String action,
      @RestQuery String from,
      @RestQuery String to) {
    AuditFilter filter = AuditFilter.of(user, action, from, to);
    Locale locale = page.locale();
    StreamingOutput file = out -> write(out, filter, locale);
    return Response.ok(file)
        .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
        .build();
  }

  private void write(OutputStream out, AuditFilter filter, Locale locale) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write('\uFEFF');
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord("at", "user", "action", "meaning", "subject", "details");
    entries.each(
        filter,
        zone,
        entry ->
            csv.writeRecord(
                entry.at().toString(),
                entry.userName(),
                entry.action(),
                Messages.text(locale, entry.actionKey()),
                plain(entry.subject()),
                plain(entry.detailText())));
    csv.flush();
  }

  /** A spreadsheet must not take a text for a formula. */
  private static String plain(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
