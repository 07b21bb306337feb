package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How much is read of a request, and how much of it is told again: by every interface, over a real connection. */
@OverHttp
class BodyLimitsIT {

  private static final String CLERK = "sends-too-much";
  private static final String PASSWORD = "a-password-of-the-limits";
  private static final int MEGABYTE = 1 << 20;

  @Autowired private IdentityService identity;
  @LocalServerPort private int port;
  private final ObjectMapper json = new ObjectMapper();
  private Visitor clerk;

  @BeforeEach
  void a_clerk() {
    if (identity.createUserQuery().userId(CLERK).count() == 0) {
      User user = identity.newUser(CLERK);
      user.setPassword(PASSWORD);
      identity.saveUser(user);
      identity.createMembership(CLERK, "retail-franchise.first-level-receiver");
    }
    clerk = new Visitor(port).as(CLERK, PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/complaints", "/engine-rest/task", "/engine-rest/task/x/comment/create"})
  void a_body_is_limited_in_size_depth_and_parts(String path) {
    String long_ = "{\"lifecycle\":\"" + "x".repeat(MEGABYTE) + "\"}";
    String deep = "{\"fields\":".repeat(60) + "1" + "}".repeat(60);
    String many = "{\"fields\":{" + fields(30_000) + "}}";

    for (String body : new String[] {long_, deep, many}) {
      tooLarge(clerk.asks("POST", path, body));
      tooLarge(clerk.send(
          clerk.request("POST", path, "{}")
              .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))));
    }
  }

  @Test
  void a_body_that_is_no_json_is_limited_in_size() {
    byte[] body = new byte[2 * MEGABYTE];
    for (String path : new String[] {"/api/complaints", "/engine-rest/task"}) {
      for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/octet-stream"}) {
        tooLarge(clerk.send(
            clerk.request("POST", path, "").setHeader("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body))));
      }
    }
  }

  private static String fields(int count) {
    return IntStream.range(0, count).mapToObj(at -> "\"f" + at + "\":1").collect(Collectors.joining(","));
  }

  private static void tooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(answer.body()).contains("请分次提交").hasSizeLessThan(500);
  }

  @Test
  void of_many_faults_ten_are_told_and_how_many_more_there_are() throws Exception {
    HttpResponse<String> answer =
        clerk.asks("POST", "/api/complaints", "{\"lifecycle\":\"retail-franchise\",\"fields\":{" + fields(5000) + "}}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).hasSizeLessThan(5000);
    assertThat(json.readTree(answer.body()).path("errors")).hasSize(10);
    assertThat(json.readTree(answer.body()).path("more").asInt()).isGreaterThan(4990);
    assertThat(json.readTree(answer.body()).path("detail").asText()).containsPattern("另有\\d+处有误$");
  }

  @Test
  void what_is_wrong_is_not_sent_back_whole() throws Exception {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("x".repeat(40_000), 1);
    HttpResponse<String> answer =
        clerk.asks("POST", "/api/complaints", json.writeValueAsString(Map.of("lifecycle", "retail-franchise", "fields", fields)));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).hasSizeLessThan(3000);
    HttpResponse<String> lifecycle =
        clerk.asks("POST", "/api/complaints", json.writeValueAsString(Map.of("lifecycle", "y".repeat(500_000), "fields", Map.of())));
    assertThat(lifecycle.statusCode()).isEqualTo(400);
    assertThat(lifecycle.body()).hasSizeLessThan(3000);
  }

  @Test
  void an_ordinary_complaint_of_the_longest_texts_is_taken() throws Exception {
    Map<String, Object> fields =
        Map.of("channel", "phone", "complainantType", "consumer", "title", "包带断裂", "content", "长".repeat(2000), "identityName", "张三");
    HttpResponse<String> answer =
        clerk.asks("POST", "/api/complaints", json.writeValueAsString(Map.of("lifecycle", "retail-franchise", "fields", fields)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }
}
