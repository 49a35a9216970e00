package vn.sipas.language;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import vn.sipas.platform.PageContext;
import vn.sipas.survey.Surveys;

/** The languages of the citizen's pages: what there is, what lacks, how a letter looks. */
@Path("/languages")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"administrator", "analyst"})
class LanguagePages {

  @CheckedTemplate(basePath = "language")
  static class Templates {
    static native TemplateInstance list(
        List<PackView> packs, List<Alphabet> known, List<Choice> surveys);

    static native TemplateInstance glyphs(List<Alphabet> alphabets);
  }

  /** A survey version that a pack may be made for. */
  record Choice(String value, String title) {}

  private final LanguagePacks packs;
  private final Surveys surveys;
  private final PageContext page;

  LanguagePages(LanguagePacks packs, Surveys surveys, PageContext page) {
    this.packs = packs;
    this.surveys = surveys;
    this.page = page;
  }

  @GET
  public TemplateInstance list() throws IOException {
    List<Choice> choices =
        surveys.all().stream()
            .map(
                survey ->
                    new Choice(
                        survey.survey() + "/" + survey.version(), survey.title().in(page.tag())))
            .toList();
    return Templates.list(LanguageApi.views(packs, page), Alphabet.ofHighlands(), choices);
  }

  @GET
  @Path("glyphs")
  public TemplateInstance glyphs() {
    return Templates.glyphs(List.of(Alphabet.values()));
  }
}
