package vn.sipas.response.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.code.CodeFinding;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.response.Channel;
import vn.sipas.response.form.RobotWall.Wall;

/** Answers are read over, then submitted; the receipt comes when they are on disk. */
@Path("/s/{campaign}")
@PermitAll
class CheckPages {

  @CheckedTemplate(basePath = "form")
  static class Templates {
    static native TemplateInstance check(Frame frame, CheckView view);

    static native TemplateInstance done(Frame frame, Submitted submitted);
  }

  private final Admission admission;
  private final Visits visits;
  private final Submission submission;
  private final FormCookies cookies;
  private final SavedForms saved;
  private final RobotWall robots;
  private final FormRefusals refusals;
  private final CurrentUser user;
  private final PageContext page;
  private final Clock clock;

  CheckPages(
      Admission admission,
      Visits visits,
      Submission submission,
      FormCookies cookies,
      SavedForms saved,
      RobotWall robots,
      FormRefusals refusals,
      CurrentUser user,
      PageContext page,
      Clock clock) {
    this.admission = admission;
    this.visits = visits;
    this.submission = submission;
    this.cookies = cookies;
    this.saved = saved;
    this.robots = robots;
    this.refusals = refusals;
    this.user = user;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @Path("/check")
  public Response check(
      @PathParam("campaign") String code,
      @QueryParam("notice") String notice,
      HttpServerRequest request) {
    CampaignTerms campaign = admission.to(code);
    return visits
        .visit(campaign, request)
        .map(visit -> page(200, visit, Map.of(), clock.millis(), again(notice), request))
        .orElseGet(() -> FormResponses.redirect(visits.withoutDraft(campaign, request)));
  }

  @POST
  @Path("/check")
  @Blocking
  public Uni<Response> submit(
      @PathParam("campaign") String code,
      MultivaluedMap<String, String> posted,
      HttpServerRequest request) {
    Go go = Go.of(posted.getFirst("go"), page);
    CampaignTerms campaign = admission.to(code);
    Optional<Visit> found = visits.visit(campaign, request);
    if (found.isEmpty()) {
      return done(FormResponses.redirect(visits.withoutDraft(campaign, request)));
    }
    Visit visit = found.get();
    if (go == Go.LANGUAGE || go == Go.SAVE) {
      return done(
          FormResponses.redirect(visit.address(go == Go.SAVE ? Journey.SAVE : Journey.CHECK)));
    }
    long finished = finished(posted.getFirst("finished"), visit);
    if (robots.mustAskAgain(visit, posted)) {
      refusals.tell("decoy_filled", campaign, request);
      return done(page(422, visit, Map.of(), finished, CheckView.Notice.of("decoy"), request));
    }
    Map<String, String> lacking = submission.lacking(visit, page.locale());
    if (!lacking.isEmpty()) {
      return done(page(422, visit, lacking, finished, null, request));
    }
    try {
      robots.mustProve(visit, posted, request);
    } catch (Problem limit) {
      return done(failed(visit, finished, limit, request));
    }
    // A Uni brings this request's language and cookies along to the thread that commits.
    return Uni.createFrom()
        .completionStage(submission.submit(visit, finished, channel(posted), request))
        .map(submitted -> thanks(visit, submitted, request))
        .onFailure(CheckPages::isClosed)
        .transform(problem -> new FormRefusal(410, "closed", null))
        .onFailure(Problem.class)
        .recoverWithItem(problem -> failed(visit, finished, (Problem) problem, request));
  }

  /** Whoever may enter data may fill the form in for somebody else, and says how. */
  private Channel channel(MultivaluedMap<String, String> posted) {
    String told = posted.getFirst("channel");
    return user.isAdministrator() || user.isAnalyst()
        ? CheckView.INTERVIEWS.stream()
            .filter(channel -> channel.wire().equals(told))
            .findFirst()
            .orElse(Channel.ONLINE)
        : Channel.ONLINE;
  }

  @GET
  @Path("/done")
  public Response done(@PathParam("campaign") String code, HttpServerRequest request) {
    CampaignTerms campaign = admission.known(code);
    return cookies
        .submitted(request, code)
        .map(
            submitted ->
                FormResponses.page(200, Templates.done(Frame.around(campaign, false), submitted)))
        .orElseGet(() -> FormResponses.redirect("/s/" + code));
  }

  private Response thanks(Visit visit, Submitted submitted, HttpServerRequest request) {
    Response done =
        FormResponses.redirect(
            visit.address("done"), cookies.submitted(submitted, request, visit.code()));
    return FormResponses.with(done, saved.submitted(request, visit.code()));
  }

  private static boolean isClosed(Throwable failure) {
    return failure instanceof Problem problem && problem.status() == 410;
  }

  /** Nothing is lost: the draft stays in the browser, and the same form may be submitted again. */
  private Response failed(Visit visit, long finished, Problem problem, HttpServerRequest request) {
    String notice =
        switch (problem.status()) {
          case 422 -> invalid(problem);
          case 429 -> "too_many";
          default -> "try_again";
        };
    if (problem.status() < 500) {
      String reason = notice.equals("code_refused") ? CodeFinding.REFUSED : problem.code();
      refusals.tell(reason, visit.campaign(), request);
    }
    var told = new CheckView.Notice(notice, (problem.retryAfter().orElse(0) + 59) / 60);
    return FormResponses.waiting(
        page(problem.status(), visit, Map.of(), finished, told, request), problem);
  }

  private static String invalid(Problem problem) {
    if (problem.code().equals("code_used")) {
      return "code_used";
    }
    boolean ofCode =
        problem.faults().stream().anyMatch(fault -> fault.location().equals(CodeFinding.LOCATION));
    return ofCode ? "code_refused" : "invalid";
  }

  private Response page(
      int status,
      Visit visit,
      Map<String, String> lacking,
      long finished,
      CheckView.Notice notice,
      HttpServerRequest request) {
    Wall wall = robots.wall(visit, notice != null && notice.key().equals("decoy"));
    CheckView view = CheckView.of(visit, lacking, finished, notice, wall, page);
    Frame frame = Frame.around(visit.campaign(), true, request);
    return FormResponses.page(status, Templates.check(frame, view));
  }

  /**
   * When the check page was shown. It makes a double click one and the same submission; what no
   * page can have said counts as now.
   */
  private long finished(String posted, Visit visit) {
    long now = clock.millis();
    try {
      long finished = Long.parseLong(posted);
      return finished < visit.draft().startedAt().toEpochMilli() || finished > now ? now : finished;
    } catch (NumberFormatException e) {
      return now;
    }
  }

  private static CheckView.Notice again(String notice) {
    return "again".equals(notice) ? CheckView.Notice.of("again") : null;
  }

  private static Uni<Response> done(Response response) {
    return Uni.createFrom().item(response);
  }
}
