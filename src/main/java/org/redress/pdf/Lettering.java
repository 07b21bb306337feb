package org.redress.pdf;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What texts of a picture become on paper, and how much room they take there. */
@Component
public class Lettering {

  private final ObjectProvider<Typeface> typeface;

  Lettering(ObjectProvider<Typeface> typeface) {
    this.typeface = typeface;
  }

  /** What of a text can be printed. */
  public String printable(String text) {
    return typeface.getObject().printable(text);
  }

  /** How wide a printable text is, in units of the size that it is set in. */
  public double width(String text) {
    return typeface.getObject().width(text);
  }
}
