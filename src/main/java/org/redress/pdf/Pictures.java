package org.redress.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws the pictures of a page where they have their places, as lines and letters of the PDF. */
final class Pictures implements FSObjectDrawerFactory, FSObjectDrawer {

  private final Html page;
  private final PictureFace face;

  Pictures(Html page, Typeface typeface) {
    this.page = page;
    this.face = new PictureFace(typeface);
  }

  @Override
  public FSObjectDrawer createDrawer(Element place) {
    return this;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getTagName().equals("object");
  }

  @Override
  public Map<Shape, String> drawObject(
      Element place,
      double x,
      double y,
      double width,
      double height,
      OutputDevice paper,
      RenderingContext context,
      int dotsPerPixel) {
    float wide = (float) width / dotsPerPixel;
    float high = (float) height / dotsPerPixel;
    Picture picture = page.picture(place);
    paper.drawWithGraphics(
        (float) x, (float) y, wide, high, graphics -> draw(graphics, picture, wide));
    return Map.of();
  }

  private void draw(Graphics2D graphics, Picture picture, float wide) {
    ((PdfBoxGraphics2D) graphics).setFontTextDrawer(face);
    double scale = wide / picture.width();
    graphics.scale(scale, scale);
    picture.paint(graphics);
  }
}
