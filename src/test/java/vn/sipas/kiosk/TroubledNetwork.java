package vn.sipas.kiosk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What lies between a tablet and the application, in a test's hands: it can be cut, lose answers
 * after the application acted, answer itself, and it sees every upload that passes.
 */
final class TroubledNetwork implements AutoCloseable {

  static final String UPLOAD = "/api/response-batches";

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");

  /** What comes back; a null body is a broken connection. */
  record Answer(int status, String type, Map<String, String> headers, byte[] body) {

    static final Answer NONE = new Answer(0, null, Map.of(), null);

    static Answer json(int status, String body) {
      return of(status, "application/json", body);
    }

    static Answer of(int status, String type, String body) {
      return new Answer(status, type, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A request and the way to the application, which may be taken or not. */
  interface Trouble {
    Answer answer(String body, Way application);
  }

  interface Way {
    Answer go();
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
  private final List<String> uploads = new CopyOnWriteArrayList<>();
  private final AtomicInteger uploading = new AtomicInteger();
  private final AtomicInteger mostUploading = new AtomicInteger();
  private final HttpServer server;
  private volatile URI application;
  private volatile Predicate<String> cut = path -> false;

  TroubledNetwork(URI application) throws IOException {
    this.application = application;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  /** As a browser sees it: a place where it allows everything it allows over HTTPS. */
  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** It was started again elsewhere. */
  void leadTo(URI application) {
    this.application = application;
  }

  void cut() {
    cut = path -> true;
  }

  /** Pages still come, as they would from the worker of a tablet that has one. */
  void cutForData() {
    cut = path -> path.startsWith("/api/");
  }

  void mend() {
    cut = path -> false;
  }

  /** From now on requests to this path meet it. */
  void trouble(String path, Trouble trouble) {
    troubles.put(path, trouble);
  }

  void answer(String path, Answer always) {
    trouble(path, (body, application) -> always);
  }

  /** What the application serves there is changed on its way. */
  void change(String path, UnaryOperator<String> change) {
    trouble(
        path,
        (body, way) -> {
          Answer answer = way.go();
          String text = new String(answer.body, StandardCharsets.UTF_8);
          byte[] changed = change.apply(text).getBytes(StandardCharsets.UTF_8);
          return new Answer(answer.status, answer.type, answer.headers, changed);
        });
  }

  void calm(String path) {
    troubles.remove(path);
  }

  /** Bodies of the uploads that reached it, in order. */
  List<String> uploads() {
    return uploads;
  }

  /** The ids in them, each as often as it was sent. */
  List<UUID> uploadedIds() {
    return uploads.stream()
        .flatMap(body -> ID.matcher(body).results())
        .map(id -> UUID.fromString(id.group(1)))
        .toList();
  }

  int mostUploadsAtOnce() {
    return mostUploading.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean isCut = cut.test(path);
    boolean isUpload = path.equals(UPLOAD) && !isCut;
    if (isUpload) {
      uploads.add(new String(body, StandardCharsets.UTF_8));
      mostUploading.accumulateAndGet(uploading.incrementAndGet(), Math::max);
    }
    try {
      send(exchange, isCut ? Answer.NONE : answer(exchange, path, body));
    } finally {
      if (isUpload) {
        uploading.decrementAndGet();
      }
      exchange.close();
    }
  }

  private Answer answer(HttpExchange exchange, String path, byte[] body) {
    Trouble trouble = troubles.get(path);
    Way way = () -> forward(exchange, body);
    return trouble == null
        ? way.go()
        : trouble.answer(new String(body, StandardCharsets.UTF_8), way);
  }

  private Answer forward(HttpExchange exchange, byte[] body) {
    URI to = application.resolve(exchange.getRequestURI());
    var request =
        HttpRequest.newBuilder(to)
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase()) && !isEncoding(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      Map<String, String> headers = new ConcurrentHashMap<>();
      answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      String type = answer.headers().firstValue("content-type").orElse("");
      return new Answer(answer.statusCode(), type, headers, answer.body());
    } catch (IOException e) {
      return Answer.NONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static boolean isEncoding(String name) {
    return name.equalsIgnoreCase("accept-encoding");
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.body == null) {
      return;
    }
    answer.headers.forEach(
        (name, value) -> {
          if (!OF_THE_CONNECTION.contains(name.toLowerCase()) && !name.startsWith(":")) {
            exchange.getResponseHeaders().set(name, value);
          }
        });
    exchange.getResponseHeaders().set("Content-Type", answer.type);
    boolean empty = answer.body.length == 0;
    exchange.sendResponseHeaders(answer.status, empty ? -1 : answer.body.length);
    exchange.getResponseBody().write(answer.body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
