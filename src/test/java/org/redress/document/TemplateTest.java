package org.redress.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.form.Feel;

class TemplateTest {

  private final Map<String, Object> values = new HashMap<>(Map.of("title", "包带断裂", "grade", 2, "units", List.of("制造部", "业务部")));
  private final Feel feel = new Feel();

  @Test
  void an_expression_gives_its_value() {
    assertThat(filled("{{title}}，{{if grade = 2 then \"二级\" else \"其他\"}}")).isEqualTo("包带断裂，二级");
  }

  @Test
  void what_is_not_entered_leaves_its_place_empty() {
    values.put("place", null);
    assertThat(filled("在{{place}}，由{{nobody}}；{{if nobody = null then \"—\" else nobody}}")).isEqualTo("在，由；—");
  }

  @Test
  void a_block_is_shown_where_its_condition_holds_with_the_line_break_that_ends_it() {
    String text = "{{#if title != null}}**标题：** {{title}}\n\n{{/if}}{{#if place != null}}在{{place}}{{/if}}\n末";
    assertThat(filled(text)).isEqualTo("**标题：** 包带断裂\n\n末");
  }

  @Test
  void blocks_stand_in_blocks() {
    String text = "{{#if grade = 2}}外{{#if grade = 3}}不{{#if grade = 2}}不{{/if}}{{/if}}里{{/if}}后";
    assertThat(filled(text)).isEqualTo("外里后");
  }

  @Test
  void a_loop_repeats_for_each_member_and_none_for_none() {
    assertThat(filled("{{#loop units}}·{{this}}{{/loop}}{{#loop nobody}}{{this}}{{/loop}}。")).isEqualTo("·制造部·业务部。");
  }

  @Test
  void a_text_that_begins_with_an_equals_sign_is_one_expression() {
    assertThat(filled("=\"共\" + title")).isEqualTo("共包带断裂");
  }

  @Test
  void templating_that_was_entered_is_not_run() {
    values.put("title", "{{grade}}");
    assertThat(filled("{{title}}")).isEqualTo("{{grade}}");
  }

  private String filled(String text) {
    return new Content(feel, Nothing.SAID, values).text(text);
  }
}
