package vn.sipas.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Language;
import vn.sipas.platform.Problem;
import vn.sipas.publication.PublishedDocument.Change;
import vn.sipas.publication.PublishedDocument.Reference;
import vn.sipas.satisfaction.Changes;
import vn.sipas.satisfaction.ChangesRequest;
import vn.sipas.satisfaction.ChangesService;
import vn.sipas.satisfaction.Viewer;

/** The changes since the campaign that gains are measured from. */
@ApplicationScoped
class ReferenceRecord {

  private final ChangesService changes;
  private final Campaigns campaigns;

  ReferenceRecord(ChangesService changes, Campaigns campaigns) {
    this.changes = changes;
    this.campaigns = campaigns;
  }

  /** Null without one reference; why not, where the two cannot be compared. */
  Reference of(String campaign) {
    Optional<CampaignFacts> reference = changes.usualReference(campaign).flatMap(campaigns::find);
    if (reference.isEmpty()) {
      return null;
    }
    String code = reference.get().code();
    var settings = reference.get().settings();
    Text name = new Text(settings.name("vi"), settings.name("en"));
    try {
      ChangesRequest request =
          changes.request(campaign, Map.of("reference", List.of(code), "measure", List.of("all")));
      Changes vi = changes.changes(campaign, request, Viewer.ofEverything(Language.VIETNAMESE));
      Changes en = changes.changes(campaign, request, Viewer.ofEverything(Language.ENGLISH));
      return new Reference(code, name, null, breaks(vi, en), lines(vi));
    } catch (Problem problem) {
      return new Reference(code, name, problem.code(), List.of(), List.of());
    }
  }

  private static List<Text> breaks(Changes vi, Changes en) {
    List<Text> breaks = new ArrayList<>();
    for (int i = 0; i < vi.breaks().size(); i++) {
      breaks.add(new Text(vi.breaks().get(i).text(), en.breaks().get(i).text()));
    }
    return breaks;
  }

  /** The overall index, parts and components. */
  private static List<Change> lines(Changes changes) {
    List<String> items =
        changes.definition().components().stream().flatMap(one -> one.items().stream()).toList();
    return changes.changes().stream()
        .filter(one -> one.domain().isEmpty() && !items.contains(one.measure()))
        .map(ReferenceRecord::line)
        .toList();
  }

  private static Change line(vn.sipas.satisfaction.Change one) {
    boolean spanned = one.interval() != null;
    return new Change(
        one.measure(),
        one.from() == null ? null : one.from().estimate(),
        one.of() == null ? null : one.of().estimate(),
        one.difference(),
        spanned ? one.interval().lower() : null,
        spanned ? one.interval().upper() : null,
        one.gain(),
        one.verdict());
  }
}
