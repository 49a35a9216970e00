package vn.sipas.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.sipas.campaign.CampaignAnswers;

/** Responses in sets: brought in from elsewhere, or taken out with their campaign. */
@ApplicationScoped
public class StoredResponses implements CampaignAnswers {

  private static final int BATCH = 1_000;

  private final ResponseRepository responses;

  private final ResponseChangeRepository changes;

  StoredResponses(ResponseRepository responses, ResponseChangeRepository changes) {
    this.responses = responses;
    this.changes = changes;
  }

  /** Inserts all in one transaction; none when an id is in use. */
  public void insertAll(List<SurveyResponse> all) {
    try (Connection connection = responses.begin()) {
      for (int from = 0; from < all.size(); from += BATCH) {
        responses.insertAll(connection, all.subList(from, Math.min(all.size(), from + BATCH)));
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("The responses could not be stored", e);
    }
  }

  @Override
  public Map<Integer, Long> count(Collection<Integer> campaignIds) {
    try (Connection connection = responses.connect()) {
      return responses.count(connection, campaignIds);
    } catch (SQLException e) {
      throw new IllegalStateException("The responses could not be counted", e);
    }
  }

  /** Deletes a campaign's responses; used for sample data only. */
  public void deleteOf(int campaignId) {
    changes.change(campaignId, connection -> responses.deleteOf(connection, campaignId));
  }
}
