import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A browser without JavaScript on one kept-alive connection: keeps cookies, fills in whatever form
 * it is shown, follows the redirect. Each journey begins without cookies.
 */
final class Citizen implements AutoCloseable {

  private static final int MOST_PAGES = 40;
  private static final String COMMENT = encoded("Cán bộ hướng dẫn rõ ràng, xin cảm ơn.");

  private record Answer(int status, String location, String html) {}

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final Map<String, String> cookies = new HashMap<>();
  private int requests;

  Citizen(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    in = new BufferedInputStream(socket.getInputStream(), 32_768);
    out = socket.getOutputStream();
  }

  /** From the start page over every page to the receipt; fails on anything unexpected. */
  void fillIn(String campaign) throws IOException {
    cookies.clear();
    String path = "/s/" + campaign;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      Answer page = send("GET", path, "");
      require(page.status == 200, path + " answered " + page.status);
      if (path.endsWith("/done")) {
        require(page.html.contains("class=\"receipt\""), "no receipt");
        return;
      }
      Answer taken = post(page.html);
      require(taken.status == 303, path + " answered a post with " + taken.status);
      path = taken.location.replaceFirst("^http://[^/]+", "");
    }
    throw new IllegalStateException("The form does not end.");
  }

  int requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private Answer post(String html) throws IOException {
    int begin = html.indexOf("method=\"post\" action=\"/s/");
    String form = html.substring(begin, html.indexOf("</form>", begin));
    StringBuilder body = new StringBuilder("go=").append(attribute(form, "name=\"go\" value"));
    Map<String, List<String>> offered = new LinkedHashMap<>();
    String select = "";
    for (int tag = form.indexOf('<'); tag >= 0; tag = form.indexOf('<', tag + 1)) {
      if (form.startsWith("<input type=\"hidden\"", tag)) {
        append(body, attribute(form, tag, "name"), encoded(attribute(form, tag, "value")));
      } else if (form.startsWith("<input type=\"radio\"", tag)) {
        offer(offered, attribute(form, tag, "name"), attribute(form, tag, "value"));
      } else if (form.startsWith("<select", tag)) {
        select = attribute(form, tag, "name");
      } else if (form.startsWith("<option", tag)) {
        offer(offered, select, attribute(form, tag, "value"));
      } else if (form.startsWith("<textarea", tag)) {
        append(body, attribute(form, tag, "name"), COMMENT);
      }
    }
    offered.forEach((name, values) -> append(body, name, encoded(choice(name, values))));
    return send("POST", attribute(form, "action"), body.toString());
  }

  /** The first outcome leads over all pages; everything else is left to chance. */
  private static String choice(String name, List<String> values) {
    boolean leads = name.equals("outcome");
    return values.get(leads ? 0 : ThreadLocalRandom.current().nextInt(values.size()));
  }

  private static void offer(Map<String, List<String>> offered, String name, String value) {
    if (!value.isEmpty()) {
      offered.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
  }

  private Answer send(String method, String path, String body) throws IOException {
    StringBuilder request = new StringBuilder(1_024);
    request.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    if (!cookies.isEmpty()) {
      request.append("Cookie: ");
      cookies.forEach((name, value) -> request.append(name).append('=').append(value).append("; "));
      request.setLength(request.length() - 2);
      request.append("\r\n");
    }
    if (!body.isEmpty()) {
      request.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ");
      request.append(body.length()).append("\r\n");
    }
    out.write(request.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1));
    requests++;
    return receive();
  }

  private Answer receive() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    String location = "";
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      switch (line.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(value);
        case "location" -> location = value;
        case "set-cookie" -> keep(value);
        default -> {}
      }
    }
    return new Answer(
        status, location, new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
  }

  private void keep(String cookie) {
    int equals = cookie.indexOf('=');
    int end = cookie.indexOf(';');
    String name = cookie.substring(0, equals);
    if (cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, cookie.substring(equals + 1, end < 0 ? cookie.length() : end));
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(128);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      require(c >= 0, "The connection was closed.");
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static String attribute(String form, String name) {
    return attribute(form, 0, name);
  }

  private static String attribute(String form, int from, String name) {
    int begin = form.indexOf(name + "=\"", from) + name.length() + 2;
    return form.substring(begin, form.indexOf('"', begin));
  }

  private static void append(StringBuilder body, String name, String value) {
    body.append('&').append(name).append('=').append(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(otherwise);
    }
  }
}
