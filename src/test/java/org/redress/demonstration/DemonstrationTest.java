package org.redress.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who gets into the demonstration by a click, and who does not. The clock runs in DemonstrationIT. */
@RedressTest
class DemonstrationTest {

  private static final String USER = "retail-first-level-receiver";

  @Autowired private MockMvc web;

  @Test
  void it_names_whom_to_log_in_as_by_policy_and_role() throws Exception {
    web.perform(get("/demonstration")).andExpect(status().isOk()).andExpect(content().string(containsString("people")));
    web.perform(get("/demonstration/people"))
        .andExpect(jsonPath("$[0].roles[*].user", hasItem("compliance")))
        .andExpect(jsonPath("$[?(@.policy=='零售品牌客户投诉（三级受理）')].roles[*].user", hasItem(USER)))
        .andExpect(jsonPath("$[?(@.policy=='零售品牌客户投诉（三级受理）')].roles[*].name", hasItem("一级受理人")));
  }

  @Test
  void a_click_logs_in_with_a_session_of_its_own_whoever_it_was_before() throws Exception {
    Cookie receiver = login(USER, "/camunda/app/tasklist/default/");
    Cookie officer = login("compliance", "/camunda/app/cockpit/default/", receiver);

    assertThat(officer.getValue()).isNotEqualTo(receiver.getValue());
    web.perform(get("/api/audit/lifecycles").cookie(officer)).andExpect(status().isOk());
    web.perform(get("/api/audit/lifecycles").cookie(receiver)).andExpect(status().isUnauthorized());
  }

  private Cookie login(String user, String page, Cookie... before) throws Exception {
    MockHttpServletRequestBuilder login = post("/demonstration/login").param("user", user);
    return web.perform(before.length == 0 ? login : login.cookie(before))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.page").value(page))
        .andReturn().getResponse().getCookie("JSESSIONID");
  }

  @Test
  void who_is_not_of_the_demonstration_cannot_be_logged_in_as() throws Exception {
    web.perform(post("/demonstration/login").param("user", "nobody"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail").value(containsString("没有此人")));
  }

  static Stream<MockHttpServletRequestBuilder> fromElsewhere() {
    return Stream.of(
        post("/demonstration/login").param("user", USER).with(request -> { request.setRemoteAddr("192.168.1.7"); return request; }),
        get("/demonstration/people").with(request -> { request.setRemoteAddr("10.0.0.9"); return request; }),
        post("/demonstration/forward").with(request -> { request.setRemoteAddr("fe80:0:0:0:0:0:0:1"); return request; }),
        post("/demonstration/login").param("user", USER).with(request -> { request.setServerName("localhost.evil.example"); return request; }),
        post("/demonstration/login").param("user", USER).header("Sec-Fetch-Site", "cross-site"),
        post("/demonstration/forward").header("Sec-Fetch-Site", "same-site"),
        get("/demonstration").header("Sec-Fetch-Site", "cross-site"));
  }

  @ParameterizedTest
  @MethodSource("fromElsewhere")
  void another_machine_a_borrowed_name_and_a_page_of_another_site_get_nothing(MockHttpServletRequestBuilder request) throws Exception {
    web.perform(request).andExpect(status().isForbidden());
  }

  @Test
  void production_has_nothing_of_it() {
    for (String setting : List.of("spring.profiles.active=production", "spring.datasource.url=jdbc:postgresql://db/redress")) {
      new WebApplicationContextRunner()
          .withPropertyValues("spring.datasource.url=jdbc:h2:mem:x", setting)
          .withUserConfiguration(DemonstrationDoor.class, DemonstrationPage.class, FastForward.class, NextLimit.class)
          .run(application -> assertThat(application.getBeansWithAnnotation(OnlyInDemonstration.class)).as(setting).isEmpty());
    }
  }

  @Test
  void every_sector_has_a_name() throws Exception {
    String page = new ClassPathResource("demonstration/page.html").getContentAsString(UTF_8);
    try (Stream<Path> folders = Files.list(Path.of("processes"))) {
      assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).filter(name -> !name.equals("shared")))
          .allSatisfy(sector -> assertThat(page).contains(sector + ": ['"));
    }
  }
}
