package vn.sipas.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.campaign.CampaignInput;
import vn.sipas.campaign.CampaignSettings;
import vn.sipas.campaign.Instrument;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;
import vn.sipas.response.Channel;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Surveys;

/** Reads what comes with a file, and tells all that is wrong with it at once. */
@ApplicationScoped
class PastSpecs {

  private final CampaignInput input;
  private final Surveys surveys;
  private final Clock clock;

  PastSpecs(CampaignInput input, Surveys surveys, Clock clock) {
    this.input = input;
    this.surveys = surveys;
    this.clock = clock;
  }

  /**
   * @throws Problem 422 with every fault
   */
  PastSpec ofProgram(PastSpecBody body) {
    return spec(body, input::ofFields, "campaign.", "endsOn", List.of());
  }

  /**
   * @param before what is wrong already
   * @throws Problem 422 with every fault
   */
  PastSpec ofForm(PastSpecBody body, List<Fault> before) {
    return spec(body, input::ofForm, "", "lastDay", before);
  }

  private PastSpec spec(
      PastSpecBody body,
      Function<Map<String, String>, CampaignSettings> reader,
      String prefix,
      String end,
      List<Fault> before) {
    List<Fault> faults = new ArrayList<>();
    CampaignSettings settings = settings(body, reader, prefix, faults);
    faults.addAll(before);
    String source = body.source() == null ? "" : body.source().strip();
    if (source.isEmpty() || source.length() > PastSpec.LONGEST_SOURCE) {
      faults.add(fault("source", "source", PastSpec.LONGEST_SOURCE));
    }
    Optional<Channel> channel = channel(body.channel());
    if (channel.isEmpty()) {
      faults.add(fault("channel", "channel", body.channel()));
    }
    MissingCodes missing =
        MissingCodes.of(
            body.missing() == null ? Map.of() : body.missing(),
            (at, word) -> faults.add(fault(at, "missing_kind", word)));
    if (settings != null && settings.period().to().isAfter(LocalDate.now(clock))) {
      faults.add(fault(prefix + end, "not_over"));
    }
    ColumnMap columns = ColumnMap.of(body.columns() == null ? Map.of() : body.columns());
    SurveyVersion survey = settings == null ? null : survey(settings.instrument());
    IndexDefinition definition = survey == null ? null : definition(survey, settings, faults);
    if (survey != null) {
      columns.headings().keySet().stream()
          .filter(code -> !ColumnMap.isKnown(survey, code))
          .forEach(code -> faults.add(fault("columns." + code, "column", code)));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    String sheet = body.sheet() == null || body.sheet().isEmpty() ? null : body.sheet();
    boolean asked = !columns.headings().isEmpty();
    return new PastSpec(
        source, sheet, columns, asked, missing, channel.get(), settings, survey, definition);
  }

  /** Null when there are faults. */
  private static CampaignSettings settings(
      PastSpecBody body,
      Function<Map<String, String>, CampaignSettings> reader,
      String prefix,
      List<Fault> faults) {
    try {
      return reader.apply(body.fields());
    } catch (Problem problem) {
      problem.faults().stream()
          .map(f -> new Fault(prefix + f.location(), f.code(), f.key(), f.args()))
          .forEach(faults::add);
      return null;
    }
  }

  private static Optional<Channel> channel(String wire) {
    String asked = wire == null || wire.isEmpty() ? Channel.PAPER.wire() : wire;
    return Arrays.stream(Channel.values()).filter(c -> c.wire().equals(asked)).findFirst();
  }

  private SurveyVersion survey(Instrument instrument) {
    return surveys.find(instrument.survey(), instrument.surveyVersion()).orElseThrow();
  }

  private static IndexDefinition definition(
      SurveyVersion survey, CampaignSettings settings, List<Fault> faults) {
    Instrument instrument = settings.instrument();
    if (instrument.definition() == null) {
      faults.add(fault("instrument", "no_index", instrument.survey()));
      return null;
    }
    return survey.definition(instrument.definition(), instrument.definitionVersion()).orElseThrow();
  }

  private static Fault fault(String location, String code, Object... args) {
    return new Fault(location, code, PastReading.KEYS + code, args);
  }
}
