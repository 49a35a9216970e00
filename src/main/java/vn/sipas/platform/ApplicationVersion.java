package vn.sipas.platform;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which software this is. What a tablet keeps is compared with it. */
@Singleton
public class ApplicationVersion {

  private final String text;

  ApplicationVersion(@ConfigProperty(name = "quarkus.application.version") String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
