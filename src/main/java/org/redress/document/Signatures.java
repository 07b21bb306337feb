package org.redress.document;

import java.util.List;
import org.redress.pdf.Html;
import org.w3c.dom.Element;

/** Lines to sign on: two or three to a row, each with room for name and date. */
final class Signatures {

  private static final String DATE = "年　　月　　日";

  private final Html html;
  private final Ruling ruling;

  Signatures(Html html, Ruling ruling) {
    this.html = html;
    this.ruling = ruling;
  }

  void write(List<String> signers) {
    int each = signers.size() % 3 == 0 ? 3 : 2;
    for (int from = 0; from < signers.size(); from += each) {
      row(signers.subList(from, Math.min(from + each, signers.size())));
    }
  }

  private void row(List<String> signers) {
    Element row = ruling.row("keep");
    int[] widths = Widths.shares(signers.size());
    for (int i = 0; i < widths.length; i++) {
      Element cell = ruling.cell(row, "signature", widths[i]);
      html.text(html.add(cell, "div", "signer"), line(signers.get(i)));
      html.text(html.add(cell, "div", "date"), DATE);
    }
  }

  private static String line(String signer) {
    return signer + (signer.contains("签") ? "：" : "（签字）：");
  }
}
