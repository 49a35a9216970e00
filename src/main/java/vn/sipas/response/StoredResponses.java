package vn.sipas.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

  /** Hands over responses one at a time. */
  public interface Source {
    void each(Consumer<SurveyResponse> receiver);
  }

  /** Inserts all in one transaction; none when an id is in use. */
  public void insertAll(List<SurveyResponse> all) {
    insertAll(all::forEach);
  }

  /** As {@link #insertAll(List)}, a thousand at a time; none when the source fails, either. */
  public void insertAll(Source source) {
    try (Connection connection = responses.begin()) {
      try {
        Batches batches = new Batches(connection);
        source.each(batches);
        batches.flush();
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw notStored(e);
    }
  }

  private static IllegalStateException notStored(SQLException e) {
    return new IllegalStateException("The responses could not be stored", e);
  }

  private final class Batches implements Consumer<SurveyResponse> {

    private final Connection connection;
    private final List<SurveyResponse> waiting = new ArrayList<>(BATCH);

    private Batches(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void accept(SurveyResponse response) {
      waiting.add(response);
      if (waiting.size() == BATCH) {
        flush();
      }
    }

    private void flush() {
      try {
        responses.insertAll(connection, waiting);
        waiting.clear();
      } catch (SQLException e) {
        throw notStored(e);
      }
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

  /** Deletes a campaign's responses: of sample data, and of what was imported. */
  public void deleteOf(int campaignId) {
    changes.change(campaignId, connection -> responses.deleteOf(connection, campaignId));
  }
}
