package org.redress.document;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import org.redress.pdf.Paper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.redress.testing.ComplaintCase;
import org.redress.testing.DemoUsers;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Documents as people of the demonstration organisation ask the interface for them. */
class Press {

  private final MockMvc mvc;

  Press(MockMvc mvc) {
    this.mvc = mvc;
  }

  /** The document, printed; kept in target/documents to be looked at. */
  Paper prints(String user, ComplaintCase complaint, String form) {
    MockHttpServletResponse answer = asks(user, complaint, "/" + form + ".pdf");
    if (answer.getStatus() != 200) {
      throw new AssertionError("%s is answered %d %s".formatted(form, answer.getStatus(), body(answer)));
    }
    Paper paper = new Paper(answer.getContentAsByteArray());
    paper.keep(Path.of("target/documents", form + "-" + complaint.record().caseNumber() + ".pdf"));
    return paper;
  }

  /** The answer about the documents of a case. */
  MockHttpServletResponse asks(String user, ComplaintCase complaint, String path) {
    return asks(user, "/api/complaints/" + complaint.record().caseNumber() + "/documents" + path);
  }

  /**
   * The answer to a GET.
   *
   * @param user null for nobody
   */
  MockHttpServletResponse asks(String user, String path) {
    HttpHeaders login = new HttpHeaders();
    if (user != null) {
      login.setBasicAuth(user, password(user));
    }
    try {
      return mvc.perform(get(path).headers(login)).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  static String body(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static String password(String user) {
    return DemoUsers.shared().password(user);
  }
}
