package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sipas.campaign.Stream;
import vn.sipas.platform.Language;
import vn.sipas.platform.Problem;
import vn.sipas.survey.PackedAnswers;
import vn.sipas.unit.Units;

/** Responses one by one, for those who may see them: administrators and analysts. */
@ApplicationScoped
public class MicrodataService {

  private final ResultsSubjects subjects;
  private final ResultsService results;
  private final MicrodataRepository responses;
  private final Units units;

  MicrodataService(
      ResultsSubjects subjects,
      ResultsService results,
      MicrodataRepository responses,
      Units units) {
    this.subjects = subjects;
    this.results = results;
    this.responses = responses;
    this.units = units;
  }

  /**
   * @throws Problem 404 without such a campaign; 409 when its questionnaire has no index or its
   *     sample contradicts its design
   */
  public Microdata of(String campaign, Language language) {
    ResultsSubject subject = subjects.of(campaign);
    var settings = subject.campaign().settings();
    var everything =
        results.results(
            campaign,
            ResultsRequest.of(settings.boundaries(), Measure.OVERALL),
            Viewer.ofEverything(language));
    return new Microdata(
        campaign,
        settings.name(language.tag()),
        settings.sampleData(),
        everything.header().origin(),
        subject.campaign().stream() == Stream.PROBABILITY,
        subject.calibrated() != null,
        everything.receipt(),
        subject.survey(),
        subject.design(),
        itemValues(subject.scoring()),
        subject.measures().all().stream().map(measure -> formula(measure, subject)).toList(),
        new Microdata.Source() {
          @Override
          public <E extends Exception> void each(Microdata.Receiver<E> receiver) throws E {
            MicrodataPlaces places = new MicrodataPlaces(subject.design(), units);
            responses.each(
                subject.campaign().id(), response -> receiver.take(places.row(response)));
          }
        });
  }

  private static Map<Integer, Double> itemValues(ItemScoring scoring) {
    Map<Integer, Double> values = new TreeMap<>();
    for (int level : scoring.levels()) {
      values.put(level, (double) scoring.steps(PackedAnswers.mark(level)) / scoring.range());
    }
    return values;
  }

  private static Microdata.Formula formula(Measure measure, ResultsSubject subject) {
    List<String> items = new ArrayList<>();
    for (int position : measure.items()) {
      items.add(subject.survey().slots().get(position).code());
    }
    return measure.isMeanOfItems()
        ? new Microdata.Formula(
            measure.code(), items.stream().map(List::of).toList(), measure.shares())
        : new Microdata.Formula(measure.code(), List.of(items), List.of(1.0));
  }
}
