package vn.sipas.desk;

import java.text.Normalizer;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device as an administrator wants it to be. */
@Schema(name = "DeviceInput")
record DeviceInput(
    @Schema(
            description =
                "Capitals, digits, dots and hyphens, up to 30; made from the desk's code when left"
                    + " out. Cannot be changed later")
        String code,
    @Schema(description = "What people call it, up to 100 characters", required = true) String name,
    @Schema(description = "Code of a desk on the campaign's boundaries", required = true)
        String desk,
    @Schema(description = "Code of a voluntary campaign", required = true) String campaign,
    @Schema(description = "Code of the campaign of answers with a one-time code, if any")
        String codeCampaign) {

  DeviceInput {
    code = plain(code).toUpperCase(Locale.ROOT);
    name = plain(name);
    desk = plain(desk);
    campaign = plain(campaign);
    codeCampaign = plain(codeCampaign);
  }

  static DeviceInput nothing() {
    return new DeviceInput(null, null, null, null, null);
  }

  static DeviceInput of(DeviceView device) {
    return new DeviceInput(
        device.code(),
        device.name(),
        device.desk() == null ? "" : device.desk().code(),
        device.campaign().code(),
        device.codeCampaign() == null ? "" : device.codeCampaign().code());
  }

  DeviceInput coded(String other) {
    return new DeviceInput(other, name, desk, campaign, codeCampaign);
  }

  private static String plain(String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }
}
