package org.redress.pdf;

import java.io.ByteArrayInputStream;
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
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

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

  /** What is not as PDF/A-2u (ISO 19005-2, level U) asks; nothing where it is that. */
  public List<String> faults() {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
          .distinct()
          .toList();
    } catch (IOException | VeraPDFException e) {
      throw new IllegalStateException(e);
    }
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

  /** Letters of which the place is not on their page. */
  public List<String> lettersOffThePage() {
    return look(
        document -> {
          List<String> off = new ArrayList<>();
          PDFTextStripper stripper =
              new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                  PDRectangle page = getCurrentPage().getMediaBox();
                  if (!page.contains(letter.getTextMatrix().getTranslateX(), letter.getTextMatrix().getTranslateY())) {
                    off.add(letter.getUnicode());
                  }
                }
              };
          stripper.getText(document);
          return off;
        });
  }

  private List<String> fonts(Function<PDFont, String> said) {
    return look(
        document -> {
          List<String> names = new ArrayList<>();
          for (PDPage page : document.getPages()) {
            collect(page.getResources(), said, names);
          }
          return names.stream().distinct().toList();
        });
  }

  /** Of the page itself and of the drawings on it. */
  private static void collect(PDResources resources, Function<PDFont, String> said, List<String> names)
      throws IOException {
    for (COSName name : resources.getFontNames()) {
      String answer = said.apply(resources.getFont(name));
      if (answer != null) {
        names.add(answer);
      }
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject drawing && drawing.getResources() != null) {
        collect(drawing.getResources(), said, names);
      }
    }
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
