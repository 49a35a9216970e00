package vn.sipas.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What the operator says about the password of {@code admin}. */
@ApplicationScoped
class AdministratorPassword {

  private final Config config;

  AdministratorPassword(Config config) {
    this.config = config;
  }

  /** SIPAS_ADMIN_PASSWORD to the letter: a dollar sign in a password is a dollar sign. */
  Optional<String> given() {
    return Optional.ofNullable(config.getConfigValue("sipas.admin.password").getRawValue())
        .filter(password -> !password.isBlank());
  }

  /** SIPAS_ADMIN_RESET: the given password replaces whatever it is now. */
  boolean isReset() {
    return config.getOptionalValue("sipas.admin.reset", Boolean.class).orElse(false);
  }
}
