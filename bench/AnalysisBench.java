import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

/**
 * Analyses large files over HTTP in a service with a small heap, beside a yardstick that reads the
 * same file in plain Java and does nothing with it. Processor time tells more than the clock where
 * others use the machine, too.
 */
final class AnalysisBench {

  private static final long LARGEST = 200L << 20;
  private static final long SMALL = 10L << 20;
  private static final int ROUNDS = 2;

  private interface Yardstick {
    long read(Path file) throws Exception;
  }

  private final Application application = new Application();
  private final Path folder = Files.createTempDirectory(Path.of("target"), "bench-files-");
  private final HttpClient client = HttpClient.newHttpClient();
  private String token;

  private AnalysisBench() throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(this::cleanUp));
  }

  public static void main(String[] args) throws Exception {
    try {
      new AnalysisBench().run();
    } catch (IllegalStateException e) {
      System.err.println("Failed: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run() throws Exception {
    Path csv = folder.resolve("respondents.csv");
    Path xlsx = folder.resolve("respondents.xlsx");
    Path small = folder.resolve("small.csv");
    say("writing files");
    long rows = RespondentFile.csv(csv, LARGEST);
    long few = RespondentFile.csv(small, SMALL);
    RespondentFile.xlsx(xlsx, RespondentFile.MOST_ROWS_OF_A_SHEET);
    try (application) {
      application.start();
      token = new Results(application).token;
      say("warming up");
      analyse(small, few);
      line("Service with java %s, %d MB resident after its start and one file of 10 MB.",
          Application.OPTIONS, application.memory()[0]);
      line("");
      line("| file | MB | rows | s | rows/s | MB/s | yardstick, s | ratio | processor, s |"
          + " yardstick | ratio | peak MB |");
      line("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
      measure("CSV", csv, rows, AnalysisBench::lines);
      measure("XLSX", xlsx, RespondentFile.MOST_ROWS_OF_A_SHEET, AnalysisBench::elements);
    }
  }

  /** Rounds alternate, so that what slows down the machine slows down both. */
  private void measure(String name, Path file, long rows, Yardstick yardstick) throws Exception {
    double megabytes = Files.size(file) / (double) (1 << 20);
    for (int round = 0; round < ROUNDS; round++) {
      say(name + ", round " + (round + 1));
      long begin = System.nanoTime();
      double processorBegin = ownProcessorSeconds();
      yardstick.read(file);
      double plain = since(begin);
      double plainProcessor = ownProcessorSeconds() - processorBegin;
      processorBegin = application.processorSeconds();
      double taken = analyse(file, rows);
      double processor = application.processorSeconds() - processorBegin;
      line("| %s | %.0f | %,d | %.1f | %,.0f | %.1f | %.2f | %.1f | %.1f | %.2f | %.1f | %d |",
          name, megabytes, rows, taken, rows / taken, megabytes / taken, plain, taken / plain,
          processor, plainProcessor, processor / plainProcessor, application.peakMemory());
    }
  }

  /** Seconds from the first byte sent to the last byte of the answer. */
  private double analyse(Path file, long rows) throws Exception {
    String boundary = "bench-boundary";
    String head =
        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"spec\"\r\n\r\n" + spec()
            + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\""
            + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofFile(file),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + application.port + "/api/analyses"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(body)
            .build();
    long begin = System.nanoTime();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    double taken = since(begin);
    if (answer.statusCode() != 200 || !answer.body().startsWith("{\"rows\":" + rows + ",")) {
      String told = answer.body();
      throw new IllegalStateException(
          answer.statusCode() + " " + told.substring(0, Math.min(500, told.length())));
    }
    return taken;
  }

  /** The full tables: 45 measures in 5 tables. */
  private static String spec() {
    String items =
        IntStream.range(0, 5)
            .mapToObj(
                c ->
                    "\"c" + c + "\":["
                        + IntStream.rangeClosed(1, RespondentFile.ITEMS)
                            .filter(item -> item % 5 == c)
                            .mapToObj(item -> String.format("\"q%02d\"", item))
                            .collect(Collectors.joining(","))
                        + "]")
            .collect(Collectors.joining(","));
    return "{\"components\":{" + items + "},\"missing_codes\":[\"\",9],\"design\":{\"psu\":\"psu\","
        + "\"strata\":\"stratum\",\"weight\":\"weight\",\"fpc1\":\"N_psu\",\"fpc2\":\"M_dossiers\"},"
        + "\"by\":[[],[\"district\"],[\"sex\"],[\"age\"],[\"field\"]],\"targets\":[0.85]}";
  }

  private static long lines(Path file) throws IOException {
    long lines = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      while (reader.readLine() != null) {
        lines++;
      }
    }
    return lines;
  }

  private static long elements(Path file) throws Exception {
    long events = 0;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream part = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      XMLStreamReader xml = factory.createXMLStreamReader(part);
      while (xml.hasNext()) {
        xml.next();
        events++;
      }
    }
    return events;
  }

  private static double ownProcessorSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  /** However the bench ends. */
  private void cleanUp() {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      System.err.println("Not cleaned up: " + folder + ": " + e.getMessage());
    }
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private static void say(String what) {
    System.err.println("… " + what);
  }
}
