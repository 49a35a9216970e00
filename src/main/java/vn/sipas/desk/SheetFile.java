package vn.sipas.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Devices as a sheet that can be brought back. */
final class SheetFile {

  private SheetFile() {}

  static String of(List<DeviceView> devices) {
    StringWriter text = new StringWriter().append('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(Arrays.stream(SheetColumn.values()).map(SheetColumn::heading).toList());
      devices.forEach(device -> csv.writeRecord(row(DeviceInput.of(device))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> row(DeviceInput device) {
    return List.of(
        device.code(),
        plain(device.name()),
        device.desk(),
        device.campaign(),
        device.codeCampaign());
  }

  /** A spreadsheet must not take a name for a formula. */
  private static String plain(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
