package org.redress.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table of a TrueType file that says which character has which glyph ({@code cmap}).
 *
 * <p>A Chinese face draws 户 and the radical ⼾, or ～ and the wave dash 〜, with one glyph. Whoever
 * copies or searches the text of a PDF gets the character with the lowest number that the glyph
 * has, and that is the wrong one: 客⼾. So the documents' face has a table without the others.
 */
final class CharacterMap {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int WINDOWS = 3;
  private static final int FULL_UNICODE = 10;
  private static final int SEGMENTED = 12;

  private CharacterMap() {}

  /** Characters that share the glyph of a more usual one, with that one. */
  static Map<Integer, Integer> lookalikes(Map<Integer, Integer> glyphs) {
    Comparator<Integer> usualFirst =
        Comparator.<Integer>comparingInt(CharacterMap::rarity)
            .thenComparing(Comparator.naturalOrder());
    Map<Integer, Integer> usual = new HashMap<>();
    glyphs.forEach(
        (code, glyph) -> usual.merge(glyph, code, (a, b) -> usualFirst.compare(a, b) < 0 ? a : b));
    Map<Integer, Integer> lookalikes = new HashMap<>();
    glyphs.forEach(
        (code, glyph) -> {
          if (!usual.get(glyph).equals(code)) {
            lookalikes.put(code, usual.get(glyph));
          }
        });
    return lookalikes;
  }

  /** By GB 18030: the everyday characters of its oldest part, those of two bytes, all others. */
  private static int rarity(int code) {
    byte[] bytes = Character.toString(code).getBytes(GB18030);
    if (bytes.length > 2) {
      return 2;
    }
    boolean everyday = bytes.length == 1 || (bytes[0] & 0xFF) > 0xA0 && (bytes[1] & 0xFF) > 0xA0;
    return everyday ? 0 : 1;
  }

  /** The file with another table of characters, which stands at its end. */
  static byte[] replaced(byte[] file, Map<Integer, Integer> glyphs) {
    byte[] table = table(glyphs);
    int start = (file.length + 3) / 4 * 4;
    byte[] changed = Arrays.copyOf(file, start + table.length);
    System.arraycopy(table, 0, changed, start, table.length);
    ByteBuffer header = ByteBuffer.wrap(changed);
    int tables = header.getShort(4);
    for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
      if (tag(changed, entry).equals("cmap")) {
        header.putInt(entry + 8, start).putInt(entry + 12, table.length);
        return changed;
      }
    }
    throw new IllegalStateException("no TrueType font: it has no table of characters");
  }

  /**
   * The file without its table of ligatures ({@code GSUB}, under a name that nobody looks for):
   * letters that are drawn as one glyph (ffi) could not be copied or searched.
   */
  static byte[] unjoined(byte[] file) {
    byte[] changed = file.clone();
    int tables = ByteBuffer.wrap(changed).getShort(4);
    for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
      if (tag(changed, entry).equals("GSUB")) {
        System.arraycopy("gone".getBytes(StandardCharsets.US_ASCII), 0, changed, entry, 4);
      }
    }
    return changed;
  }

  private static String tag(byte[] file, int entry) {
    return new String(file, entry, 4, StandardCharsets.US_ASCII);
  }

  private static byte[] table(Map<Integer, Integer> glyphs) {
    List<int[]> segments = new ArrayList<>();
    new TreeMap<>(glyphs)
        .forEach(
            (code, glyph) -> {
              int[] last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
              if (last != null && code == last[1] + 1 && glyph == last[2] + code - last[0]) {
                last[1] = code;
              } else {
                segments.add(new int[] {code, code, glyph});
              }
            });
    int length = 16 + 12 * segments.size();
    ByteBuffer table = ByteBuffer.allocate(12 + length);
    table.putShort((short) 0).putShort((short) 1);
    table.putShort((short) WINDOWS).putShort((short) FULL_UNICODE).putInt(12);
    table.putShort((short) SEGMENTED).putShort((short) 0).putInt(length).putInt(0);
    table.putInt(segments.size());
    segments.forEach(segment -> Arrays.stream(segment).forEach(table::putInt));
    return table.array();
  }
}
