package org.redress.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who gets the file of a case. */
@RedressTest
class DossierAccessTest {

  private static final String CODE = "/proof/" + "0".repeat(64);

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;

  private Counter counter;

  @Autowired
  void counter(MockMvc web, Rest rest) {
    counter = new Counter(web, rest);
  }

  @BeforeEach
  void an_officer() {
    staff.employs(Counter.OFFICER, "compliance");
  }

  @Test
  void nobody_but_an_officer_and_nothing_is_entered() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed();
    String group = "retail-franchise.first-level-receiver";
    String receiver = staff.employs("receiver-at-the-counter", group);

    for (String path : List.of("/file.pdf", CODE)) {
      assertThat(status(receiver, complaint, path)).isEqualTo(403);
      assertThat(status(null, complaint, path)).isEqualTo(401);
    }
    assertThat(complaint.entries(EntryKind.EXPORTED)).isEmpty();
    staff.dismisses(receiver, group);
  }

  @Test
  void a_confidential_case_is_to_an_officer_as_one_that_is_not_there() {
    ComplaintCase report = complaints.about("whistleblowing").filed();

    for (String path : List.of("/file.pdf", CODE)) {
      assertThat(status(Counter.OFFICER, report, path)).isEqualTo(404);
      assertThat(counter.asks(Counter.OFFICER, "unknown", path).getStatus()).isEqualTo(404);
    }
    assertThat(report.entries(EntryKind.EXPORTED)).isEmpty();
  }

  @Test
  void so_is_a_case_to_an_officer_who_is_complained_about_in_it() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed()
        .does("register", "subject", "store-attitude", "cause", "service-quality", "contact", "unreachable",
            "respondent", Counter.OFFICER);

    assertThat(status(Counter.OFFICER, complaint, "/file.pdf")).isEqualTo(404);
    assertThat(status(Counter.OFFICER, complaint, CODE)).isEqualTo(404);
  }

  private int status(String user, ComplaintCase complaint, String path) {
    return counter.asks(user, complaint.id(), path).getStatus();
  }
}
