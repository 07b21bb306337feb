package org.redress.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The reception record of a confidential desk is printed by who has a task of the case before them, and by nobody else. */
@RedressTest
class ServiceDeskRecordTest {

  private static final String RECORD = "service-desk-intake-reception-record";

  @Autowired private Complaints complaints;
  @Autowired private MockMvc mvc;

  @Test
  void the_reception_record_is_for_who_handles_the_complaint() {
    Press press = new Press(mvc);
    ComplaintCase complaint =
        complaints.about("service-desk-intake").with("channel", "on-site").with("title", "账号打不开").filed()
            .does("receive-record", "reception", "单独接待室", "demand", "恢复使用")
            .does("preliminary-handling", "handling", "已重置");

    assertThat(press.prints("general-service-agent", complaint, RECORD).text())
        .contains("接待记录", "保密", "账号打不开", "单独接待室", "恢复使用", "已重置", "现场", "初步处理");
    for (String stranger : new String[] {"compliance", "general-desk-supervisor"}) {
      assertThat(press.asks(stranger, complaint, "/" + RECORD + ".pdf").getStatus()).as(stranger).isEqualTo(404);
    }
  }
}
