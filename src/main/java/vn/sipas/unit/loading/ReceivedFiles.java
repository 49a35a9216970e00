package vn.sipas.unit.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** The files of a request, by the names of their parts. */
final class ReceivedFiles {

  // The nationwide lineage has 1.6 MB; the database takes 16 MB in one value.
  private static final int LARGEST = 8_000_000;

  private ReceivedFiles() {}

  /** Parts left empty on the page count as not sent. */
  static Map<ImportFile, byte[]> of(List<FileUpload> uploads) {
    Map<ImportFile, byte[]> files = new EnumMap<>(ImportFile.class);
    for (FileUpload upload : uploads) {
      if (upload.size() > 0) {
        files.put(file(upload.name()), read(upload));
      }
    }
    return files;
  }

  static Map<ImportFile, byte[]> of(Map<String, String> texts) {
    Map<ImportFile, byte[]> files = new EnumMap<>(ImportFile.class);
    texts.forEach(
        (part, text) ->
            files.put(
                file(part), checked((text == null ? "" : text).getBytes(StandardCharsets.UTF_8))));
    return files;
  }

  private static ImportFile file(String part) {
    return ImportFile.of(part)
        .orElseThrow(
            () ->
                Problem.invalid(
                    List.of(new Fault(part, "unknown_file", "unit.fault.unknown_file", part))));
  }

  private static byte[] read(FileUpload upload) {
    if (upload.size() > LARGEST) {
      throw new Problem(413, "too_large", LARGEST);
    }
    try {
      return Files.readAllBytes(upload.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] checked(byte[] content) {
    if (content.length > LARGEST) {
      throw new Problem(413, "too_large", LARGEST);
    }
    return content;
  }
}
