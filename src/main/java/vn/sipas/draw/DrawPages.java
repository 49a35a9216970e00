package vn.sipas.draw;

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
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.access.FormErrors;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Stream;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;
import vn.sipas.plan.Plans;
import vn.sipas.plan.SamplePlan;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.report.document.Document;

/** How far a campaign's draw has come, and a draw with what was drawn. */
@Path("/campaigns/{code}/draw")
@RolesAllowed({"administrator", "analyst"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class DrawPages {

  /** The campaign that a page is about. */
  record Head(String code, String name) {}

  /**
   * @param lottery whether the seed was committed before it was stored
   */
  record FrameLine(int id, String source, int entries, Instant createdAt, boolean lottery) {}

  /**
   * @param sample whether there is anything to draw, unlike with volunteers
   * @param seed the one that waits; null when none does
   * @param plan version of the signed plan; null when none is signed
   * @param inForce null when no sample is
   */
  record State(
      Head head,
      boolean sample,
      CommittedSeed seed,
      List<FrameLine> frames,
      Integer plan,
      DrawView inForce,
      List<DrawView> draws,
      String entropySource,
      FormErrors errors) {}

  /**
   * @param verified null when it was not drawn again
   */
  record Shown(
      Head head,
      DrawView.Detail detail,
      DrawApi.Verified verified,
      boolean spared,
      String reason,
      FormErrors errors) {}

  @CheckedTemplate(basePath = "draw")
  static class Templates {
    static native TemplateInstance state(State state);

    static native TemplateInstance show(Shown shown);

    static native TemplateInstance protocol(Head head, int number, Protocol protocol);
  }

  private final Draws draws;
  private final DrawViews views;
  private final DrawFiles files;
  private final Protocols protocols;
  private final Frames frames;
  private final Plans plans;
  private final Campaigns campaigns;
  private final PageContext page;

  DrawPages(
      Draws draws,
      DrawViews views,
      DrawFiles files,
      Protocols protocols,
      Frames frames,
      Plans plans,
      Campaigns campaigns,
      PageContext page) {
    this.draws = draws;
    this.views = views;
    this.files = files;
    this.protocols = protocols;
    this.frames = frames;
    this.plans = plans;
    this.campaigns = campaigns;
    this.page = page;
  }

  static Head head(Campaigns campaigns, String code, PageContext page) {
    return new Head(code, campaigns.get(code).settings().name(page.tag()));
  }

  @GET
  public TemplateInstance state(String code) {
    return Templates.state(state(code, "", FormErrors.none()));
  }

  private State state(String code, String entropySource, FormErrors errors) {
    CampaignFacts facts = campaigns.get(code);
    CommittedSeed seed = draws.waiting(code).orElse(null);
    List<DrawView> all = views.all(code);
    return new State(
        head(campaigns, code, page),
        facts.stream() == Stream.PROBABILITY,
        seed,
        frames.of(code).stream()
            .filter(StoredFrame::isStored)
            .map(frame -> line(frame, seed))
            .toList(),
        plans.signed(facts.id()).map(SamplePlan::version).orElse(null),
        all.stream().filter(DrawView::isInForce).findFirst().orElse(null),
        all,
        entropySource,
        errors);
  }

  private static FrameLine line(StoredFrame frame, CommittedSeed seed) {
    return new FrameLine(
        frame.id(),
        frame.source(),
        frame.entries(),
        frame.createdAt(),
        seed != null && seed.isBefore(frame.createdAt()));
  }

  @POST
  @Path("seed")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response commit(String code, @RestForm String entropySource) {
    try {
      draws.commit(code, entropySource);
      return seeOther("/campaigns/" + code + "/draw");
    } catch (Problem problem) {
      if (problem.status() == 404) {
        throw problem;
      }
      State state = state(code, entropySource, FormErrors.of(problem, page));
      return Response.status(problem.status()).entity(Templates.state(state)).build();
    }
  }

  @GET
  @Path("{number}")
  public TemplateInstance one(String code, int number, @RestQuery String check) {
    StoredDraw draw = draws.get(code, number);
    DrawApi.Verified verified = check == null ? null : DrawApi.verified(draws, code, draw);
    return Templates.show(shown(code, draw, verified, "", FormErrors.none()));
  }

  private Shown shown(
      String code, StoredDraw draw, DrawApi.Verified verified, String reason, FormErrors errors) {
    return new Shown(
        head(campaigns, code, page),
        views.detail(code, draw),
        verified,
        draw.spared() > 0,
        reason,
        errors);
  }

  @POST
  @Path("{number}/set-aside")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setAside(String code, int number, @RestForm String reason) {
    try {
      draws.setAside(code, number, reason);
      return seeOther("/campaigns/" + code + "/draw");
    } catch (Problem problem) {
      if (problem.status() == 404) {
        throw problem;
      }
      StoredDraw draw = draws.get(code, number);
      Shown shown = shown(code, draw, null, reason, FormErrors.of(problem, page));
      return Response.status(problem.status()).entity(Templates.show(shown)).build();
    }
  }

  @GET
  @Path("{number}/protocol")
  public TemplateInstance protocol(String code, int number) {
    Protocol protocol = protocols.of(code, draws.get(code, number));
    return Templates.protocol(head(campaigns, code, page), number, protocol);
  }

  @GET
  @Path("{number}/protocol.docx")
  @Produces(Document.DOCX_TYPE)
  public Response document(String code, int number) {
    return files.protocol(code, number);
  }

  @GET
  @Path("{number}/sample.csv")
  @Produces(DrawFiles.CSV)
  public Response sample(String code, int number) {
    return files.sample(code, number);
  }

  @GET
  @Path("{number}/frame.tsv")
  @Produces(DrawFiles.LINES)
  public Response frame(String code, int number) {
    return files.frame(code, number);
  }

  @GET
  @Path("{number}/spared.txt")
  @Produces("text/plain;charset=UTF-8")
  public Response spared(String code, int number) {
    return files.spared(code, number);
  }

  private static Response seeOther(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
