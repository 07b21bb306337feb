package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An officer's searches, which name people, are theirs alone. */
@Tag("database")
@RedressTest
class SavedSearchesTest {

  private static final String OFFICER = "officer-who-saves";
  private static final String OTHER = "officer-beside";
  private static final String STRANGER = "clerk-beside";
  private static final String RECEIVERS = "retail-franchise.first-level-receiver";
  private static final String PATH = "/api/audit/searches";

  @Autowired private MockMvc mvc;
  @Autowired private Rest rest;
  @Autowired private Staff staff;
  @Autowired private JdbcTemplate database;

  @BeforeEach
  void people() {
    database.update("delete from rd_saved_search");
    staff.employs(OFFICER, "compliance");
    staff.employs(OTHER, "compliance");
    staff.employs(STRANGER, RECEIVERS);
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(STRANGER, RECEIVERS);
  }

  @Test
  void one_of_the_same_name_takes_the_place_of_the_last_and_goes_when_it_is_removed() {
    assertThat(keep(OFFICER, "查张三", "respondent=zhangsan").getStatus()).isEqualTo(204);
    assertThat(keep(OFFICER, "查张三", "respondent=zhangsan&open=true").getStatus()).isEqualTo(204);
    assertThat(keep(OFFICER, "逾期", "overdue=true").getStatus()).isEqualTo(204);

    assertThat(all(OFFICER)).contains("respondent=zhangsan&open=true", "overdue=true").doesNotContain("\"respondent=zhangsan\"");
    assertThat(ask(OFFICER, delete(PATH).param("name", "查张三")).getStatus()).isEqualTo(204);
    assertThat(all(OFFICER)).doesNotContain("zhangsan").contains("overdue=true");
  }

  @Test
  void another_officer_neither_sees_nor_removes_it_and_nobody_else_has_any() {
    keep(OFFICER, "查张三", "respondent=zhangsan");

    assertThat(all(OTHER)).isEqualTo("[]");
    ask(OTHER, delete(PATH).param("name", "查张三"));
    assertThat(all(OFFICER)).contains("zhangsan");
    assertThat(ask(STRANGER, get(PATH)).getStatus()).isEqualTo(403);
    assertThat(keep(STRANGER, "查张三", "x").getStatus()).isEqualTo(403);
    assertThat(ask(STRANGER, delete(PATH).param("name", "查张三")).getStatus()).isEqualTo(403);
  }

  @Test
  void a_name_or_search_that_is_missing_or_too_long_is_refused_and_so_is_one_too_many() {
    for (String name : new String[] {null, "", " ", "名".repeat(61)}) {
      assertThat(keep(OFFICER, name, "open=true").getStatus()).as(name).isEqualTo(400);
    }
    assertThat(keep(OFFICER, "长", "x".repeat(2001)).getStatus()).isEqualTo(400);
    assertThat(keep(OFFICER, "名".repeat(60), "x".repeat(2000)).getStatus()).isEqualTo(204);
    for (int i = 1; i < 50; i++) {
      assertThat(keep(OFFICER, "查询" + i, "open=true").getStatus()).isEqualTo(204);
    }
    assertThat(keep(OFFICER, "多一个", "open=true").getStatus()).isEqualTo(400);
    assertThat(keep(OFFICER, "查询1", "open=false").getStatus()).as("another under a name there is").isEqualTo(204);
  }

  private MockHttpServletResponse keep(String user, String name, String query) {
    try {
      String json = new ObjectMapper().writeValueAsString(new SavedSearch(name, query));
      return ask(user, put(PATH).contentType(MediaType.APPLICATION_JSON).content(json));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String all(String user) {
    return new String(ask(user, get(PATH)).getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse ask(String user, MockHttpServletRequestBuilder request) {
    try {
      return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, rest.basic(user))).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
