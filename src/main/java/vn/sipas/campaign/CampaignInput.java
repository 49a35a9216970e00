package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Settings as people and programs give them, for whoever creates a campaign on another way. */
@ApplicationScoped
public class CampaignInput {

  private final SettingsReader reader;
  private final CampaignSetup setup;

  CampaignInput(CampaignUnits units, Surroundings surroundings, CampaignSetup setup) {
    reader = new SettingsReader(units, surroundings);
    this.setup = setup;
  }

  /**
   * Reads fields as the API names them.
   *
   * @throws Problem 422 with every fault
   */
  public CampaignSettings ofFields(Map<String, String> fields) {
    Read<CampaignSettings> read = reader.read(fields, false);
    refuse(read.faults());
    return read.value();
  }

  /**
   * Reads fields as the campaign's form names them: {@code instrument} and {@code lastDay}.
   *
   * @throws Problem 422 with every fault
   */
  public CampaignSettings ofForm(Map<String, String> typed) {
    Read<CampaignSettings> read = reader.read(CampaignForm.fields(typed), false);
    refuse(CampaignForm.faults(read.faults()));
    return read.value();
  }

  /** How the form writes a questionnaire with an index definition. */
  public static String chosen(Instrument instrument) {
    return CampaignForm.chosen(instrument);
  }

  /** Everything for which {@link Campaigns#create} would refuse. */
  public List<Fault> faults(CampaignDraft draft) {
    return setup.faults(draft);
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
