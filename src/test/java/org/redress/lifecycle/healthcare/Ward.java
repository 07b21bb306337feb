package org.redress.lifecycle.healthcare;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.redress.pdf.Paper;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Rest;
import org.redress.testing.ServedForm;
import org.redress.testing.Staff;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What people of a hospital read of a case: over HTTP, on paper, above a task's form. */
record Ward(MockMvc web, Rest rest, Staff staff, TaskService tasks, FormService forms) {

  /** The answer to a GET, by somebody whom the test employs. */
  MockHttpServletResponse asks(String user, String address) {
    try {
      return web.perform(get(URI.create(address)).header(HttpHeaders.AUTHORIZATION, rest.basic(user))).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(address, e);
    }
  }

  /** The text of a document that the user has printed. */
  String prints(String user, ComplaintCase complaint, String form) {
    MockHttpServletResponse answer =
        asks(user, "/api/complaints/" + complaint.record().caseNumber() + "/documents/" + form + ".pdf");
    if (answer.getStatus() != 200) {
      throw new AssertionError("%s is answered %d to %s".formatted(form, answer.getStatus(), user));
    }
    return new Paper(answer.getContentAsByteArray()).text();
  }

  /** The user claims the open task of that id. */
  void claims(String user, ComplaintCase complaint, String task) {
    String id = complaint.open(task).getId();
    staff.as(user, () -> {
      tasks.claim(id, user);
      return id;
    });
  }

  /** What stands above the questions of the open task, for the user. */
  String head(String user, ComplaintCase complaint, String task) {
    String id = complaint.open(task).getId();
    return staff.as(user, () -> ServedForm.of(forms.getDeployedTaskForm(id)).head());
  }
}
