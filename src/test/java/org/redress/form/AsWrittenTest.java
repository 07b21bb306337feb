package org.redress.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.testing.Writings;
import org.springframework.web.util.HtmlUtils;

class AsWrittenTest {

  static Iterable<String> texts() {
    return Writings.ALL;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void in_html_it_reads_as_it_was_written_and_nothing_of_it_is_markup_or_templating(String text) {
    String escaped = AsWritten.escaped(text);

    assertThat(HtmlUtils.htmlUnescape(escaped)).isEqualTo(text);
    assertThat(escaped.replaceAll("&#\\d+;", "")).doesNotContainPattern("[!-/:-@\\[-`{-~]");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void in_markdown_it_reads_as_it_was_written(String text) {
    String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(AsWritten.inMarkdown(text)));

    String read = HtmlUtils.htmlUnescape(html.replaceAll("</?p>|\n$", "").replaceAll("<br ?/?>\n?", "\n"));
    assertThat(read.strip()).isEqualTo(text.strip());
  }
}
