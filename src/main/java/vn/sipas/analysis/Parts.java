package vn.sipas.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/**
 * The two parts of a request. The data lie in a temporary file, which the web layer deletes when
 * the request ends, however it ends.
 */
record Parts(String spec, Path data) {

  private static final long LARGEST_SPEC = 2_000_000;

  /**
   * @param spec sent as a field; a program may send it as a file, too
   * @throws Problem 422 when a part is missing
   */
  static Parts of(List<FileUpload> files, String spec) {
    Path data = find(files, "data");
    Path specFile = find(files, "spec");
    List<Fault> missing = new ArrayList<>();
    if (spec == null && specFile == null) {
      missing.add(new Fault("spec", "missing_part", "analysis.fault.missing_part", "spec"));
    }
    if (data == null) {
      missing.add(new Fault("data", "missing_part", "analysis.fault.missing_part", "data"));
    }
    if (!missing.isEmpty()) {
      throw Problem.invalid(missing);
    }
    return new Parts(specFile == null ? spec : read(specFile), data);
  }

  private static Path find(List<FileUpload> files, String part) {
    return files.stream()
        .filter(file -> file.name().equals(part))
        .map(FileUpload::uploadedFile)
        .findFirst()
        .orElse(null);
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) > LARGEST_SPEC) {
        throw new Problem(413, "too_large", LARGEST_SPEC);
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
