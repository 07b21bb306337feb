package org.redress.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.register.Register;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Text that one database stores and another does not is refused by every door, on each database alike. */
@Tag("database")
@RedressTest
class HostileTextTest {

  private static final String RECEIVER = "receiver-of-hostile-text";
  private static final String HIGH = "\ud83d";
  private static final String LOW = "\ude00";
  private static final String PICTURE = HIGH + LOW;

  @Autowired private ProcessEngine engine;
  @Autowired private FieldRules rules;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private Staff staff;
  @Autowired private Register register;

  @BeforeEach
  void a_receiver() {
    staff.employs(RECEIVER, "retail-franchise.first-level-receiver");
  }

  static Stream<Arguments> unstorable() {
    return Stream.of(
        Arguments.of("NUL", "包带\0断裂", 3),
        Arguments.of("half a pair, the first", "包带" + HIGH, 3),
        Arguments.of("half a pair, the second, after a whole one", PICTURE + LOW, 2),
        Arguments.of("the halves the wrong way round", LOW + HIGH, 1),
        Arguments.of("a bell", "\u0007", 1),
        Arguments.of("an escape", "x\u001b[31m", 2),
        Arguments.of("a form feed", "一\f二", 2),
        Arguments.of("delete", "一二\u007f", 3),
        Arguments.of("a control of the second block", "\u0090", 1),
        Arguments.of("no character", "\uffff", 1),
        Arguments.of("no character of a later plane", "\ud83f\udffe", 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unstorable")
  void a_form_refuses_it_and_says_where_it_stands(String what, String text, int position) {
    for (String field : new String[] {"title", "content", "identityName"}) {
      InvalidSubmissionException refused =
          catchThrowableOfType(InvalidSubmissionException.class, () -> files(Clerk.with(complaint(), field, text)));
      assertThat(refused).as(field).isNotNull();
      assertThat(refused.violations()).singleElement()
          .satisfies(violation -> assertThat(violation.field()).isEqualTo(field))
          .satisfies(violation -> assertThat(violation.message()).contains("的第" + position + "个字是不能保存的控制字符"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unstorable")
  void choices_that_the_form_does_not_list_are_text_too(String what, String text, int position) throws Exception {
    for (String type : new String[] {"select", "radio", "checklist", "taglist"}) {
      boolean several = type.endsWith("list");
      var json = new ObjectMapper();
      var field = new FormField(json.createObjectNode().put("type", type).put("key", "k").put("label", "选项").put("valuesKey", "v"));
      assertThat(rules.problem(field, several ? List.of("甲", text) : text)).as(type).get().asString()
          .contains("「选项」的第" + position + "个字是不能保存的控制字符");
      assertThat(rules.problem(field, several ? List.of("长".repeat(2001)) : "长".repeat(2001))).as(type).isPresent();
      assertThat(rules.problem(field, several ? List.of("甲", "乙") : "甲")).as(type).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unstorable")
  void every_interface_refuses_it_in_values_names_and_addresses(String what, String text, int position) throws Exception {
    String value = '"' + text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()) + '"';
    for (String path : new String[] {
      "/api/complaints", "/engine-rest/task/x/comment/create", "/engine-rest/user/create"
    }) {
      for (String body : new String[] {"{\"message\":" + value + "}", "{" + value + ":1}", "{\"a\":[{\"b\":" + value + "}]}"}) {
        refused(post(path).contentType(MediaType.APPLICATION_JSON).content(body.getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  @Test
  void an_address_with_control_characters_is_refused() throws Exception {
    for (String query : new String[] {"number=%00", "number=a%07", "actor=%C2%90", "%00=x"}) {
      refused(get(URI.create("/api/audit/cases?" + query)));
      refused(get(URI.create("/engine-rest/task?" + query)));
    }
  }

  private void refused(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer =
        web.perform(request.header(HttpHeaders.AUTHORIZATION, rest.basic(RECEIVER))).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).containsAnyOf("不能保存的控制字符", "不是有效的 JSON");
  }

  @Test
  void what_people_write_is_stored_as_they_wrote_it() {
    String text = "第一行\r\n第二行\t𠮷野家 👨‍👩‍👧‍👦 ‏עברית‎ ﷽ é e\u0301 <b>&amp;' \" ; -- %s ${x} 〔2026〕";
    String id = files(Clerk.with(Clerk.with(complaint(), "title", "𠮷" + PICTURE), "content", text));
    assertThat(engine.getRuntimeService().getVariable(id, "content")).isEqualTo(text);
    assertThat(register.find(id).orElseThrow().title()).isEqualTo("𠮷" + PICTURE);
  }

  @Test
  void a_length_counts_what_a_reader_counts() {
    String hundred = "😀".repeat(100);
    String id = new Clerk(engine, "workplace-designated-handler")
        .files("whistleblowing", Clerk.with(report(), "title", hundred)).getId();
    assertThat(register.find(id).orElseThrow().title()).isEqualTo(hundred);

    InvalidSubmissionException refused =
        catchThrowableOfType(
            InvalidSubmissionException.class,
            () -> new Clerk(engine, "workplace-designated-handler")
                .files("whistleblowing", Clerk.with(report(), "title", hundred + "字")));
    assertThat(refused).hasMessage("「举报事项」最多100个字，现有101个字");
  }

  @Test
  void the_longest_text_fits_on_each_database_whatever_it_is_made_of() {
    for (String text : new String[] {"长".repeat(2000), "😀".repeat(1000), "é".repeat(2000)}) {
      String id = files(Clerk.with(complaint(), "content", text));
      assertThat(engine.getRuntimeService().getVariable(id, "content")).isEqualTo(text);
    }
    assertThat(catchThrowableOfType(
            InvalidSubmissionException.class, () -> files(Clerk.with(complaint(), "content", "😀".repeat(1001)))))
        .hasMessageContaining("表情等特殊字符按两个字计");
  }

  private String files(Map<String, Object> complaint) {
    return new Clerk(engine, RECEIVER).files("retail-franchise", complaint).getId();
  }

  private static Map<String, Object> complaint() {
    return Map.of("channel", "phone", "complainantType", "consumer", "title", "包带断裂", "content", "开胶", "identityName", "张三");
  }

  private static Map<String, Object> report() {
    return Map.of("channel", "letter", "title", "设备采购", "content", "经过如下");
  }
}
