import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Asks for results as a program does: with a token, over one kept-alive connection. */
final class Results {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String root;
  final String token;

  Results(Application application) throws IOException, InterruptedException {
    root = "http://127.0.0.1:" + application.port;
    String basic = "admin:" + Application.PASSWORD;
    String issued =
        send(
                HttpRequest.newBuilder(URI.create(root + "/api/users/admin/tokens"))
                    .header("Content-Type", "application/json")
                    .header(
                        "Authorization",
                        "Basic "
                            + Base64.getEncoder()
                                .encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"label\":\"bench\"}")))
            .body();
    token = issued.replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }

  /** Milliseconds until the last byte of the answer. */
  double milliseconds(String campaign, String query) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    get(campaign, query);
    return (System.nanoTime() - begin) / 1e6;
  }

  /** Milliseconds that one in twenty exceeds. */
  double p95(String campaign, String query, int times) throws IOException, InterruptedException {
    double[] taken = new double[times];
    for (int i = 0; i < times; i++) {
      taken[i] = milliseconds(campaign, query);
    }
    Arrays.sort(taken);
    return taken[(int) Math.ceil(0.95 * times) - 1];
  }

  String get(String campaign, String query) throws IOException, InterruptedException {
    return send(
            HttpRequest.newBuilder(
                    URI.create(root + "/api/campaigns/" + campaign + "/results?" + query))
                .header("Authorization", "Bearer " + token))
        .body();
  }

  /** Compares all kept sums with a full recomputation; fails when one differs. */
  double checkMoments() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    String report =
        send(
                HttpRequest.newBuilder(URI.create(root + "/api/moments/check"))
                    .header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.noBody()))
            .body();
    if (!report.contains("\"different\":[]")) {
      throw new IllegalStateException("Kept sums differ: " + report);
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  /** Bytes of a file of responses, thrown away as they come. */
  long download(String campaign, String file) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + "/api/campaigns/" + campaign + "/" + file))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.statusCode() + " for " + file);
    }
    try (InputStream body = answer.body()) {
      return body.transferTo(OutputStream.nullOutputStream());
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer;
  }
}
