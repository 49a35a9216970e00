package vn.sipas.language;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;

/** Language packs: what there is, and a file to be filled in. */
@Path("/api/languages")
@RolesAllowed({"administrator", "analyst"})
@Tag(name = "languages")
class LanguageApi {

  private final LanguagePacks packs;
  private final Surveys surveys;
  private final PageContext page;

  LanguageApi(LanguagePacks packs, Surveys surveys, PageContext page) {
    this.packs = packs;
    this.surveys = surveys;
    this.page = page;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Language packs as their files are now, with every fault")
  public List<PackView> all() throws IOException {
    return views(packs, page);
  }

  static List<PackView> views(LanguagePacks packs, PageContext page) throws IOException {
    return packs.read().stream()
        .map(pack -> PackView.of(pack, packs.isInUse(pack), page.locale()))
        .toList();
  }

  /** With {@code survey=desk/1} once for each survey version. */
  @GET
  @Path("template")
  @Produces("application/yaml")
  @Operation(summary = "A pack to be filled in; what an earlier one has is kept")
  public Response template(@RestQuery String language, @RestQuery("survey") List<String> chosen)
      throws IOException {
    String tag = language == null ? "" : language;
    Optional<Pack> earlier =
        packs.read().stream().filter(pack -> pack.tag().equals(tag)).findFirst();
    Set<String> named = new LinkedHashSet<>();
    earlier.ifPresent(
        pack -> pack.parts().forEach(part -> named.add(part.survey() + "/" + part.version())));
    named.addAll(chosen);
    refuse(tag, named);
    List<SurveyVersion> versions =
        named.stream().map(this::find).flatMap(Optional::stream).toList();
    return Response.ok(PackTemplate.of(tag, versions, earlier, page.locale()))
        .type("application/yaml;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"" + tag + ".yaml\"")
        .build();
  }

  private void refuse(String tag, Set<String> named) {
    List<Fault> faults = new ArrayList<>();
    if (!PackReader.isTag(tag)) {
      faults.add(new Fault("language", "bad_code", "language.fault.bad_code", tag));
    }
    if (named.isEmpty()) {
      faults.add(new Fault("survey", "missing", "language.fault.missing_key", "survey"));
    }
    named.stream()
        .filter(one -> find(one).isEmpty())
        .forEach(
            one ->
                faults.add(new Fault("survey", "unknown_survey", "language.fault.no_survey", one)));
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private Optional<SurveyVersion> find(String named) {
    return surveys.all().stream()
        .filter(survey -> named.equals(survey.survey() + "/" + survey.version()))
        .findFirst();
  }
}
