package vn.sipas.access.signin;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after signing in: a page of this service and no other. */
final class LocalPath {

  private LocalPath() {}

  /** The path, or {@code /} when it would lead elsewhere, or back to signing in. */
  static String of(String next) {
    return isLocal(next) && !next.startsWith("/sign-") ? next : "/";
  }

  /** Browsers read "//host" and "/\host" as another server. */
  private static boolean isLocal(String next) {
    return next != null
        && next.startsWith("/")
        && !next.startsWith("//")
        && next.indexOf('\\') < 0
        && isAddress(next);
  }

  private static boolean isAddress(String next) {
    try {
      new URI(next);
      return true;
    } catch (URISyntaxException controlCharactersAndTheLike) {
      return false;
    }
  }
}
