package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever sends a form that is not as it should be reads which field is wrong and why, and nothing of the engine. */
@RedressTest
class RefusedFormTest {

  private static final String RECEIVERS = "retail-franchise.first-level-receiver";
  private static final String SENDER = "sends-wrong-forms";

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private MockMvc mvc;
  @Autowired private ObjectMapper json;

  @BeforeEach
  void somebody() {
    staff.employs(SENDER, RECEIVERS);
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(SENDER, RECEIVERS);
  }

  @Test
  void a_start_form_and_a_tasks_form_are_refused_alike_by_the_engines_interface() throws Exception {
    JsonNode start =
        refused("/process-definition/key/retail-franchise/submit-form", "{\"channel\":{\"value\":\"pigeon\",\"type\":\"String\"}}");
    assertThat(start.path("violations").findValuesAsText("field")).contains("channel", "title", "content");
    assertThat(start.path("message").asText())
        .isEqualTo(String.join("\n", start.path("violations").findValuesAsText("message")));

    String task = complaints.about("retail-franchise").filed().open("register").getId();
    rest.post(SENDER, "/task/" + task + "/claim", "{\"userId\":\"" + SENDER + "\"}");
    JsonNode register =
        refused("/task/" + task + "/submit-form", "{\"colour\":{\"value\":\"red\",\"type\":\"String\"}}");
    assertThat(register.path("violations").findValuesAsText("field")).contains("colour", "subject");
    assertThat(register.path("message").asText()).startsWith("表单「retail-franchise-register」没有「colour」这一项\n「");
  }

  @Test
  void the_products_own_interface_says_the_same() throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(post("/api/complaints")
                .header(HttpHeaders.AUTHORIZATION, rest.basic(SENDER))
                .header("Idempotency-Key", "refused-form")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"lifecycle\":\"retail-franchise\",\"fields\":{\"channel\":\"pigeon\"}}"))
            .andReturn().getResponse();
    answer.setCharacterEncoding("UTF-8");
    JsonNode body = json.readTree(answer.getContentAsString());

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(body.path("violations").findValuesAsText("field")).contains("channel", "title", "content");
    assertThat(body.path("violations")).isEqualTo(body.path("errors"));
    assertThat(body.path("message").asText())
        .isEqualTo(String.join("\n", body.path("violations").findValuesAsText("message")));
  }

  private JsonNode refused(String path, String variables) throws Exception {
    Rest.Answer answer = rest.post(SENDER, path, "{\"variables\":" + variables + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("retail-franchise:", "Cannot", "Exception");
    return json.readTree(answer.body());
  }
}
