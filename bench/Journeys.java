import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Whole journeys of the online form, without JavaScript, by so many citizens at a time. */
final class Journeys {

  /**
   * @param all journeys with those that ended after the clock had stopped: each stored a response
   */
  record Result(Load load, long all, double requestsPerJourney) {}

  private record Walked(List<Long> ends, List<Long> times, int requests) {}

  private Journeys() {}

  static Result run(Application application, int citizens, int seconds) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(citizens);
    try {
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      List<Future<Walked>> walks = new ArrayList<>();
      for (int i = 0; i < citizens; i++) {
        walks.add(threads.submit(() -> walk(application.port, end)));
      }
      return result(walks, end, seconds);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Walked walk(int port, long end) throws Exception {
    Walked walked = new Walked(new ArrayList<>(), new ArrayList<>(), 0);
    try (Citizen citizen = new Citizen(port)) {
      while (System.nanoTime() < end) {
        long begin = System.nanoTime();
        citizen.fillIn(Database.CAMPAIGN);
        walked.ends.add(System.nanoTime());
        walked.times.add(System.nanoTime() - begin);
      }
      return new Walked(walked.ends, walked.times, citizen.requests());
    }
  }

  private static Result result(List<Future<Walked>> walks, long end, int seconds)
      throws Exception {
    List<Long> times = new ArrayList<>();
    long inTime = 0;
    long requests = 0;
    for (Future<Walked> walk : walks) {
      times.addAll(walk.get().times);
      inTime += walk.get().ends.stream().filter(at -> at <= end).count();
      requests += walk.get().requests;
    }
    double[] sorted = times.stream().mapToDouble(time -> time / 1e6).sorted().toArray();
    double p99 = sorted[(int) (0.99 * (sorted.length - 1))];
    Load load = new Load(inTime, inTime / (double) seconds, sorted[sorted.length / 2], p99);
    return new Result(load, sorted.length, (double) requests / sorted.length);
  }
}
