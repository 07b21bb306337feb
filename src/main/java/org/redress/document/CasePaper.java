package org.redress.document;

import java.util.List;
import org.redress.form.Written;
import org.redress.pdf.Html;
import org.w3c.dom.Element;

/** One of the papers of a case, to be set among others. */
public final class CasePaper {

  /** The style sheet that a page with papers needs. */
  public static final String STYLES = Sheet.STYLES;

  private final Printout printout;
  private final String mark;

  private CasePaper(Printout printout, String mark) {
    this.printout = printout;
    this.mark = mark;
  }

  /** What the complaint was filed on. */
  static CasePaper filed(Printout printout) {
    return new CasePaper(printout, "立案时所填");
  }

  /** A document of the policy, once even where that asks for several copies. */
  static CasePaper document(Printout printout) {
    List<String> copies = printout.form().copies();
    return new CasePaper(
        printout, copies.isEmpty() ? "" : "原件一式%s联".formatted(Written.numeral(copies.size())));
  }

  public String title() {
    return printout.title();
  }

  /** Writes it into a page. */
  public void write(Html html, Element page) {
    Sheet.write(html, page, printout, mark);
  }
}
