package vn.sipas.response.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.sipas.platform.PageContext;

/** Turns a refusal into a page that says what to do. */
class FormRefusalMapper {

  @CheckedTemplate(basePath = "form")
  static class Templates {
    static native TemplateInstance refused(
        Frame frame, String title, String text, String startAgain);
  }

  private final PageContext page;

  FormRefusalMapper(PageContext page) {
    this.page = page;
  }

  @ServerExceptionMapper
  Response refused(FormRefusal refusal) {
    String key = "form.refused." + refusal.reason();
    String title = page.text(key + ".title");
    String text = page.text(key + ".text", refusal.args());
    String start = refusal.campaign() == null ? null : "/s/" + refusal.campaign();
    return FormResponses.page(refusal.status(), Templates.refused(Frame.NONE, title, text, start));
  }
}
