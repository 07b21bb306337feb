package org.redress.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Reports as a compliance officer reads them. What is held against figures counted by hand is told in a year in which
 * no other test has cases, before theirs (2005; 2017 for one policy), and takes out afterwards what is still open: open
 * cases count in every later period.
 */
@Component
@Lazy
public class OfficersReports {

  private static final String READER = "-counting";
  private static final Map<String, String> UNITS =
      Map.of("CASES", "件", "ENTRIES", "次", "ENTRY_AMOUNT", "元", "APPROVED", "元", "HOURS", "工作小时");

  private final Staff staff;
  private final Rest rest;
  private final MockMvc web;
  private final ObjectMapper json;

  OfficersReports(Staff staff, Rest rest, MockMvc web, ObjectMapper json) {
    this.staff = staff;
    this.rest = rest;
    this.web = web;
    this.json = json;
  }

  /**
   * The report of the period that the day belongs to, a line each: heads of sections, and what is counted (a part of
   * the line above begins with a dash), how many of how many, and the rate.
   */
  public List<String> lines(String report, String day) {
    return lines(report, day, "compliance");
  }

  /** The same as the group reads it: that of a confidential policy only the role that owes it may. */
  public List<String> lines(String report, String day, String group) {
    List<String> lines = new ArrayList<>();
    for (JsonNode section : read(group, "/api/reports/" + report + "?from=" + day).path("sections")) {
      lines.add(section.path("title").asText());
      section.path("rows").forEach(row -> lines.add(line(row)));
    }
    return lines;
  }

  private JsonNode read(String group, String address) {
    String reader = staff.employs(group.replace('.', '-') + READER, group);
    try {
      return json.readTree(
          web.perform(get(address).header(HttpHeaders.AUTHORIZATION, rest.basic(reader)))
              .andReturn()
              .getResponse()
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new AssertionError(address, e);
    } finally {
      staff.dismisses(reader, group);
    }
  }

  private static String line(JsonNode row) {
    return (row.path("part").asBoolean() ? "- " : "")
        + row.path("item").asText()
        + written(" ", row.path("figure"))
        + written(" / ", row.path("per"))
        + (row.path("rate").isNull() ? "" : " = " + row.path("rate").asText() + "%");
  }

  private static String written(String sign, JsonNode figure) {
    return figure.isNull() ? "" : sign + figure.path("number").asText() + UNITS.get(figure.path("unit").asText());
  }
}
