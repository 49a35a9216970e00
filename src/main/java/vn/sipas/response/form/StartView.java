package vn.sipas.response.form;

import java.util.Optional;
import java.util.Set;
import vn.sipas.campaign.CampaignTerms;

/**
 * What the start page tells.
 *
 * @param campaign name of the campaign, and the language it is written in
 * @param asker who asks, a whole sentence
 * @param resume where a form begun before is taken up again, or null
 * @param saved until when a form saved here can be taken up, or null
 * @param receipt of a form that this browser submitted before, or null
 * @param notice why the respondent is here again, or null
 * @param code the field for the one-time code; null where none is needed
 */
record StartView(
    Name campaign,
    String asker,
    FormTexts.Texts texts,
    Optional<Places.Known> known,
    String resume,
    String saved,
    String receipt,
    String notice,
    CodeField code) {

  /** A name in one language. */
  record Name(String text, String language) {

    static Name of(CampaignTerms campaign, String language) {
      return new Name(campaign.name(language), campaign.nameLanguage(language));
    }
  }

  private static final Set<String> NOTICES = Set.of("lost", "cookies", "deleted", "over");

  private static final int SECONDS_PER_ANSWER = 8;
  private static final int SECONDS_PER_TEXT = 30;

  static String known(String notice) {
    return notice != null && NOTICES.contains(notice) ? notice : null;
  }

  /** Whether many others see the same page. */
  boolean common() {
    boolean blank = code == null || code.blank();
    return resume == null && saved == null && receipt == null && notice == null && blank;
  }

  public String noticeKey() {
    return notice == null ? null : "form.notice." + notice;
  }

  public String title() {
    return texts.title();
  }

  public String intro() {
    return texts.intro();
  }

  /** Name of the place that the link names, or null. */
  public String place() {
    return known.map(Places.Known::name).orElse(null);
  }

  public String placeValue() {
    return known.map(place -> place.place().value()).orElse("");
  }

  public int questions() {
    return texts.all().stream().mapToInt(section -> section.questions().size()).sum();
  }

  /** A guess for somebody who reads every word, rounded up. */
  public int minutes() {
    int seconds =
        texts.all().stream()
            .flatMap(section -> section.questions().stream())
            .mapToInt(question -> question.written() ? SECONDS_PER_TEXT : SECONDS_PER_ANSWER)
            .sum();
    return Math.max(1, (seconds + 59) / 60);
  }

  /** The first page that is not complete, once anything has been answered; else null. */
  static String resume(Visit visit) {
    boolean any = visit.journey().pages().stream().anyMatch(page -> isAnswered(page, visit));
    return any ? visit.address(next(visit)) : null;
  }

  /** The first page on which nothing is answered, or else the check page. */
  static String next(Visit visit) {
    return visit.journey().pages().stream()
        .filter(page -> !isAnswered(page, visit))
        .findFirst()
        .orElse(Journey.CHECK);
  }

  private static boolean isAnswered(String page, Visit visit) {
    if (page.equals(Journey.PLACE)) {
      return !visit.draft().place().equals(Place.NOT_ASKED);
    }
    return visit.asked(visit.texts().section(page)).stream()
        .anyMatch(question -> !visit.answers().values(question.question()).isEmpty());
  }
}
