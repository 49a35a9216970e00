import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Lighthouse says of the citizen's pages, on a phone and on the desk's tablet. */
final class PageBench {

  private static final Path TOOL = Path.of("target", "lighthouse");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private PageBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Files.copy(
        Path.of("bench", "lighthouse.mjs"),
        TOOL.resolve("lighthouse.mjs"),
        StandardCopyOption.REPLACE_EXISTING);
    int status;
    try (Application application = new Application()) {
      application.start();
      String root = "http://127.0.0.1:" + application.port;
      List<String> command =
          List.of(
              "node",
              "lighthouse.mjs",
              "form, first page|phone|" + root + "/s/" + Database.CAMPAIGN,
              "tablet, not enrolled|tablet|" + root + "/kiosk",
              "tablet, first screen|tablet|" + root + "/kiosk|" + enrolment(root));
      System.out.println(
          "| page | performance | accessibility | best practices | kB | requests |"
              + " slow 3G: seen, s | usable, s |");
      System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
      status = new ProcessBuilder(command).directory(TOOL.toFile()).inheritIO().start().waitFor();
    }
    System.exit(status);
  }

  /** The address that makes a browser the first of the sample province's devices. */
  private static String enrolment(String root) throws IOException, InterruptedException {
    String device = first("code", call("GET", root + "/api/devices"));
    return first("address", call("POST", root + "/api/devices/" + device + "/enrolment"));
  }

  private static String first(String name, String json) {
    Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("No " + name + " in " + json);
    }
    return found.group(1);
  }

  private static String call(String method, String address)
      throws IOException, InterruptedException {
    byte[] user = ("admin:" + Application.PASSWORD).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .method(method, BodyPublishers.noBody())
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user))
            .build();
    return HTTP.send(request, BodyHandlers.ofString()).body();
  }
}
