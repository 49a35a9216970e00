package vn.sipas.response;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.sipas.code.CodeHash;
import vn.sipas.platform.Problem;

/**
 * Lets concurrent responses share commits: while one commit is under way the next responses queue,
 * and all that queued go into the next commit together. No response waits for company. Each future
 * completes only after the commit that holds its row.
 */
@ApplicationScoped
class GroupCommit {

  private static final Logger LOG = Logger.getLogger(GroupCommit.class);
  private static final int LARGEST_GROUP = 512;
  private static final int WAITING_ROOM = 20_000;
  private static final int RETRY_AFTER_SECONDS = 5;

  private record Waiting(
      SurveyResponse response, CodeHash code, CompletableFuture<Receipt> receipt, Executor sender) {

    Storing storing() {
      return new Storing(response, code);
    }
  }

  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_ROOM);
  private final ResponseRepository responses;
  private final CodedGroup coded;
  private volatile boolean stopping;
  private Thread committer;

  GroupCommit(ResponseRepository responses, CodedGroup coded) {
    this.responses = responses;
    this.coded = coded;
  }

  void start(@Observes StartupEvent event) {
    committer = new Thread(this::commitUntilStopped, "response-commit");
    committer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    committer.join(TimeUnit.SECONDS.toMillis(10));
  }

  /**
   * @param code the one-time code to be used up by the response, or null
   */
  CompletableFuture<Receipt> store(SurveyResponse response, CodeHash code) {
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    if (!queue.offer(new Waiting(response, code, receipt, sender()))) {
      receipt.completeExceptionally(new Problem(503, "busy").retryAfter(RETRY_AFTER_SECONDS));
    }
    return receipt;
  }

  /** The thread that serves the sender's connection; outside of requests, whoever commits. */
  private static Executor sender() {
    ContextInternal request = ContextInternal.current();
    return request == null ? Runnable::run : request.nettyEventLoop();
  }

  private void commitUntilStopped() {
    List<Waiting> group = new ArrayList<>(LARGEST_GROUP);
    while (!stopping || !queue.isEmpty()) {
      try {
        Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
          group.add(first);
          queue.drainTo(group, LARGEST_GROUP - 1);
          commit(group);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } finally {
        group.clear();
      }
    }
  }

  private void commit(List<Waiting> group) {
    Stored[] stored;
    try (Connection connection = responses.connect()) {
      stored = storeAll(connection, group);
    } catch (SQLException | RuntimeException e) {
      LOG.error("Responses could not be stored; their senders are asked to try again", e);
      Problem busy = new Problem(503, "busy").retryAfter(RETRY_AFTER_SECONDS);
      group.forEach(waiting -> waiting.receipt.completeExceptionally(busy));
      return;
    }
    answer(group, stored);
  }

  /** Wakes each sender's thread once and not for every response: waking is the dear part. */
  private static void answer(List<Waiting> group, Stored[] stored) {
    Map<Executor, List<Runnable>> answers = new IdentityHashMap<>();
    for (int i = 0; i < stored.length; i++) {
      Waiting waiting = group.get(i);
      Stored outcome = stored[i];
      answers
          .computeIfAbsent(waiting.sender, sender -> new ArrayList<>())
          .add(() -> outcome.tell(waiting.receipt));
    }
    answers.forEach((sender, all) -> sender.execute(() -> all.forEach(Runnable::run)));
  }

  /** One statement that commits itself: beginning and ending a transaction are three trips more. */
  private Stored[] storeAll(Connection connection, List<Waiting> group) throws SQLException {
    if (group.stream().anyMatch(waiting -> waiting.code != null)) {
      return coded.store(connection, group.stream().map(Waiting::storing).toList());
    }
    try {
      responses.insertAll(connection, group.stream().map(Waiting::response).toList());
      return group.stream().map(waiting -> Stored.fresh(waiting.response)).toArray(Stored[]::new);
    } catch (SQLException e) {
      if (!ResponseRepository.isDuplicate(e)) {
        throw e;
      }
      return storeOneByOne(connection, group);
    }
  }

  /** Some id of the group is there already: let the unique key decide for each row. */
  private Stored[] storeOneByOne(Connection connection, List<Waiting> group) throws SQLException {
    Stored[] stored = new Stored[group.size()];
    connection.setAutoCommit(false);
    for (int i = 0; i < stored.length; i++) {
      SurveyResponse response = group.get(i).response;
      stored[i] =
          responses.insert(connection, response)
              ? Stored.fresh(response)
              : Stored.before(response, responses.find(connection, response.id()).orElseThrow());
    }
    connection.commit();
    return stored;
  }
}
