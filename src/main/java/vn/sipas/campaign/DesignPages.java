package vn.sipas.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** The sample design of a campaign: strata and sampling units from a file, tried before kept. */
@Path("/campaigns/{code}")
@Blocking
class DesignPages {

  /** A fault of a file, where a person finds it; the row is empty when the whole file is meant. */
  record RowFault(String row, String column, String message) {}

  /**
   * What a dry run found.
   *
   * @param design null unless the rows are without a fault
   */
  record Trial(String rows, List<RowFault> faults, DesignSummary design) {}

  @CheckedTemplate(basePath = "campaign")
  static class Templates {
    static native TemplateInstance design(
        CampaignCard campaign,
        DesignSummary stored,
        Trial trial,
        boolean mayWrite,
        String columns,
        LocalDate boundaries,
        Integer drawn);
  }

  private final Campaigns campaigns;
  private final CampaignParts parts;
  private final DesignFiles files;
  private final DrawnDesigns drawn;
  private final CampaignViews views;
  private final PageContext page;
  private final CurrentUser user;

  DesignPages(
      Campaigns campaigns,
      CampaignParts parts,
      DesignFiles files,
      DrawnDesigns drawn,
      CampaignViews views,
      PageContext page,
      CurrentUser user) {
    this.campaigns = campaigns;
    this.parts = parts;
    this.files = files;
    this.drawn = drawn;
    this.views = views;
    this.page = page;
    this.user = user;
  }

  @GET
  @Path("design")
  @RolesAllowed({"administrator", "analyst", "unit_viewer"})
  public TemplateInstance stored(String code) {
    return show(campaigns.get(code), null);
  }

  @GET
  @Path("design.csv")
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed({"administrator", "analyst", "unit_viewer"})
  public Response download(String code) {
    CampaignDesign design = campaigns.design(campaigns.get(code).id());
    return Response.ok(files.csv(design))
        .header("Content-Disposition", "attachment; filename=\"design-" + code + ".csv\"")
        .build();
  }

  @POST
  @Path("design")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({"administrator", "analyst"})
  public Response tryOrKeep(
      String code, @RestForm FileUpload file, @RestForm String rows, @RestForm String action) {
    CampaignFacts campaign = campaigns.get(code);
    String content = Objects.toString(rows, "");
    if ("clear".equals(action)) {
      parts.setDesign(code, CampaignDesign.NONE);
      return SeeOther.to("/campaigns/" + code + "/design");
    }
    try {
      content = file == null || file.size() == 0 ? content : content(file);
      Read<CampaignDesign> read = files.read(campaign, content);
      if (read.faults().isEmpty() && "keep".equals(action)) {
        parts.setDesign(code, read.value());
        return SeeOther.to("/campaigns/" + code + "/design");
      }
      int status = read.faults().isEmpty() ? 200 : 422;
      return answer(status, campaign, trial(content, read));
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      return answer(
          422, campaign, trial(content, new Read<>(CampaignDesign.NONE, problem.faults())));
    }
  }

  private static String content(FileUpload file) {
    try {
      return DesignFiles.text(Files.readAllBytes(file.uploadedFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Trial trial(String rows, Read<CampaignDesign> read) {
    List<RowFault> faults = new ArrayList<>();
    read.faults().forEach(fault -> faults.add(rowFault(fault)));
    CampaignDesign design = read.value();
    boolean faultless = faults.isEmpty();
    return new Trial(
        rows, faults, faultless ? DesignSummary.of(design, views.messages(remarks(design))) : null);
  }

  /** What would stand in the way of opening is said already here, where the file is at hand. */
  private static List<Fault> remarks(CampaignDesign design) {
    List<Fault> remarks = new ArrayList<>(DesignRules.toTakeAnswers(design, false));
    remarks.addAll(DesignRules.warnings(design));
    return remarks;
  }

  private RowFault rowFault(Fault fault) {
    String[] place = fault.location().split(":", 3);
    String message = page.text(fault.key(), fault.args());
    return place.length == 3
        ? new RowFault(place[1], place[2], message)
        : new RowFault("", "", message);
  }

  private Response answer(int status, CampaignFacts campaign, Trial trial) {
    return Response.status(status).entity(show(campaign, trial)).build();
  }

  private TemplateInstance show(CampaignFacts campaign, Trial trial) {
    boolean mayWrite =
        (user.isAdministrator() || user.isAnalyst())
            && campaign.status() != CampaignStatus.ARCHIVED;
    return Templates.design(
        views.card(campaign),
        views.design(campaign),
        trial,
        mayWrite,
        String.join(",", DesignRow.COLUMNS),
        campaign.settings().boundaries(),
        drawn.draw(campaign.code()).orElse(null));
  }
}
