package org.redress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class TypefaceTest {

  private static final Typeface FACE = new Typeface();

  @Test
  void it_has_every_character_that_gb18030_writes_in_two_bytes() {
    StringBuilder missing = new StringBuilder();
    for (int first = 0x81; first <= 0xFE; first++) {
      for (int second = 0x40; second <= 0xFE; second++) {
        String character = new String(new byte[] {(byte) first, (byte) second}, Charset.forName("GB18030"));
        boolean isOne = character.codePointCount(0, character.length()) == 1 && second != 0x7F;
        if (isOne && Character.getType(character.codePointAt(0)) != Character.PRIVATE_USE
            && FACE.printable(character).contains("〓") && !character.equals("〓")) {
          missing.append(character);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void it_has_rare_characters_of_names_beyond_the_first_plane() {
    assertThat(FACE.printable("钅享𬭚𬀩㛃䶮𫖯")).isEqualTo("钅享𬭚𬀩㛃䶮𫖯");
  }

  @Test
  void a_radical_copied_from_another_document_becomes_the_character() {
    assertThat(FACE.printable("客⼾⻅⾯⼀龜")).isEqualTo("客户见面一龜");
  }

  @Test
  void a_character_it_lacks_is_shown_by_its_number_and_a_picture_too() {
    assertThat(FACE.printable("𠮷田")).isEqualTo("〓〔U+20BB7〕田");
    assertThat(FACE.printable("好🙂")).isEqualTo("好〓〔U+1F642〕");
  }

  @Test
  void what_nobody_sees_is_left_out_and_lines_stay() {
    assertThat(FACE.printable("一\u200B二\u0000\uFEFF\r\n\t三\u00AD\uFE0F")).isEqualTo("一二\n 三");
  }

  @Test
  void in_both_weights_each_glyph_is_read_as_the_usual_character() throws IOException {
    for (byte[] weight : new byte[][] {FACE.regular(), FACE.bold()}) {
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(weight))) {
        CmapLookup map = font.getUnicodeCmapLookup();
        for (int character : "户见面一～·　、：—…“人".codePoints().toArray()) {
          assertThat(map.getCharCodes(map.getGlyphId(character))).containsExactly(character);
        }
      }
    }
  }
}
