package org.redress.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.redress.form.Feel;
import org.redress.form.Written;
import org.w3c.dom.Element;
import org.redress.pdf.Html;

class MarkdownTest {

  @Test
  void headings_bold_lists_and_lines_are_set_as_in_the_form() {
    assertThat(set("### {{caseNumber}}　{{title}}\n{{content}}", Map.of("caseNumber", "JM1", "title", "断裂", "content", "一周")))
        .isEqualTo("<h3>JM1　断裂</h3><p>一周</p>");
    assertThat(set("**原因**：{{cause}}  \n**数量**：{{n}}，不良\n三", Map.of("cause", "缝线", "n", 12)))
        .isEqualTo("<p><strong>原因</strong>：缝线<br/><strong>数量</strong>：12，不良<br/>三</p>");
    assertThat(set("- 一\n- {{x}}", Map.of("x", "二"))).isEqualTo("<ul><li><p>一</p></li><li><p>二</p></li></ul>");
  }

  @Test
  void a_title_of_the_first_order_stays_below_the_documents_own() {
    assertThat(set("# 大", Map.of())).isEqualTo("<h2>大</h2>");
  }

  @Test
  void what_was_entered_is_no_markdown_and_no_markup() {
    assertThat(set("{{x}}", Map.of("x", "# **粗** <b>x</b> [a](http://b) {{y}}")))
        .isEqualTo("<p># **粗** &lt;b&gt;x&lt;/b&gt; [a](http://b) {{y}}</p>");
    assertThat(set("**{{x}}**", Map.of("x", "a** b"))).isEqualTo("<p><strong>a** b</strong></p>");
  }

  @Test
  void markup_that_the_analyst_wrote_is_text() {
    assertThat(set("<script>x</script>\n\na <b>c</b>", Map.of()))
        .isEqualTo("&lt;script&gt;x&lt;/script&gt;<p>a &lt;b&gt;c&lt;/b&gt;</p>");
  }

  @Test
  void nobody_can_forge_the_place_of_a_value() {
    assertThat(set("\uE0000\uE001{{x}}", Map.of("x", "\uE0000\uE001"))).doesNotContain("\uE0000\uE001\uE0000");
  }

  private static String set(String text, Map<String, Object> values) {
    Html html = new Html("", "", UnaryOperator.identity());
    Element cell = html.add(html.body(), "td", "");
    Markdown.write(html, cell, new Content(new Feel(), Nothing.SAID, values).filled(text), Written::value);
    return xml(cell).replaceAll("^<td>|</td>$", "");
  }

  private static String xml(Element element) {
    try {
      Transformer writer = TransformerFactory.newInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter xml = new StringWriter();
      writer.transform(new DOMSource(element), new StreamResult(xml));
      return xml.toString();
    } catch (TransformerException e) {
      throw new AssertionError(e);
    }
  }
}
