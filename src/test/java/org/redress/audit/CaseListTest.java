package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A compliance officer searches; told in 2024, where no other test has cases. */
@Tag("database")
@RedressTest
class CaseListTest {

  private static final String RETAIL = "retail-franchise";

  @Autowired private Complaints complaints;
  @Autowired private CaseList list;
  @Autowired private IdentityService identity;
  @Autowired private ObjectMapper json;

  @Test
  void a_finished_case_is_found_by_its_number_and_by_how_that_begins() {
    ComplaintCase first = filedAt("2024-01-02T10:00");
    ComplaintCase second = filedAt("2024-01-02T11:00");

    found("number", first.record().caseNumber()).containsExactly(first.record().caseId());
    found("number", "JM20240102").containsExactly(second.record().caseId(), first.record().caseId());
    found("number", "JM2024010_", "lifecycle", RETAIL).isEmpty();
  }

  @Test
  void cases_are_found_by_when_they_were_received_the_last_day_included() {
    ComplaintCase early = filedAt("2024-02-01T00:00");
    ComplaintCase late = filedAt("2024-02-02T23:59");
    filedAt("2024-02-03T00:00");

    found("from", "2024-02-01", "to", "2024-02-02").containsExactly(late.record().caseId(), early.record().caseId());
    found("from", "2024-02-02", "to", "2024-02-02").containsExactly(late.record().caseId());
  }

  @Test
  void overdue_and_escalated_cases_are_told_from_the_others_and_by_the_authority_they_climbed_to() {
    String overdue = filedAt("2024-03-01T10:00").passes("due-first-contact").record().caseId();
    String inTime = filedAt("2024-03-01T11:00").record().caseId();

    foundIn("2024-03-01", "overdue", true).containsExactly(overdue);
    foundIn("2024-03-01", "overdue", false).containsExactly(inTime);
    foundIn("2024-03-01", "escalated", true).containsExactly(overdue);
    foundIn("2024-03-01", "escalated", false).containsExactly(inTime);
    foundIn("2024-03-01", "authority", "second-level-receiver").containsExactly(overdue);
    foundIn("2024-03-01", "authority", "third-level-receiver").isEmpty();
    foundIn("2024-03-01", "open", true).containsExactly(inTime, overdue);
    foundIn("2024-03-01", "open", false).isEmpty();
    foundIn("2024-03-01", "dissatisfied", true).isEmpty();
    foundIn("2024-03-01", "dissatisfied", false).hasSize(2);
  }

  @Test
  void a_confidential_case_is_in_no_list() {
    complaints.at("2024-04-01T10:00").about("whistleblowing").filed();

    foundIn("2024-04-01").isEmpty();
  }

  @Test
  void an_officer_does_not_find_the_complaint_about_themselves() {
    ComplaintCase about = filedAt("2024-05-06T10:00")
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2024-05-06T10:00:00+08:00", "respondent", "compliance");

    assertThat(foundBy("compliance", "from", "2024-05-06", "to", "2024-05-06")).isEmpty();
    assertThat(foundBy("another-officer", "from", "2024-05-06", "to", "2024-05-06"))
        .containsExactly(about.record().caseId());
  }

  @Test
  void a_periodic_duty_is_no_case() {
    complaints.at("2024-06-03T09:00").duty("retail-franchise-weekly-report");

    foundIn("2024-06-03").isEmpty();
  }

