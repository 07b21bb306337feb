package org.redress.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A printed document as who reads it finds it.
 *
 * @param pdf the file
 */
public record Paper(byte[] pdf) {

  private interface Look<T> {
    T at(PDDocument document) throws IOException;
  }

  /** The text of all pages, spaces and line breaks left out: where lines break is not what is said. */
  public String text() {
    return squeezed(1, Integer.MAX_VALUE);
  }

  /** The text of one page, from 1, likewise. */
  public String page(int number) {
    return squeezed(number, number);
  }

  public int pages() {
    return look(PDDocument::getNumberOfPages);
  }

  public List<PDRectangle> sizes() {
    return look(
        document ->
            StreamSupport.stream(document.getPages().spliterator(), false).map(PDPage::getMediaBox).toList());
  }

  public String title() {
    return look(document -> document.getDocumentInformation().getTitle());
  }

  /** What it says of itself, XML. */
  public String metadata() {
    return look(
        document ->
            new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
  }

  /** Names of the fonts, a subset's with its six letters and the plus sign in front. */
  public List<String> fonts() {
    return fonts(PDFont::getName);
  }

  /** Names of those that the file does not hold. */
  public List<String> fontsNotEmbedded() {
    return fonts(font -> font.isEmbedded() ? null : font.getName());
  }

  /** Writes it to a file, to be looked at. */
  public void keep(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> fonts(Function<PDFont, String> said) {
    return look(
        document -> {
          List<String> names = new ArrayList<>();
          for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
              String answer = said.apply(page.getResources().getFont(name));
              if (answer != null) {
                names.add(answer);
              }
            }
          }
          return names.stream().distinct().toList();
        });
  }

  private String squeezed(int from, int to) {
    return look(
            document -> {
              PDFTextStripper stripper = new PDFTextStripper();
              stripper.setStartPage(from);
              stripper.setEndPage(to);
              return stripper.getText(document);
            })
        .replaceAll("[\\s　]+", "");
  }

  private <T> T look(Look<T> look) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return look.at(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
