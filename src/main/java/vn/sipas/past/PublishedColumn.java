package vn.sipas.past;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.sipas.platform.PlainText;

/** What is told of a published figure, and the headings for it. Shares are percentages. */
enum PublishedColumn {
  YEAR("year|nam", true),
  PLACE("place|unit|province|don vi|dia phuong|tinh", true),
  MEASURE("measure|chi so|chi tieu|noi dung|yeu to", true),
  SHARE("share|value|value pct|percent|ty le.*|ket qua|gia tri", true),
  RESPONDENTS("respondents|n|so phieu|so nguoi( tra loi)?|co mau", false),
  ERROR("standard error|se|sai so chuan", false),
  LOWER("lower|can duoi", false),
  UPPER("upper|can tren", false),
  SOURCE("source|nguon", true),
  NOTE("note|method|ghi chu|phuong phap", false),
  BREAK("method break|break|doi phuong phap|ngat chuoi", false);

  private final Pattern headings;
  private final boolean needed;

  PublishedColumn(String headings, boolean needed) {
    this.headings = Pattern.compile(headings);
    this.needed = needed;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "past.figure." + code();
  }

  boolean isNeeded() {
    return needed;
  }

  boolean isNamed(String heading) {
    return headings.matcher(PlainText.of(heading).replace('_', ' ')).matches();
  }
}
