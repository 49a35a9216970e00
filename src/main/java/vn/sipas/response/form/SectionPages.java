package vn.sipas.response.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.PageContext;

/** One section a page. Whatever button is pressed, what stands on the page is kept first. */
@Path("/s/{campaign}")
@PermitAll
class SectionPages {

  @CheckedTemplate(basePath = "form")
  static class Templates {
    static native TemplateInstance section(Frame frame, PageView view, SectionView section);
  }

  private final Admission admission;
  private final Visits visits;
  private final FormCookies cookies;
  private final RenderedPages rendered;
  private final PageContext page;

  SectionPages(
      Admission admission,
      Visits visits,
      FormCookies cookies,
      RenderedPages rendered,
      PageContext page) {
    this.admission = admission;
    this.visits = visits;
    this.cookies = cookies;
    this.rendered = rendered;
    this.page = page;
  }

  @GET
  @Path("/{page}")
  public Response show(
      @PathParam("campaign") String code,
      @PathParam("page") String name,
      @QueryParam("from") String from,
      @QueryParam("notice") String notice,
      HttpServerRequest request) {
    CampaignTerms campaign = admission.to(code);
    Optional<Visit> found = visits.visit(campaign, request);
    if (found.isEmpty()) {
      return FormResponses.redirect(visits.withoutDraft(campaign, request));
    }
    Visit visit = found.get();
    SectionView section = section(visit, name);
    Journey journey = visit.journey();
    if (!journey.asks(name)) {
      return FormResponses.redirect(visit.address(journey.after(name)));
    }
    List<Field> fields = new ArrayList<>();
    for (QuestionView question : visit.asked(section)) {
      List<String> values = visit.answers().values(question.question());
      fields.add(new Field(question, values, visit.answers().sheet().texts(), null));
    }
    PageView view = PageView.of(visit, name, from, fields, "again".equals(notice));
    Frame frame = Frame.around(campaign, true, request);
    if (!view.common()) {
      return FormResponses.page(200, Templates.section(frame, view, section));
    }
    List<Object> content = List.of(page.tag(), frame, visit.wording(), view.content());
    return FormResponses.page(
        200, rendered.page(content, () -> Templates.section(frame, view, section)));
  }

  @POST
  @Path("/{page}")
  public Response take(
      @PathParam("campaign") String code,
      @PathParam("page") String name,
      MultivaluedMap<String, String> posted,
      HttpServerRequest request) {
    Go go = Go.of(posted.getFirst("go"), page);
    CampaignTerms campaign = admission.to(code);
    Optional<Visit> found = visits.visit(campaign, request);
    if (found.isEmpty()) {
      return FormResponses.redirect(visits.withoutDraft(campaign, request));
    }
    Visit visit = found.get();
    SectionView section = section(visit, name);
    List<QuestionView> shown = visit.asked(section);
    PostedPage taken = new PostedPage(visit.answers(), posted, page.locale());
    taken.take(shown);
    Map<String, String> errors = new LinkedHashMap<>(taken.errors());
    if (go == Go.NEXT) {
      RequiredAnswers.lacking(visit, shown, page.locale()).forEach(errors::putIfAbsent);
    }
    String from = posted.getFirst("from");
    var kept = cookies.keep(visit.answered(), request, code);
    if (kept.isEmpty()) {
      refuseTexts(shown, errors);
    }
    if (!errors.isEmpty()) {
      List<Field> fields = fields(shown, taken, errors);
      return FormResponses.page(
          422,
          Templates.section(
              Frame.around(campaign, true, request),
              PageView.of(visit, name, from, fields, false),
              section),
          kept.orElse(new NewCookie[0]));
    }
    return FormResponses.redirect(next(visit, section, shown, go, from), kept.orElseThrow());
  }

  /** The same page once more, with what was posted kept as far as it can be. */
  Response again(
      String code, String name, MultivaluedMap<String, String> posted, HttpServerRequest request) {
    CampaignTerms campaign = admission.known(code);
    Optional<Visit> found = visits.visit(campaign, request);
    if (cookies.submitted(request, code).isPresent() && found.isEmpty()) {
      return FormResponses.redirect("/s/" + code + "/done");
    }
    if (found.isEmpty() || name.isEmpty()) {
      return FormResponses.redirect("/s/" + code + "?notice=cookies");
    }
    Visit visit = found.get();
    SectionView section = visit.texts().section(name);
    if (section != null) {
      new PostedPage(visit.answers(), posted, page.locale()).take(visit.asked(section));
    }
    return FormResponses.redirect(
        visit.address(name) + "?notice=again",
        cookies.keep(visit.answered(), request, code).orElse(new NewCookie[0]));
  }

  private String next(
      Visit visit, SectionView section, List<QuestionView> shown, Go go, String from) {
    String here = visit.address(section.code());
    boolean returning = Journey.CHECK.equals(from);
    if (go == Go.SAVE) {
      return visit.address(Journey.SAVE);
    }
    if (go == Go.LANGUAGE) {
      return here + (returning ? "?from=check" : "");
    }
    if (go == Go.NEXT) {
      // An answer on this page may ask for more on this page.
      for (QuestionView question : visit.asked(section)) {
        if (!shown.contains(question) && visit.answers().values(question.question()).isEmpty()) {
          return here + (returning ? "?from=check#" : "#") + question.code();
        }
      }
    }
    if (returning) {
      return visit.address(Journey.CHECK);
    }
    Journey journey = visit.journey();
    String page = go == Go.BACK ? journey.before(section.code()) : journey.after(section.code());
    return page == null ? "/s/" + visit.code() : visit.address(page);
  }

  private void refuseTexts(List<QuestionView> shown, Map<String, String> errors) {
    for (QuestionView question : shown) {
      if (question.written()) {
        errors.putIfAbsent(question.code(), page.text("form.error.no_room"));
      }
    }
    if (errors.isEmpty()) {
      errors.put(shown.get(0).code(), page.text("form.error.no_room"));
    }
  }

  private static List<Field> fields(
      List<QuestionView> shown, PostedPage taken, Map<String, String> errors) {
    List<Field> fields = new ArrayList<>();
    for (QuestionView question : shown) {
      fields.add(taken.field(question, errors.get(question.code())));
    }
    return fields;
  }

  private static SectionView section(Visit visit, String name) {
    SectionView section = visit.texts().section(name);
    if (section == null) {
      throw new FormRefusal(404, "unknown_page", visit.code());
    }
    return section;
  }
}
