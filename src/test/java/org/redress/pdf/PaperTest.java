package org.redress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

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
}
