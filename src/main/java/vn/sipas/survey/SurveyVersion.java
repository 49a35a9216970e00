package vn.sipas.survey;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.platform.Language;

/**
 * One version of a questionnaire: what is asked, what counts as an answer, and how indices are
 * computed from it. Immutable; a version that has answers never changes.
 *
 * <p>Answers are checked and packed by an {@link AnswerSheet}, one per response.
 */
public final class SurveyVersion {

  /**
   * What a version says about itself.
   *
   * @param languages language code → how its texts came about
   * @param provenance {@code official} and {@code ours}: whose wording is what
   * @param words names of the answers that are no level and no choice
   */
  public record Header(
      String survey,
      int version,
      LocalizedText title,
      LocalizedText intro,
      Map<String, String> languages,
      Map<String, LocalizedText> provenance,
      List<Placeholder> placeholders,
      Map<String, LocalizedText> words) {}

  private final int id;
  private final Header header;
  private final List<Section> sections;
  private final List<IndexDefinition> definitions;
  private final CanonicalJson canonical;
  private final List<SurveyPack> packs;
  private final Map<String, PackTexts> packTexts = new HashMap<>();
  private final List<Slot> slots;
  private final Map<String, Slot> slotByCode = new HashMap<>();
  private final Map<String, TextField> texts;
  private final Map<String, Section> sectionByQuestion = new HashMap<>();
  private final Map<String, Component> componentByItem = new HashMap<>();
  private final int commentLength;

  SurveyVersion(
      int id,
      Header header,
      List<Section> sections,
      List<IndexDefinition> definitions,
      CanonicalJson canonical) {
    this(id, header, sections, definitions, canonical, List.of());
  }

  private SurveyVersion(
      int id,
      Header header,
      List<Section> sections,
      List<IndexDefinition> definitions,
      CanonicalJson canonical,
      List<SurveyPack> packs) {
    this.id = id;
    this.header = header;
    this.sections = List.copyOf(sections);
    this.definitions = List.copyOf(definitions);
    this.canonical = canonical;
    this.packs = List.copyOf(packs);
    this.slots = SlotPlan.of(sections, header.words());
    this.texts = SlotPlan.texts(sections);
    this.commentLength = SlotPlan.commentLength(sections);
    slots.forEach(slot -> slotByCode.put(slot.code(), slot));
    for (Section section : sections) {
      section.questions().forEach(question -> sectionByQuestion.put(question.code(), section));
    }
    if (!definitions.isEmpty()) {
      for (Component component : definitions.get(0).components()) {
        component.items().forEach(item -> componentByItem.put(item, component));
      }
    }
    Map<String, LocalizedText> keys = packs.isEmpty() ? Map.of() : SurveyTexts.of(this);
    packs.forEach(pack -> packTexts.put(pack.language().tag(), PackTexts.of(pack, keys)));
  }

  SurveyVersion withId(int id) {
    return new SurveyVersion(id, header, sections, definitions, canonical, packs);
  }

  /** The same version, told also in the languages of these packs. */
  SurveyVersion withPacks(List<SurveyPack> packs) {
    return new SurveyVersion(id, header, sections, definitions, canonical, packs);
  }

  /** Key of the row in {@code survey_version}; 0 as long as it is not stored. */
  public int id() {
    return id;
  }

  public String survey() {
    return header.survey();
  }

  public int version() {
    return header.version();
  }

  public LocalizedText title() {
    return header.title();
  }

  public LocalizedText intro() {
    return header.intro();
  }

  public Header header() {
    return header;
  }

  public Set<String> languages() {
    return header.languages().keySet();
  }

  /** The languages that only a pack brings, in the order of their tags. */
  public List<Language> packLanguages() {
    return packs.stream()
        .map(SurveyPack::language)
        .filter(language -> !Language.EVERYWHERE.contains(language))
        .sorted(Comparator.comparing(Language::tag))
        .toList();
  }

  public List<Section> sections() {
    return sections;
  }

  public Optional<Section> section(String code) {
    return sections.stream().filter(section -> section.code().equals(code)).findFirst();
  }

  public List<Slot> slots() {
    return slots;
  }

  /** Null when there is no such item or demographic. */
  public Slot slot(String code) {
    return slotByCode.get(code);
  }

  /** The index definitions, the default one first; none when the survey has no index. */
  public List<IndexDefinition> definitions() {
    return definitions;
  }

  public Optional<IndexDefinition> definition(String code, int version) {
    return definitions.stream()
        .filter(definition -> definition.code().equals(code) && definition.version() == version)
        .findFirst();
  }

  /** The component of the default definition that an item belongs to. */
  public Optional<Component> componentOf(String item) {
    return Optional.ofNullable(componentByItem.get(item));
  }

  /** The questions by which results may be broken down. */
  public List<Question.Demographic> demographics() {
    return slots.stream()
        .filter(Slot::isDemographic)
        .map(slot -> (Question.Demographic) slot.question())
        .toList();
  }

  /**
   * The texts in a language, with the words for a kind of unit.
   *
   * @param unitType as in the official list (xã, phường …); unknown or empty: the standard words
   */
  public Wording wording(String language, String unitType) {
    PackTexts pack = packTexts.getOrDefault(language, PackTexts.NONE);
    return new Wording(language, pack, unitType, header.placeholders());
  }

  /** A sheet with no answers. */
  public AnswerSheet newSheet() {
    return new AnswerSheet(this, PackedAnswers.notReached(slots.size()));
  }

  /** A sheet with earlier answers; a mark that its slot cannot hold counts as not reached. */
  public AnswerSheet sheetOf(String packed) {
    char[] marks = PackedAnswers.notReached(slots.size());
    for (int i = 0; i < marks.length && i < packed.length(); i++) {
      if (slots.get(i).codeOf(packed.charAt(i)) != null) {
        marks[i] = packed.charAt(i);
      }
    }
    return new AnswerSheet(this, marks);
  }

  /** The definition as canonical JSON: the same for files that differ in comments or layout. */
  public String definitionJson() {
    return canonical.text();
  }

  /** SHA-256 of {@link #definitionJson()}. */
  public String contentHash() {
    return canonical.sha256();
  }

  TextField textField(String code) {
    return texts.get(code);
  }

  Set<String> textCodes() {
    return texts.keySet();
  }

  int commentLength() {
    return commentLength;
  }

  Section sectionOf(Question question) {
    return sectionByQuestion.get(question.code());
  }

  @Override
  public String toString() {
    return survey() + " version " + version();
  }
}
