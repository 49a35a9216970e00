package vn.sipas.frame;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;

/** The frames of a campaign, and one of them with its counts and its hash. */
@Path("/campaigns/{code}/frames")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class FramePages {

  /** The campaign that a page is about. */
  record Head(String code, String name) {}

  /**
   * A frame's page.
   *
   * @param verification null when the hash was not computed again
   * @param contactsUntil when contacts are deleted; null when there are none
   * @param counted how often each fault was found in rows that were left out
   * @param error what is wrong with the confirmation; null when nothing is
   */
  record Shown(
      Head head,
      FrameView.Detail detail,
      FrameVerification verification,
      LocalDate contactsUntil,
      List<ImportForm.Counted> counted,
      String error) {

    public String countKey(String dimension) {
      return "frame.count." + dimension;
    }
  }

  @CheckedTemplate(basePath = "frame")
  static class Templates {
    static native TemplateInstance list(Head head, List<FrameView> frames);

    static native TemplateInstance show(Shown shown);
  }

  private final Frames frames;
  private final FrameViews views;
  private final FrameCare care;
  private final Campaigns campaigns;
  private final PageContext page;

  FramePages(
      Frames frames, FrameViews views, FrameCare care, Campaigns campaigns, PageContext page) {
    this.frames = frames;
    this.views = views;
    this.care = care;
    this.campaigns = campaigns;
    this.page = page;
  }

  static Head head(Campaigns campaigns, String code, PageContext page) {
    return new Head(code, campaigns.get(code).settings().name(page.tag()));
  }

  @GET
  public TemplateInstance all(String code) {
    List<FrameView> all = frames.of(code).stream().map(FrameView::of).toList();
    return Templates.list(head(campaigns, code, page), all);
  }

  /** How far storing has come, in words and in percent; empty when nothing is being stored. */
  @GET
  @Path("progress")
  @Produces("text/plain;charset=UTF-8")
  public String progress(String code) {
    return frames.progress(code).map(this::told).orElse("");
  }

  private String told(FrameRepository.Progress progress) {
    int percent = 100 * progress.stored() / progress.expected();
    String words =
        page.text("frame.loading_of", whole(progress.stored()), whole(progress.expected()));
    return words + "\n" + percent;
  }

  private String whole(int number) {
    return Figures.whole(number, page.locale());
  }

  @GET
  @Path("{id}")
  public TemplateInstance one(String code, int id, @RestQuery String check) {
    return Templates.show(shown(code, id, check == null ? null : frames.verify(code, id), null));
  }

  private Shown shown(String code, int id, FrameVerification verification, String error) {
    StoredFrame frame = frames.get(code, id);
    return new Shown(
        head(campaigns, code, page),
        views.detail(code, id, page.language()),
        verification,
        care.contactsUntil(campaigns.get(code), frame),
        ImportForm.counted(frame.faultCounts(), page),
        error);
  }

  @POST
  @Path("{id}/contacts/forget")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response forget(String code, int id, @RestForm String sure) {
    StoredFrame frame = frames.get(code, id);
    if ("yes".equals(sure)) {
      frames.forgetContacts(code, frame);
    }
    return seeOther("/campaigns/" + code + "/frames/" + id);
  }

  @POST
  @Path("{id}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(String code, int id, @RestForm String confirm) {
    try {
      frames.remove(code, id, confirm);
      return seeOther("/campaigns/" + code + "/frames");
    } catch (Problem problem) {
      if (problem.faults().isEmpty()) {
        throw problem;
      }
      var fault = problem.faults().get(0);
      String error = page.text(fault.key(), fault.args());
      return Response.status(422).entity(Templates.show(shown(code, id, null, error))).build();
    }
  }

  private static Response seeOther(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
