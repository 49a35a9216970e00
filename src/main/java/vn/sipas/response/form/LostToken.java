package vn.sipas.response.form;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/**
 * A post whose CSRF token is missing or old is refused before any page sees it. Here the refusal
 * becomes the same page again, with a fresh token, what was posted, and a word on what to do.
 *
 * <p>Keeping what was posted is safe: the draft's cookie is never sent along from another site
 * (SameSite), so there is no draft to keep it in then. Nothing is submitted on this way.
 */
class LostToken {

  private static final String FORMS = "/s/";

  private final SectionPages sections;
  private final FormRefusalMapper refusals;

  LostToken(SectionPages sections, FormRefusalMapper refusals) {
    this.sections = sections;
    this.refusals = refusals;
  }

  @ServerResponseFilter
  void rescue(
      ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest http) {
    boolean refused =
        response.getStatus() == 400
            && !response.hasEntity()
            && HttpMethod.POST.equals(request.getMethod())
            && http.path().startsWith(FORMS);
    if (!refused) {
      return;
    }
    String[] parts = http.path().substring(FORMS.length()).split("/");
    Response again = answer(parts[0], parts.length < 2 ? "" : parts[1], http);
    response.setStatus(again.getStatus());
    response.setEntity(again.getEntity());
    again
        .getHeaders()
        .forEach((name, values) -> values.forEach(v -> response.getHeaders().add(name, v)));
  }

  /** A response filter has no exception mapper behind it: a refusal becomes its page here. */
  private Response answer(String campaign, String section, HttpServerRequest http) {
    try {
      return sections.again(campaign, section, posted(), http);
    } catch (FormRefusal refusal) {
      return refusals.refused(refusal);
    }
  }

  private static MultivaluedMap<String, String> posted() {
    MultivaluedMap<String, String> posted = new MultivaluedHashMap<>();
    FormData data = CurrentRequestManager.get().getFormData();
    if (data != null) {
      for (String name : data) {
        data.get(name).forEach(value -> posted.add(name, value.getValue()));
      }
    }
    return posted;
  }
}
