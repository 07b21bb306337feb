package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a limit reads is the moment from which it counts, and no date that was reckoned before. */
class KeptDateRuleTest extends ModellingTest {

  private static final String HANDLE = "${grade == 'simple' ? deadline.in('P3BD') : deadline.never()}";
  private static final String SHOWN = "camunda:formRef=\"tea-house-approve\"";
  private static final String REVIEW = "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${deadline.in('P3BD')}",
        "${deadline.from(receivedAt, 'P3BD')}",
        "${grade == 'simple' ? deadline.at(receivedAt, 'P3BD') : receivedAt}",
      })
  void a_date_that_was_reckoned_and_kept_for_a_timer_is_refused(String reckoned) {
    refused(keeping("handleBy", reckoned).with(LIFECYCLE, HANDLE, "${deadline.at(handleBy, 'P3BD')}"))
        .says("register", "变量「handleBy」存的是算好的期限")
        .andNothingElse();
  }

  @Test
  void so_is_one_that_is_handed_on_under_another_name() {
    refused(
            keeping("handleBy", "${deadline.in('P3BD')}")
                .with(LIFECYCLE, REVIEW, REVIEW + "<camunda:in source=\"handleBy\" target=\"reviewBy\" />")
                .with(TeaHouse.REVIEW, SHOWN, SHOWN + " camunda:dueDate=\"${reviewBy}\""))
        .says("register", "变量「handleBy」存的是算好的期限")
        .andNothingElse();
  }

  @Test
  void the_moment_from_which_a_limit_counts_is_kept() {
    accepted(keeping("handleFrom", "${now()}").with(LIFECYCLE, HANDLE, "${deadline.from(handleFrom, 'P3BD')}"));
  }

  @Test
  void a_date_that_no_limit_reads_may_be_kept() {
    accepted(keeping("promisedAt", "${deadline.in('P3BD')}"));
  }

  private static TeaHouse keeping(String variable, String expression) {
    return TeaHouse.whole()
        .with(
            LIFECYCLE,
            "<camunda:property name=\"clause\" value=\"第一条\" />\n        </camunda:properties>",
            "<camunda:property name=\"clause\" value=\"第一条\" />\n        </camunda:properties>\n"
                + "        <camunda:inputOutput><camunda:outputParameter name=\"%s\">%s</camunda:outputParameter></camunda:inputOutput>"
                    .formatted(variable, expression));
  }
}
