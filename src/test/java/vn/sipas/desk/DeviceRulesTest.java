package vn.sipas.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.platform.Fault;

class DeviceRulesTest {

  @Test
  void input_thatIsRight_names() {
    List<Fault> faults = new ArrayList<>();

    var wanted =
        Examples.rules()
            .check(
                new DeviceInput(" tt-1 ", " Ma\u0301y ", Examples.DESK, "tai-quay", "mau"), faults);

    assertThat(faults).isEmpty();
    assertThat(wanted).isEqualTo(new DeviceRules.Wanted("TT-1", "Máy", 1, 1, 5));
  }

  @Test
  void input_withNothing_tellsEverythingAtOnce() {
    assertThat(faults(DeviceInput.nothing()))
        .containsExactly(
            "code code_form", "name name", "campaign campaign_missing", "desk desk_missing");
  }

  @ParameterizedTest
  @CsvSource({
    "no-such, , campaign unknown_campaign",
    "đợt, , campaign unknown_campaign",
    "da-dong, , campaign campaign_over",
    "mau, , campaign campaign_not_voluntary",
    "tai-quay, da-dong, codeCampaign campaign_over",
    "tai-quay, tai-quay, codeCampaign same_campaign",
    "tai-quay, dia-gioi-cu, codeCampaign other_boundaries",
    "dia-gioi-cu, , desk unknown_desk"
  })
  void campaigns_thatDoNotFit_areFaults(String campaign, String codeCampaign, String fault) {
    DeviceInput input = new DeviceInput("T-1", "Máy", Examples.DESK, campaign, codeCampaign);

    assertThat(faults(input)).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource({"-1", "a b", "Đ1", "1234567890123456789012345678901", "A/1"})
  void codes_thatNobodyCanReadOut_areFaults(String code) {
    assertThat(faults(Examples.input().coded(code))).containsExactly("code code_form");
  }

  @Test
  void name_withWhatCannotBeShown_isAFault() {
    DeviceInput input = new DeviceInput("T-1", "Máy\u0007", Examples.DESK, "tai-quay", null);

    assertThat(faults(input)).containsExactly("name control_character");
  }

  private static List<String> faults(DeviceInput input) {
    List<Fault> faults = new ArrayList<>();
    assertThat(Examples.rules().check(input, faults)).isNull();
    return faults.stream().map(fault -> fault.location() + " " + fault.code()).toList();
  }
}
