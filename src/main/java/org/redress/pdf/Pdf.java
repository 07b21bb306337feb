package org.redress.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes a PDF of a page: as PDF/A-2u, that is with its fonts, its colours defined and its text to
 * be searched and copied, fit to be kept for years.
 */
@Component
public class Pdf {

  private static final String PAPER = "pdf/paper.css";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final ObjectProvider<Typeface> typeface;

  Pdf(ObjectProvider<Typeface> typeface) {
    this.typeface = typeface;
    XRLog.setLoggerImpl(new Slf4jLogger());
  }

  /**
   * An empty page.
   *
   * @param title what the PDF is called
   * @param styles names of its style sheets on the class path, beside what every page has
   */
  public Html page(String title, String... styles) {
    return new Html(
        title,
        Stream.concat(Stream.of(PAPER), Stream.of(styles))
            .map(Pdf::read)
            .collect(Collectors.joining("\n")),
        text -> face().printable(text));
  }

  /** The page, set. */
  public byte[] of(Html page) {
    var pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .usePdfAConformance(PdfAConformance.PDFA_2_U)
          .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
          .useFont(() -> stream(face().regular()), "face", REGULAR, FontStyle.NORMAL, true)
          .useFont(() -> stream(face().bold()), "face", BOLD, FontStyle.NORMAL, true)
          .useObjectDrawerFactory(new Pictures(page, face()))
          .useFastMode()
          .withProducer("Redress")
          .withW3cDocument(page.document(), null)
          .toStream(pdf)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private Typeface face() {
    return typeface.getObject();
  }

  private static String read(String styles) {
    try {
      return new ClassPathResource(styles).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteArrayInputStream stream(byte[] font) {
    return new ByteArrayInputStream(font);
  }
}
