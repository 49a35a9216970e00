package vn.sipas.satisfaction;

import java.util.OptionalInt;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.Language;
import vn.sipas.platform.Problem;

/**
 * For whom results are computed.
 *
 * @param unitId the administrative unit whose subtree may be seen; empty for everything
 */
public record Viewer(OptionalInt unitId, Language language) {

  /** Sees everything. */
  public static Viewer ofEverything(Language language) {
    return new Viewer(OptionalInt.empty(), language);
  }

  /**
   * @throws Problem 403 for a unit viewer without a unit, who may see nothing
   */
  public static Viewer of(CurrentUser user, Language language) {
    if (user.isUnitViewer() && user.unitId().isEmpty()) {
      throw new Problem(403, "forbidden");
    }
    return new Viewer(user.isUnitViewer() ? user.unitId() : OptionalInt.empty(), language);
  }
}
