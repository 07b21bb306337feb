package org.redress.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.redress.pdf.Paper;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Rest;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Where files of cases are asked for. */
class Counter {

  static final String OFFICER = "officer-of-the-dossiers";

  private final MockMvc web;
  private final Rest rest;

  Counter(MockMvc web, Rest rest) {
    this.web = web;
    this.rest = rest;
  }

  /** The file of the case, as the officer gets it. */
  Paper hands(ComplaintCase complaint) {
    MockHttpServletResponse answer = asks(OFFICER, complaint.id(), "/file.pdf");
    assertThat(answer.getStatus()).as(body(answer)).isEqualTo(200);
    assertThat(answer.getContentType()).startsWith("application/pdf");
    return new Paper(answer.getContentAsByteArray());
  }

  /** What is answered about a verification value. */
  String says(ComplaintCase complaint, String value) {
    return body(asks(OFFICER, complaint.id(), "/proof/" + value));
  }

  /**
   * The answer to a GET about a case.
   *
   * @param user null for nobody
   */
  MockHttpServletResponse asks(String user, String caseId, String path) {
    HttpHeaders login = new HttpHeaders();
    if (user != null) {
      login.set(HttpHeaders.AUTHORIZATION, rest.basic(user));
    }
    try {
      return web.perform(get("/api/audit/cases/" + caseId + path).headers(login)).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  static String body(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
