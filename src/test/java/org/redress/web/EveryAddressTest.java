package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of {@code /api}, as the controllers declare them, asked for what there is not, for days that there are
 * not, and for a case whose date is impossible, as one taken in before dates had a window can be.
 */
@Tag("database")
@RedressTest
class EveryAddressTest {

  private static final String READER = "reads-every-address";
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

  @Autowired @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping controllers;
  @Autowired private Complaints complaints;
  @Autowired private JdbcTemplate database;
  @Autowired private MockMvc web;
  @Autowired private ObjectMapper json;
  @Autowired private Rest rest;
  @Autowired private Staff staff;

  private String login;

  @BeforeEach
  void somebody_who_may_read_everything() {
    staff.employs(READER, "compliance");
    staff.employs(READER, "management");
    login = rest.basic(READER);
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(READER, "compliance");
    staff.dismisses(READER, "management");
  }

  @Test
  void what_is_not_there_is_told_in_a_sentence_and_is_no_fault() throws Exception {
    List<String> faults = new ArrayList<>();
    for (Address address : addresses()) {
      for (String name : List.of("no-such-thing", "〔2026〕号", "x".repeat(3000), "..", "%00", "'", "-1")) {
        MockHttpServletResponse answer = asks(address, name, "");
        if (answer.getStatus() >= 500
            || answer.getStatus() >= 400 && !CHINESE.matcher(answer.getContentAsString()).find()) {
          faults.add(told(address, name, answer));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void a_body_that_is_none_is_told_in_a_sentence_and_is_no_fault() throws Exception {
    ComplaintCase complaint = complaints.about("retail-franchise").filed();
    List<String> faults = new ArrayList<>();
    for (Address address : addresses()) {
      if (address.method().equals(HttpMethod.GET)) {
        continue;
      }
      for (String body : List.of("", "{", "[]", "7", "null", "\"x\"", "{}", "{\"reason\":{}}", "{\"reason\":[1]}",
          "{\"reason\":\"" + "长".repeat(5000) + "\"}", "{\"lifecycle\":{}}", "{\"lifecycle\":\"retail-franchise\",\"fields\":[]}",
          "{\"lifecycle\":\"retail-franchise\",\"fields\":{\"title\":{\"a\":{}}}}",
          "{\"lifecycle\":\"retail-franchise\",\"fields\":{\"title\":1e999,\"receivedAt\":1e999}}")) {
        String path = VARIABLE.matcher(address.path()).replaceAll(complaint.id());
        MockHttpServletResponse answer =
            web.perform(
                    MockMvcRequestBuilders.request(address.method(), java.net.URI.create(path))
                        .header(HttpHeaders.AUTHORIZATION, login).contentType(MediaType.APPLICATION_JSON).content(body))
                .andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        if (answer.getStatus() < 400 || answer.getStatus() >= 500
            || !CHINESE.matcher(answer.getContentAsString()).find()) {
          faults.add(told(address, body, answer));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void a_day_that_nobody_can_mean_is_refused_wherever_one_is_asked_for() throws Exception {
    List<String> faults = new ArrayList<>();
    Set<String> asked = new TreeSet<>();
    for (Address address : addresses()) {
      for (String day : address.days()) {
        asked.add(day);
        for (String value : List.of("0001-01-01", "0026-03-10", "1899-12-31", "2200-01-01", "2026-02-30",
            "%2B999999999-12-31", "-999999999-01-01", "yesterday", "10.03.2026", "9".repeat(500))) {
          MockHttpServletResponse answer = asks(address, "retail-franchise", "&" + day + "=" + value);
          if (answer.getStatus() != 400 || !answer.getContentAsString().contains(day)
              || answer.getContentAsString().length() > 500) {
            faults.add(told(address, day + "=" + value, answer));
          }
        }
      }
    }
    assertThat(asked).as("the walk finds the days").contains("from", "to", "closedFrom", "openOn", "eventTo", "on");
    assertThat(faults).isEmpty();
  }

  @Test
  void a_case_with_an_impossible_date_spoils_no_page() throws Exception {
    ComplaintCase complaint = complaints.about("retail-franchise").filed();
    Object received = database.queryForObject(
        "select received_at from rd_case where case_id = ?", Object.class, complaint.id());
    try {
      for (String year : List.of("0001", "0026", "1926")) {
        database.update("update rd_case set received_at = ? where case_id = ?",
            java.sql.Timestamp.valueOf(year + "-03-10 10:00:00"), complaint.id());
        List<String> faults = new ArrayList<>();
        for (Address address : addresses()) {
          for (String name : names(address, complaint)) {
            MockHttpServletResponse answer = asks(address, name, "&sort=CLOSED&open=true&by=MONTH");
            if (answer.getStatus() >= 500) {
              faults.add(told(address, name, answer));
            }
          }
        }
        assertThat(faults).as(year).isEmpty();
        String overview = asks(new Address(HttpMethod.GET, "/api/overview", Set.of(), Set.of()), "", "").getContentAsString();
        assertThat(json.readTree(overview).at("/open").asInt()).isPositive();
        assertThat(json.readTree(overview).at("/ages").findValues("open").stream().mapToInt(node -> node.asInt()).sum())
            .as("the oldest band has it")
            .isEqualTo(json.readTree(overview).at("/open").asInt());
      }
    } finally {
      database.update("update rd_case set received_at = ? where case_id = ?", received, complaint.id());
    }
  }

  /** What its variables can mean of the case. */
  private static List<String> names(Address address, ComplaintCase complaint) {
    if (address.path().contains("{caseId}") || address.path().contains("{instance}")) {
      return List.of(complaint.id());
    }
    if (address.path().contains("{caseNumber}")) {
      return List.of(complaint.record().caseNumber());
    }
    return address.path().contains("{taskId}") ? List.of(complaint.open("register").getId()) : List.of("retail-franchise", "retail-franchise-weekly-report");
  }

  private MockHttpServletResponse asks(Address address, String name, String further) throws Exception {
    String path = VARIABLE.matcher(address.path()).replaceAll(Matcher.quoteReplacement(encoded(name)));
    String query = address.required().stream().map(one -> one + "=x").collect(Collectors.joining("&"));
    var request =
        MockMvcRequestBuilders.request(address.method(), java.net.URI.create(path + "?" + query + further))
            .header(HttpHeaders.AUTHORIZATION, login);
    if (!address.method().equals(HttpMethod.GET)) {
      request.contentType(MediaType.APPLICATION_JSON).content("{}");
    }
    MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
    answer.setCharacterEncoding("UTF-8");
    return answer;
  }

  private static String encoded(String name) {
    return name.startsWith("%") ? name : java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String told(Address address, String asked, MockHttpServletResponse answer) throws Exception {
    return "%s %s, %s → %d %s".formatted(address.method(), address.path(), asked, answer.getStatus(), answer.getContentAsString());
  }

  /**
   * @param required parameters without which it does not answer
   * @param days parameters that are days; those of a body are its feature's own to test
   */
  private record Address(HttpMethod method, String path, Set<String> required, Set<String> days) {}

  private List<Address> addresses() {
    List<Address> all = controllers.getHandlerMethods().entrySet().stream()
        .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("org.redress."))
        .flatMap(EveryAddressTest::addresses)
        .filter(address -> address.path().startsWith("/api/"))
        .toList();
    assertThat(all).as("the walk finds the addresses").hasSizeGreaterThan(20);
    return all;
  }

  private static Stream<Address> addresses(Map.Entry<RequestMappingInfo, HandlerMethod> mapped) {
    Set<String> required = new TreeSet<>();
    Set<String> days = new TreeSet<>();
    for (MethodParameter parameter : mapped.getValue().getMethodParameters()) {
      parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      boolean isDay = parameter.getParameterType() == LocalDate.class && !parameter.hasParameterAnnotation(PathVariable.class);
      if (isDay) {
        days.add(parameter.getParameterName());
      } else if (asked != null && asked.required() && !parameter.isOptional() && asked.defaultValue().startsWith("\n")) {
        required.add(asked.value().isEmpty() ? parameter.getParameterName() : asked.value());
      }
      if (parameter.getParameterType().isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)) {
        Stream.of(parameter.getParameterType().getRecordComponents())
            .filter(component -> component.getType() == LocalDate.class)
            .map(RecordComponent::getName)
            .forEach(days::add);
      }
    }
    return mapped.getKey().getPatternValues().stream()
        .flatMap(path -> mapped.getKey().getMethodsCondition().getMethods().stream()
            .map(RequestMethod::asHttpMethod)
            .map(method -> new Address(method, path, required, days)));
  }
}
