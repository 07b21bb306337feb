package org.redress.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The face that documents are set in: Noto Sans SC, which has all characters of GB 18030-2005 and
 * of the table of standard characters (通用规范汉字表) that names are given from. Read at the first print.
 */
@Component
@Lazy
class Typeface {

  private static final String FOLDER = "fonts/ttf/NotoSansSC/";

  /** What stands for a character that the face does not have, as printers have it. */
  private static final String MISSING = "〓";

  /** Nobody sees it, yet the face draws it as a hyphen. */
  private static final int SOFT_HYPHEN = 0xAD;

  private final Map<Integer, Integer> glyphs = new HashMap<>();
  private final Map<Integer, Double> widths = new HashMap<>();
  private final Map<Integer, Integer> lookalikes;
  private final byte[] regular;
  private final byte[] bold;

  Typeface() {
    byte[] file = read("NotoSansSC-Regular.ttf");
    collect(file);
    lookalikes = CharacterMap.lookalikes(glyphs);
    lookalikes.keySet().forEach(glyphs::remove);
    // Both weights were drawn as one: the same glyph has the same place in each.
    regular = CharacterMap.unjoined(CharacterMap.replaced(file, glyphs));
    bold = CharacterMap.unjoined(CharacterMap.replaced(read("NotoSansSC-Bold.ttf"), glyphs));
  }

  /** The regular weight as TrueType file. */
  byte[] regular() {
    return regular;
  }

  /** The bold weight as TrueType file. */
  byte[] bold() {
    return bold;
  }

  /**
   * The text as the face can print it. A radical that looks like a character, as texts copied from
   * other documents have them, becomes the character; what nobody sees anyway is left out; a
   * character that the face lacks is shown by its number, so that it can be written in.
   */
  String printable(String text) {
    StringBuilder printable = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(code -> code != SOFT_HYPHEN)
        .forEach(code -> append(printable, lookalikes.getOrDefault(code, code)));
    return printable.toString();
  }

  /** How wide the face sets a printable text, in units of the size it is set in. */
  double width(String text) {
    return text.codePoints().mapToDouble(code -> widths.getOrDefault(code, 1.0)).sum();
  }

  private void append(StringBuilder printable, int code) {
    int type = Character.getType(code);
    if (code == '\n') {
      printable.append('\n');
    } else if (code == '\t' || Character.isSpaceChar(code)) {
      printable.append(glyphs.containsKey(code) ? Character.toString(code) : " ");
    } else if (type == Character.CONTROL || type == Character.FORMAT) {
      return;
    } else if (glyphs.containsKey(code)) {
      printable.appendCodePoint(code);
    } else if (type != Character.NON_SPACING_MARK) {
      printable.append(MISSING).append("〔U+%X〕".formatted(code));
    }
  }

  private void collect(byte[] file) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      CmapLookup lookup = font.getUnicodeCmapLookup();
      double em = font.getUnitsPerEm();
      for (int code = ' '; code <= Character.MAX_CODE_POINT; code++) {
        int glyph = lookup.getGlyphId(code);
        if (glyph > 0) {
          glyphs.put(code, glyph);
          widths.put(code, font.getAdvanceWidth(glyph) / em);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(String name) {
    try (InputStream file = new ClassPathResource(FOLDER + name).getInputStream()) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
