package vn.sipas.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.report.ReportTable.Note;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.Ranks;
import vn.sipas.satisfaction.Ranks.NotRanked;
import vn.sipas.satisfaction.Ranks.RankRow;
import vn.sipas.satisfaction.Ranks.RankTable;

/** Rank sets as a table: one row per measure and domain, also those that are not ranked. */
final class RanksReport {

  /** A row: a rank set, or a domain without one. */
  private record Line(RankTable table, RankRow ranked, NotRanked apart) {

    Map<String, String> codes() {
      return ranked == null ? apart.domain() : ranked.domain();
    }

    DomainFigures.Label label() {
      return ranked == null ? apart.label() : ranked.label();
    }
  }

  private final Ranks ranks;
  private final Words words;
  private final Fields<Line> fields;

  private RanksReport(Ranks ranks, boolean forPeople) {
    this.ranks = ranks;
    this.words = Words.of(ranks.header(), forPeople);
    this.fields = new Fields<>(words);
  }

  static ReportTable of(Ranks ranks, boolean forPeople) {
    return new RanksReport(ranks, forPeople).table();
  }

  private ReportTable table() {
    fields.add("level", Kind.VERDICT, l -> words.level(l.table.measure(), ranks.definition()));
    fields.add("measure", Kind.CODE, l -> l.table.measure());
    fields.add("measureLabel", Kind.TEXT, l -> l.table.label());
    ranks
        .header()
        .variables()
        .forEach(v -> fields.addVariable(v, Line::codes, line -> line.label().domain()));
    ranked("estimate", Kind.SHARE, RankRow::estimate);
    ranked("jointLower", Kind.SHARE, RankRow::lower);
    ranked("jointUpper", Kind.SHARE, RankRow::upper);
    fields.add("jointLevel", Kind.SHARE, l -> l.ranked == null ? null : l.table.level());
    ranked("rankLow", Kind.COUNT, RankRow::rankLow);
    ranked("rankHigh", Kind.COUNT, RankRow::rankHigh);
    ranked("rankLowHolm", Kind.COUNT, RankRow::rankLowHolm);
    ranked("rankHighHolm", Kind.COUNT, RankRow::rankHighHolm);
    fields.add("rankedDomains", Kind.COUNT, l -> l.table.domains());
    fields.add("adjust", Kind.VERDICT, l -> words.of("adjust", l.table.adjust()));
    fields.add("notRanked", Kind.VERDICT, this::reason);
    fields.addSampleData(ranks.sampleData());
    return new ReportTable(
        words.text("ranks.title"),
        fields.columns(),
        fields.rows(lines()),
        notes(),
        words.text("description"));
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (RankTable table : ranks.ranks()) {
      table.rows().forEach(row -> lines.add(new Line(table, row, null)));
      table.notRanked().forEach(apart -> lines.add(new Line(table, null, apart)));
    }
    return lines;
  }

  private void ranked(String name, Kind kind, Function<RankRow, Object> cell) {
    fields.add(name, kind, line -> line.ranked == null ? null : cell.apply(line.ranked));
  }

  private String reason(Line line) {
    return line.apart == null ? null : words.of("not_ranked", line.apart.reason());
  }

  private List<Note> notes() {
    Notes notes = new Notes(words);
    notes.campaign(ranks.campaign(), ranks.stream(), ranks.header());
    notes.definition(ranks.definition());
    notes.design(ranks.design());
    notes.add("ranks", words.text("note.ranks.text"));
    notes.computed(ranks.asOf(), ranks.receipt());
    return notes.all();
  }
}
