package vn.sipas.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Parts of a request that a program sends with a file. */
public final class PostedParts {

  private PostedParts() {}

  /**
   * @throws Problem 422 when the part is missing or empty
   */
  public static FileUpload file(String part, FileUpload upload) {
    if (upload == null || upload.size() == 0) {
      throw missing(part);
    }
    return upload;
  }

  /**
   * @throws Problem 422 when the part is missing, 400 when it is no such JSON
   */
  public static <T> T json(String part, String text, ObjectMapper mapper, Class<T> type) {
    if (text == null) {
      throw missing(part);
    }
    try {
      return mapper.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw Problem.malformedJson(e);
    }
  }

  private static Problem missing(String part) {
    return Problem.invalid(List.of(new Fault(part, "missing_part", "problem.missing_part", part)));
  }
}
