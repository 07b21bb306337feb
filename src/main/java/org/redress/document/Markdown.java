package org.redress.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.redress.form.Template.Piece;
import org.redress.pdf.Html;
import org.w3c.dom.Element;

/**
 * The Markdown that an analyst wrote, around what was entered in the case. What was entered is set
 * in as it is, whatever characters it has: it is put in after the Markdown has been read.
 */
final class Markdown extends AbstractVisitor {

  /** Stands for a value while the Markdown is read: its number between two private characters. */
  private static final Pattern PLACE = Pattern.compile("\uE000(\\d+)\uE001");

  private static final Parser PARSER = Parser.builder().build();

  private final Html html;
  private final List<Piece> pieces;
  private final Function<Object, String> shown;
  private final Deque<Element> open = new ArrayDeque<>();

  private Markdown(Html html, Element into, List<Piece> pieces, Function<Object, String> shown) {
    this.html = html;
    this.pieces = pieces;
    this.shown = shown;
    open.push(into);
  }

  /**
   * Writes the text into an element.
   *
   * @param shown how a value is written
   */
  static void write(Html html, Element into, List<Piece> pieces, Function<Object, String> shown) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      text.append(
          piece.written()
              ? piece.content().toString().replaceAll("[\uE000\uE001]", "")
              : "\uE000" + i + "\uE001");
    }
    PARSER.parse(text.toString()).accept(new Markdown(html, into, pieces, shown));
  }

  @Override
  public void visit(Paragraph paragraph) {
    within("p", paragraph);
  }

  @Override
  public void visit(Heading heading) {
    within("h" + Math.max(2, heading.getLevel()), heading);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    within("strong", strong);
  }

  @Override
  public void visit(Emphasis emphasis) {
    within("em", emphasis);
  }

  @Override
  public void visit(BulletList list) {
    within("ul", list);
  }

  @Override
  public void visit(OrderedList list) {
    within("ol", list);
  }

  @Override
  public void visit(ListItem item) {
    within("li", item);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    html.add(open.peek(), "br", "");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    html.add(open.peek(), "br", "");
  }

  @Override
  public void visit(Text text) {
    write(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    write(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline tag) {
    write(tag.getLiteral());
  }

  @Override
  public void visit(HtmlBlock block) {
    write(block.getLiteral());
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
  }

  private void within(String element, Node node) {
    open.push(html.add(open.peek(), element, ""));
    visitChildren(node);
    open.pop();
  }

  private void write(String text) {
    Matcher place = PLACE.matcher(text);
    int at = 0;
    while (place.find()) {
      html.text(open.peek(), text.substring(at, place.start()));
      html.text(open.peek(), shown.apply(pieces.get(Integer.parseInt(place.group(1))).content()));
      at = place.end();
    }
    html.text(open.peek(), text.substring(at));
  }
}
