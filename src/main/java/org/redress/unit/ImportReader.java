package org.redress.unit;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.camunda.bpm.engine.BadUserRequestException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.redress.form.Characters;
import org.redress.unit.ImportTable.Row;

/**
 * Reads what an administrator's spreadsheet program saves: a workbook, whose first sheet counts, or
 * CSV in UTF-8 or in the encoding that such programs take in China (GBK, of which GB 18030 is the
 * whole).
 */
final class ImportReader {

  private static final Charset CHINESE = Charset.forName("GB18030");

  /** A workbook that would be larger than that unpacked is none of an organisation. */
  private static final long LARGEST = 100L << 20;

  private ImportReader() {}

  /**
   * The table in a file.
   *
   * @throws BadUserRequestException saying why it cannot be read
   */
  static ImportTable read(byte[] file) {
    List<Row> rows = isZip(file) ? workbook(file) : csv(text(file));
    rows.forEach(ImportReader::check);
    return ImportTable.of(rows);
  }

  private static boolean isZip(byte[] file) {
    return file.length > 1 && file[0] == 'P' && file[1] == 'K';
  }

  private static void check(Row row) {
    for (String cell : row.cells()) {
      if (cell != null && Characters.unstorable(cell).isPresent()) {
        throw new BadUserRequestException(
            "第%d行有无法保存的字符：请把文件另存为 UTF-8 编码的 CSV 或 XLSX".formatted(row.number()));
      }
    }
  }

  private static String text(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    for (Charset charset : List.of(StandardCharsets.UTF_8, CHINESE)) {
      try {
        return charset.newDecoder().decode(bytes.rewind()).toString();
      } catch (CharacterCodingException another) {
        // the next
      }
    }
    throw new BadUserRequestException("文件的编码无法识别：请另存为 UTF-8 编码的 CSV 或 XLSX");
  }

  private static List<Row> csv(String text) {
    List<Row> rows = new ArrayList<>();
    try (CSVReader reader =
        new CSVReaderBuilder(new StringReader(text))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .build()) {
      int begins = 1;
      for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
        rows.add(new Row(begins, Arrays.asList(cells)));
        begins = (int) reader.getLinesRead() + 1;
      }
    } catch (IOException | CsvValidationException unreadable) {
      throw new BadUserRequestException("文件不是有效的 CSV：请检查引号是否成对", unreadable);
    }
    return rows;
  }

  private static List<Row> workbook(byte[] file) {
    checkSize(file);
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
        Stream<org.dhatim.fastexcel.reader.Row> sheet = workbook.getFirstSheet().openStream()) {
      return sheet.map(ImportReader::row).toList();
    } catch (IOException | ExcelReaderException unreadable) {
      throw noWorkbook(unreadable);
    }
  }

  private static Row row(org.dhatim.fastexcel.reader.Row row) {
    List<String> cells = new ArrayList<>();
    for (int at = 0; at < row.getCellCount(); at++) {
      cells.add(row.getOptionalCell(at).map(ImportReader::written).orElse(null));
    }
    return new Row(row.getRowNum(), cells);
  }

  private static String written(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDay(cell.getDataFormatString())
          ? cell.asDate().toLocalDate().toString()
          : plain(cell.asNumber());
    }
    return cell.getText();
  }

  /** Codes and telephones that a spreadsheet took for numbers. */
  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static boolean isDay(String format) {
    return format != null && format.toLowerCase().contains("yy");
  }

  private static void checkSize(byte[] file) {
    byte[] buffer = new byte[1 << 16];
    long unpacked = 0;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream part = zip.getInputStream(entry)) {
          for (int read = part.read(buffer); read > 0; read = part.read(buffer)) {
            unpacked += read;
            if (unpacked > LARGEST) {
              throw new BadUserRequestException("文件展开后过大：请只保留要导入的工作表");
            }
          }
        }
      }
    } catch (IOException unreadable) {
      throw noWorkbook(unreadable);
    }
  }

  private static BadUserRequestException noWorkbook(Exception unreadable) {
    return new BadUserRequestException("文件不是有效的 XLSX：请用表格软件另存一次", unreadable);
  }
}
