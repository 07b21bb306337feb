package org.redress.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets the texts of pictures in the documents' face. They stay text: without this they would be
 * drawn as outlines in whatever font the machine has, and could not be searched.
 */
final class PictureFace extends PdfBoxGraphics2DFontTextDrawer {

  private final Typeface typeface;
  private PDFont loaded;

  PictureFace(Typeface typeface) {
    this.typeface = typeface;
  }

  @Override
  public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv page) {
    return true;
  }

  @Override
  protected PDFont mapFont(Font font, IFontTextDrawerEnv page) throws IOException {
    if (loaded == null) {
      loaded =
          PDType0Font.load(page.getDocument(), new ByteArrayInputStream(typeface.regular()), true);
    }
    return loaded;
  }
}
