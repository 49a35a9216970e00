package vn.sipas.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;
import vn.sipas.field.FieldCampaign;

/** What cannot be had back is not lost by one press. */
@QuarkusTest
class ForgetContactsPagesTest {

  @Inject Frames frames;

  @Test
  void contacts_areForgottenOnlyByWhoIsSure() throws SQLException {
    String campaign = FieldCampaign.drawn().code();
    String page = "/campaigns/" + campaign + "/frames/" + only(campaign).id();
    Browser analyst = Staff.browser().signIn(Staff.named("analyst"), Staff.PASSWORD);

    analyst.post(page, page + "/contacts/forget");
    assertThat(only(campaign).contacts()).isPositive();

    analyst.post(page, page + "/contacts/forget", "sure", "yes");
    assertThat(only(campaign).contacts()).isZero();
  }

  private StoredFrame only(String campaign) {
    return frames.of(campaign).get(0);
  }
}
