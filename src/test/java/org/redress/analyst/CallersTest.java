package org.redress.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.analyst.Caller.How;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Before an analyst changes what others use. */
@RedressTest
class CallersTest {

  @Autowired private Callers callers;
  @Autowired private Complaints complaints;

  @Test
  void a_shared_process_names_every_duty_that_calls_it_and_with_how_many_open_cases() {
    Callers.Use before = callers.of("periodic-duty");
    complaints.at("2026-03-11T10:00").duty("retail-franchise-weekly-report");

    Callers.Use use = callers.of("periodic-duty");

    assertThat(use.callers()).filteredOn(caller -> caller.how() == How.CALLS).extracting(Caller::process)
        .contains("retail-franchise-weekly-report", "hotel-guest-weekly-record");
    assertThat(use.open()).isEqualTo(before.open() + 1);
    assertThat(openAt(use.callers(), "retail-franchise-weekly-report")).isEqualTo(openAt(before.callers(), "retail-franchise-weekly-report") + 1);
  }

  @Test
  void a_part_names_the_step_that_calls_it_where_the_open_cases_stand() {
    int before = callers.of("retail-franchise-handling").open();
    complaints.at("2026-03-11T10:00").about("retail-franchise").with("complainantType", "consumer").filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer", "contactedAt", "2026-03-11T10:00:00+08:00")
        .does("inform-customer").waitsAt("handle-level-1");

    assertThat(callers.of("retail-franchise-handling").open()).isEqualTo(before + 1);
    assertThat(callers.of("retail-franchise-handling").callers()).extracting(Caller::element).contains("handling");
  }

  @Test
  void a_shared_form_names_the_forms_that_take_fields_from_it_and_the_steps_that_show_it() {
    assertThat(callers.of("common-fields").callers()).filteredOn(caller -> caller.how() == How.TAKES_FIELD)
        .extracting(Caller::process).contains("retail-franchise-intake");
    assertThat(callers.of("periodic-duty-report").callers()).filteredOn(caller -> caller.how() == How.SHOWS)
        .extracting(Caller::process).contains("periodic-duty");
  }

  @Test
  void a_table_names_the_task_that_asks_it() {
    assertThat(callers.of("retail-franchise-grade").callers()).filteredOn(caller -> caller.how() == How.ASKS).isNotEmpty();
  }

  @Test
  void of_a_confidential_policy_the_step_is_named_and_no_number() {
    complaints.about("whistleblowing").filed();

    assertThat(callers.of("whistleblowing-handling").open()).isNull();
    assertThat(callers.of("whistleblowing-handling").callers()).isNotEmpty().extracting(Caller::open).containsOnlyNulls();
  }

  private static int openAt(List<Caller> callers, String process) {
    return callers.stream().filter(caller -> caller.process().equals(process) && caller.how() == How.CALLS).findFirst().orElseThrow().open();
  }
}
