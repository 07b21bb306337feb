package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.DemoUsers;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Tag("database")
@RedressTest
class ComplaintsApiTest {

  private static final String CLERK = "retail-first-level-receiver";

  @Autowired private MockMvc mvc;
  @Autowired private JdbcTemplate database;
  @Autowired private HistoryService history;
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void a_complaint_is_taken_in_under_a_case_number_and_can_be_asked_for() throws Exception {
    String answer =
        mvc.perform(complaint(CLERK, fields()))
            .andExpect(status().isCreated())
            .andExpect(header().string(HttpHeaders.LOCATION, containsString("/api/complaints/JM20260310-")))
            .andReturn().getResponse().getContentAsString();

    String number = json.readTree(answer).path("caseNumber").asText();
    mvc.perform(as(CLERK, get("/api/complaints/" + number)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.title").value("包带断裂"))
        .andExpect(jsonPath("$.standsAt[0].task").value("register"))
        .andExpect(jsonPath("$.standsAt[0].due").value("2026-03-11T10:00:00Z"));
  }

  @Test
  void two_equal_requests_with_one_key_open_one_case() throws Exception {
    String key = UUID.randomUUID().toString();
    long before = cases();

    String first = taken(complaint(CLERK, fields()).header("Idempotency-Key", key));
    String again = taken(complaint(CLERK, fields()).header("Idempotency-Key", key));

    assertThat(again).isEqualTo(first);
    assertThat(cases()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"键", "a\u0080", "e\u0301"})
  void a_key_is_of_plain_characters(String key) throws Exception {
    mvc.perform(complaint(CLERK, fields()).header("Idempotency-Key", key)).andExpect(status().isBadRequest());
  }

  @Test
  void the_longest_key_is_taken_and_one_longer_is_not() throws Exception {
    String longest = UUID.randomUUID() + "~".repeat(255 - 36);
    taken(complaint(CLERK, fields()).header("Idempotency-Key", longest));
    mvc.perform(complaint(CLERK, fields()).header("Idempotency-Key", longest + "~"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("最多255个")));
  }

  @Test
  void another_complaint_under_a_used_key_is_refused() throws Exception {
    String key = UUID.randomUUID().toString();
    taken(complaint(CLERK, fields()).header("Idempotency-Key", key));
    Map<String, Object> other = fields();
    other.put("title", "鞋底开胶");

    mvc.perform(complaint(CLERK, other).header("Idempotency-Key", key))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", containsString("换一个键")));
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "title, '', 「投诉标题」必须填写",
    "channel, pigeon, 「投诉形式」只能取",
    "receivedAt, 2099-01-01T10:00:00+08:00, 不能晚于现在",
    "receivedAt, yesterday, 不是有效的日期时间",
    "nickname, x, 没有「nickname」这一项",
  })
  void a_wrong_field_is_named_and_nothing_is_started(String field, String value, String sentence) throws Exception {
    Map<String, Object> fields = fields();
    fields.put(field, value);
    long before = cases();
    long instances = history.createHistoricProcessInstanceQuery().count();

    mvc.perform(complaint(CLERK, fields))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[*].field", hasItem(field)))
        .andExpect(jsonPath("$.detail", containsString(sentence)));

    assertThat(cases()).isEqualTo(before);
    assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(instances);
  }

  @Test
  void hundred_thousand_characters_of_text_and_a_number_for_a_text_are_refused() throws Exception {
    Map<String, Object> fields = fields();
    fields.put("content", "长".repeat(100_000));
    fields.put("title", 7);

    mvc.perform(complaint(CLERK, fields))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field", hasItem("content")))
        .andExpect(jsonPath("$.errors[*].field", hasItem("title")));
  }

  @Test
  void an_unknown_lifecycle_is_refused_with_those_one_may_start() throws Exception {
    mvc.perform(request(CLERK, Map.of("lifecycle", "astrology", "fields", Map.of())))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("lifecycle"))
        .andExpect(jsonPath("$.detail", containsString("retail-franchise")));
  }

  @Test
  void what_is_no_json_is_refused() throws Exception {
    mvc.perform(as(CLERK, post("/api/complaints").contentType(MediaType.APPLICATION_JSON).content("{")))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("JSON")));
  }

  @Test
  void without_a_login_nothing_is_taken_and_nothing_told() throws Exception {
    mvc.perform(post("/api/complaints").contentType(MediaType.APPLICATION_JSON).content("{}"))
        .andExpect(status().isUnauthorized());
    mvc.perform(get("/api/complaints/JM20260310-001")).andExpect(status().isUnauthorized());
  }

  @Test
  void who_has_nothing_to_do_with_a_case_does_not_learn_that_it_exists() throws Exception {
    String number = json.readTree(taken(complaint(CLERK, fields()))).path("caseNumber").asText();

    mvc.perform(as("workplace-company", get("/api/complaints/" + number)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail", containsString("或您无权查看")));
  }

  @Test
  void the_interface_describes_itself() throws Exception {
    mvc.perform(get("/api/openapi"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.paths['/api/complaints'].post").exists());
  }

  private static Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("channel", "phone");
    fields.put("complainantType", "consumer");
    fields.put("title", "包带断裂");
    fields.put("content", "购买一周后断裂");
    fields.put("identityName", "张三");
    return fields;
  }

  private String taken(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
  }

  private MockHttpServletRequestBuilder complaint(String user, Map<String, Object> fields) throws Exception {
    return request(user, Map.of("lifecycle", "retail-franchise", "fields", fields));
  }

  private MockHttpServletRequestBuilder request(String user, Map<String, Object> body) throws Exception {
    return as(
        user, post("/api/complaints").contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)));
  }

  private static MockHttpServletRequestBuilder as(String user, MockHttpServletRequestBuilder request)
      throws Exception {
    String password = DemoUsers.shared().password(user);
    HttpHeaders headers = new HttpHeaders();
    headers.setBasicAuth(user, password);
    return request.headers(headers);
  }

  private long cases() {
    return database.queryForObject("select count(*) from rd_case", Long.class);
  }
}
