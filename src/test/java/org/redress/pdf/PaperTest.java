package org.redress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What the tests say of printed paper, they would not say of any. */
class PaperTest {

  @Test
  void a_pdf_that_relies_on_the_readers_fonts_is_no_pdf_a_and_a_letter_beside_the_page_is_seen() throws IOException {
    var pdf = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(page.getMediaBox().getWidth() - 4, 100);
        content.showText("no");
        content.endText();
      }
      document.save(pdf);
    }
    Paper paper = new Paper(pdf.toByteArray());

    assertThat(paper.faults()).isNotEmpty();
    assertThat(paper.fontsNotEmbedded()).containsExactly("Helvetica");
    assertThat(paper.lettersOffThePage()).containsExactly("o");
  }

  @Test
  void text_can_be_copied_as_it_was_written_and_a_moment_stands_on_one_line() throws IOException {
    String written = "office staff affirm: fflfi Wi-Fi AVATAR To 10*20*30 <A-12> 𬭚𬀩 2026-03-10 10:05";
    Html page = Printer.pdf().page("一页");
    Element narrow = page.add(page.body(), "p", "");
    narrow.setAttribute("style", "font: 10pt face; width: 60mm");
    page.text(narrow, "自2026-03-10 10:05起等待，自2026-03-11 23:59起等待，期限2026-03-12 18:00，再到2026-03-13 09:30为止。");
    Element bold = page.add(page.body(), "p", "");
    bold.setAttribute("style", "font: bold 10pt face");
    page.text(bold, written);
    byte[] pdf = Printer.pdf().of(page);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(written, "2026-03-10 10:05", "2026-03-11 23:59", "2026-03-12 18:00", "2026-03-13 09:30");
    }
    assertThat(new Paper(pdf).lettersOffThePage()).isEmpty();
  }
}
