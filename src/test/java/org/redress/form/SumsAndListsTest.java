package org.redress.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the text demands all of a list one tick is not enough; a sum is worked out. Every such field of every form. */
@RedressTest
class SumsAndListsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private FieldRules rules;

  @Test
  void a_list_of_which_all_is_demanded_names_what_is_missing() throws IOException {
    List<FormField> lists = fields().filter(FormField::wantsAll).toList();
    assertThat(lists).extracting(FormField::key)
        .contains("copiesDistributed", "slipCopies", "noticeCopies", "recordsFilled");
    for (FormField list : lists) {
      List<JsonNode> choices = list.choices();
      assertThat(rules.problem(list, list(choices))).as(list.label()).isEmpty();
      assertThat(rules.problem(list, null)).as(list.label()).isPresent();
      List<JsonNode> fewer = choices.subList(1, choices.size());
      assertThat(rules.problem(list, list(fewer)))
          .contains("「" + list.label() + "」须全部勾选，还缺：" + list.choice(choices.get(0).asText()).orElseThrow());
    }
  }

  @Test
  void of_another_list_some_will_do() {
    FormField list = new FormField(JSON.createObjectNode().put("type", "checklist").put("key", "x").put("label", "材料")
        .set("values", JSON.createArrayNode()
            .add(JSON.createObjectNode().put("label", "甲").put("value", "a"))
            .add(JSON.createObjectNode().put("label", "乙").put("value", "b"))));
    assertThat(rules.problem(list, "[\"a\"]")).isEmpty();
  }

  @Test
  void a_sum_is_that_of_what_was_entered_to_the_cent() throws IOException {
    assertThat(Sums.of(List.of("a", "b", "c"), Map.<String, Object>of("a", 0.1, "b", 0.2)::get)).isEqualTo(0.3);
    assertThat(Sums.of(List.of("a", "b"), Map.<String, Object>of("a", 100, "b", 20.0)::get)).isEqualTo(120);
    assertThat(Sums.of(List.of("a", "b"), Map.<String, Object>of("a", "100", "b", Double.NaN)::get)).isNull();
    List<FormField> sums = fields().filter(field -> !field.summed().isEmpty()).toList();
    assertThat(sums).extracting(FormField::key).contains("lossAmount");
    assertThat(sums).allMatch(FormField::isReadOnly);
  }

  private static String list(List<JsonNode> choices) {
    return choices.stream().map(JsonNode::toString).collect(Collectors.joining(",", "[", "]"));
  }

  private static Stream<FormField> fields() throws IOException {
    List<FormField> all = new ArrayList<>();
    for (Resource form : Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form"))) {
      all.addAll(FormSchema.parse(form.getInputStream()).fields());
    }
    return all.stream().distinct();
  }
}
