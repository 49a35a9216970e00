package vn.sipas.draw;

import java.util.List;

/**
 * Commands of a POSIX shell with the GNU tools and bc by which a sample is drawn again, in steps.
 * They stand in the protocol; RedrawShellTest runs them as they stand.
 */
final class RedrawCommands {

  /** The files are what they are said to be, and the seed is what was promised. */
  static final List<String> CHECK =
      List.of(
          "sha256sum frame.tsv sample.csv",
          "printf '%s' \"$COMMITTED\" | sha256sum",
          "SEED=$COMMITTED; [ -z \"$ENTROPY\" ] || SEED=$(printf '%s' \"$COMMITTED|$ENTROPY\""
              + " | sha256sum | cut -c1-64)");

  /** Rows that could be drawn, and how many dossiers a commune has. */
  static final List<String> ROWS =
      List.of(
          "touch spared.txt; awk -F'\\t' 'FILENAME == \"spared.txt\" {out[$1]; next} !($1 in out)'"
              + " spared.txt frame.tsv > rows.tsv",
          "awk -F'\\t' '{n[$4] += $10 > 1 ? $10 : 1} END {for (c in n) print c, n[c]}' rows.tsv"
              + " | LC_ALL=C sort > sizes.txt");

  /** A random start, times 16^13. */
  static final List<String> START =
      List.of(
          "start() { echo \"ibase=16; $(printf '%s' \"$1\" | sha256sum | cut -c1-13"
              + " | tr a-f A-F)\" | bc; }");

  /** Communes in area.txt, code and dossiers, without certain ones; n of them in proportion. */
  static final List<String> PPS =
      List.of(
          "X=$(awk '{x += $2} END {print x}' area.txt); U=$(start \"$COMMUNE_SEED|pps|$AREA\")",
          "k=0; sum=0; while read -r c size; do sum=$((sum + size)); if [ \"$(echo"
              + " \"($U + $k*16^13)*$X < $sum*$n*16^13\" | bc)\" = 1 ]; then echo \"$c\";"
              + " k=$((k + 1)); fi; done < area.txt");

  /** The same, all with one chance. */
  static final List<String> SIMPLE =
      List.of(
          "while read -r c size; do echo \"$(printf '%s' \"$COMMUNE_SEED|commune|$c\" | sha256sum"
              + " | cut -c1-64) $c\"; done < area.txt | LC_ALL=C sort | head -n \"$n\""
              + " | cut -c66-");

  /** The codes of a place in their order; place.tsv has the rows of its communes. */
  static final List<String> LIST =
      List.of(
          "LC_ALL=C sort -t \"$(printf '\\t')\" -k2,2 -k7,7 -k9,9 -k1,1 place.tsv | awk -F'\\t'"
              + " '{if ($10 > 1) for (k = 1; k <= $10; k++) print $1 \"#\" k; else print $1}'"
              + " > list.txt");

  /** Every M/m-th of them. */
  static final List<String> SYSTEMATIC =
      List.of(
          "M=$(wc -l < list.txt); U=$(start \"$SEED|systematic|$PLACE\")",
          "j=0; while [ \"$j\" -lt \"$m\" ]; do sed -n \"$(echo"
              + " \"($U + $j*16^13)*$M/($m*16^13) + 1\" | bc)p\" list.txt; j=$((j + 1)); done"
              + " > main.txt");

  /** All of them by their tickets. */
  static final List<String> TICKETS =
      List.of(
          "while IFS= read -r code; do echo \"$(printf '%s' \"$SEED|$code\" | sha256sum"
              + " | cut -c1-64) $code\"; done < list.txt | LC_ALL=C sort | cut -c66-"
              + " > tickets.txt");

  static final List<String> LOTTERY = List.of("head -n \"$m\" tickets.txt > main.txt");

  /** The reserve in its order. */
  static final List<String> RESERVE = List.of("grep -vxF -f main.txt tickets.txt | head -n \"$r\"");

  private RedrawCommands() {}
}
