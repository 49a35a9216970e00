import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** Yardstick: the same row into the same table by plain JDBC, one commit each from 16 threads. */
final class PlainInserts {

  private static final int THREADS = 16;

  private final Database database;
  private final String insert;

  PlainInserts(Database database) {
    this.database = database;
    String marks = "?" + ", ?".repeat(database.sample().size() - 1);
    this.insert = "INSERT INTO response (" + Database.COLUMNS + ") VALUES (" + marks + ")";
  }

  Load run(int seconds) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      Callable<long[]> inserter = () -> insertUntil(end);
      long begin = System.nanoTime();
      List<Future<long[]>> times = threads.invokeAll(java.util.Collections.nCopies(THREADS, inserter));
      double took = (System.nanoTime() - begin) / 1e9;
      long[] all = new long[0];
      for (Future<long[]> some : times) {
        all = concatenated(all, some.get());
      }
      Arrays.sort(all);
      return new Load(all.length, all.length / took, at(all, 0.5), at(all, 0.99));
    } finally {
      threads.shutdownNow();
    }
  }

  private long[] insertUntil(long end) throws SQLException {
    long[] times = new long[1_000];
    int count = 0;
    List<Object> row = database.sample();
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(insert)) {
      while (System.nanoTime() < end) {
        long begin = System.nanoTime();
        statement.setBytes(1, randomId());
        for (int i = 1; i < row.size(); i++) {
          statement.setObject(i + 1, row.get(i));
        }
        statement.executeUpdate();
        if (count == times.length) {
          times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = System.nanoTime() - begin;
      }
    }
    return Arrays.copyOf(times, count);
  }

  private static byte[] randomId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return ByteBuffer.allocate(16).putLong(random.nextLong()).putLong(random.nextLong()).array();
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  private static long[] concatenated(long[] first, long[] second) {
    long[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