  @Test
  void pages_follow_one_another_without_gap_or_repetition_also_where_cases_came_in_at_the_same_moment() {
    List<String> filed = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      filed.add(filedAt("2024-07-01T10:00").record().caseId());
    }
    CaseQuery query = query("from", "2024-07-01", "to", "2024-07-01");
    List<String> seen = new ArrayList<>();
    CasePage page = list.find(query, "officer", Optional.empty(), 3);
    assertThat(page.count()).isEqualTo(7);
    assertThat(page.more()).isFalse();
    for (; page.next() != null; page = list.find(query, "officer", Optional.of(page.next()), 3)) {
      assertThat(page.cases()).hasSize(3);
      page.cases().forEach(line -> seen.add(line.row().caseId()));
    }
    page.cases().forEach(line -> seen.add(line.row().caseId()));

    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(filed);
  }

  @Test
  void sorted_by_deadlines_missed_those_with_the_most_stand_first_page_by_page() {
    String one = filedAt("2024-08-05T10:00").passes("due-first-contact").id();
    String none = filedAt("2024-08-05T11:00").id();
    String two = filedAt("2024-08-05T09:00").passes("due-first-contact")
        .passes("due-first-contact-second-level-receiver").id();
    String alsoOne = filedAt("2024-08-05T12:00").passes("due-first-contact").id();

    assertThat(pageByPage(query("from", "2024-08-05", "to", "2024-08-05", "sort", "MISSED")))
        .containsExactly(two, alsoOne, one, none);
  }

  @Test
  void sorted_by_closing_open_cases_stand_first_then_the_last_closed_page_by_page() {
    String early = closedAt("2024-08-06T10:00", "2024-08-07T10:00");
    String openOne = filedAt("2024-08-06T10:00").id();
    String late = closedAt("2024-08-06T10:00", "2024-08-08T10:00");
    String openTwo = filedAt("2024-08-06T10:00").id();
    List<String> sorted = pageByPage(query("from", "2024-08-06", "to", "2024-08-06", "sort", "CLOSED"));

    assertThat(sorted.subList(0, 2)).containsExactlyInAnyOrder(openOne, openTwo);
    assertThat(sorted.subList(2, sorted.size())).containsExactly(late, early);
  }

  @Test
  void a_place_in_a_list_sorted_otherwise_is_refused() {
    filedAt("2024-08-09T10:00");
    filedAt("2024-08-09T10:00");
    CaseQuery byMissed = query("from", "2024-08-09", "to", "2024-08-09", "sort", "MISSED");
    Optional<String> place = Optional.of(list.find(byMissed, "officer", Optional.empty(), 1).next());

    assertThatThrownBy(() -> list.find(query("from", "2024-08-09"), "officer", place, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void words_are_found_in_number_title_and_content_all_of_them_whatever_their_case() {
    ComplaintCase zipper = complaints.at("2024-09-02T10:00").about(RETAIL)
        .with("title", "Zipper 100%_Broken").with("content", "行李箱拉链 on the first day 断裂").filed();
    ComplaintCase other = complaints.at("2024-09-02T11:00").about(RETAIL)
        .with("title", "Zipper 100 broken").with("content", "拉链").filed();

    foundIn("2024-09-02", "q", "ZIPPER").containsExactly(other.id(), zipper.id());
    foundIn("2024-09-02", "q", "zipper 断裂").containsExactly(zipper.id());
    foundIn("2024-09-02", "q", "0%_b").containsExactly(zipper.id());
    foundIn("2024-09-02", "q", "First　" + zipper.record().caseNumber().toLowerCase()).containsExactly(zipper.id());
    foundIn("2024-09-02", "q", "拉链 on 断 裂 x!").isEmpty();
    foundIn("2024-09-02", "number", zipper.record().caseNumber().toLowerCase()).containsExactly(zipper.id());
    assertThatThrownBy(() -> foundBy("officer", "q", "1 2 3 4 5 6 7 8 9 10 11")).hasMessageContaining("最多查10个词");
  }

  @Test
  void people_and_units_are_found_however_they_are_written_and_people_by_their_name_too() {
    User wang = identity.newUser("Wang-Of-The-List");
    wang.setFirstName("小王");
    wang.setLastName("Of The List");
    identity.saveUser(wang);
    ComplaintCase about = complaints.at("2024-09-03T10:00").about(RETAIL).filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2024-09-03T10:00:00+08:00", "respondent", "Wang-Of-The-List");

    foundIn("2024-09-03", "respondent", "wang-of-the-list").containsExactly(about.id());
    foundIn("2024-09-03", "respondent", "小王 of the list").containsExactly(about.id());
    foundIn("2024-09-03", "respondent", "wang").isEmpty();
    foundIn("2024-09-03", "respondent", "-").isEmpty();
  }

  @Test
  void an_open_case_says_where_it_stands_with_whom_and_until_when_and_the_tabs_count_by_state() {
    String late = filedAt("2024-09-04T10:00").id();
    String closed = closedAt("2024-09-04T10:00", "2024-09-05T10:00");
    complaints.at("2024-09-12T10:00");
    CaseQuery all = query("from", "2024-09-04", "to", "2024-09-04");

    StateCounts counts = list.counts(all, "officer");
    assertThat(counts.open().count()).isEqualTo(1);
    assertThat(counts.overdue().count()).isEqualTo(1);
    assertThat(counts.dueToday().count()).isZero();
    assertThat(counts.closed().count()).isEqualTo(1);
    foundIn("2024-09-04", "state", "overdue").containsExactly(late);
    foundIn("2024-09-04", "state", "due-today").isEmpty();
    foundIn("2024-09-04", "state", "closed").containsExactly(closed);
    List<CaseLine> lines = list.find(all, "officer", Optional.empty(), 50).cases();
    assertThat(lines).filteredOn(line -> line.row().caseId().equals(closed)).first()
        .satisfies(line -> assertThat(line.standsAt()).isEmpty());
    assertThat(lines).filteredOn(line -> line.row().caseId().equals(late)).first().satisfies(line -> {
      assertThat(line.overdueNow()).isTrue();
      assertThat(line.words().policy()).isEqualTo("零售品牌客户投诉（三级受理）");
      assertThat(line.standsAt()).singleElement().satisfies(stands -> {
        assertThat(stands.step()).isNotBlank();
        assertThat(stands.roles()).containsExactly("一级受理人");
        assertThat(stands.holder()).isNull();
        assertThat(stands.overdue()).isTrue();
      });
    });
  }

  private List<String> pageByPage(CaseQuery query) {
    List<String> seen = new ArrayList<>();
    Optional<String> place = Optional.empty();
    do {
      CasePage page = list.find(query, "officer", place, 1);
      page.cases().forEach(line -> seen.add(line.row().caseId()));
      place = Optional.ofNullable(page.next());
    } while (place.isPresent());
    return seen;
  }

  private String closedAt(String received, String closed) {
    return filedAt(received)
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2024-08-06T10:00:00+08:00")
        .does("inform-customer")
        .does("handle-level-1")
        .does("satisfaction-level-1", "satisfaction", 2)
        .does("review-approval-second-level-receiver", "reviewDecision", "approve")
        .at(closed)
        .does("archive")
        .ended("resolved")
        .id();
  }

  private ComplaintCase filedAt(String moment) {
    return complaints.at(moment).about(RETAIL).filed();
  }

  private ListAssert<String> foundIn(String day, Object... asked) {
    List<Object> all = new ArrayList<>(List.of("from", day, "to", day));
    all.addAll(List.of(asked));
    return found(all.toArray());
  }

  private ListAssert<String> found(Object... asked) {
    return assertThat(foundBy("officer", asked));
  }

  private List<String> foundBy(String viewer, Object... asked) {
    return list.find(query(asked), viewer, Optional.empty(), 50).cases().stream().map(line -> line.row().caseId()).toList();
  }

  private CaseQuery query(Object... asked) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < asked.length; i += 2) {
      values.put(asked[i].toString(), asked[i + 1]);
    }
    return json.convertValue(values, CaseQuery.class);
  }
}
