package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Comparison.Change;
import org.redress.audit.Comparison.Kind;
import org.redress.testing.Deployments;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer compares two versions of a lifecycle that an analyst has changed. */
@RedressTest
class VersionComparisonTest {

  private static final String LIFECYCLE = "retail-franchise";
  private static final String DIAGRAM = "processes/retail/retail-franchise.bpmn";
  private static final String TABLE = "dmn/retail/retail-franchise-grade.dmn";

  @Autowired private RepositoryService repository;
  @Autowired private LifecycleDiagrams diagrams;
  @Autowired private Deployments deployments;
  @Autowired private VersionComparison comparison;

  private final List<String> deployed = new ArrayList<>();

  @BeforeEach
  void deployments_are_ordered_by_time() {
    ClockUtil.reset();
  }

  @AfterEach
  void undo() {
    deployed.forEach(deployments::undo);
  }

  @Test
  void a_timer_that_counts_from_another_moment_is_told_with_what_it_was_and_is() {
    Comparison found =
        changed(
            DIAGRAM,
            text -> text.replace("${deadline.of('first-contact', receivedAt)}", "${deadline.of('first-contact')}").replace("1个工作日未应诉", "登记后1个工作日"));

    Change timer = onlyChange(found);
    assertThat(timer.kind()).isEqualTo(Kind.CHANGED);
    assertThat(timer.element()).isEqualTo("due-first-contact");
    assertThat(timer.name()).isEqualTo("登记后1个工作日");
    assertThat(timer.differences())
        .extracting(FieldChange::label, FieldChange::before, FieldChange::after)
        .containsExactlyInAnyOrder(
            tuple("name", "1个工作日未应诉", "登记后1个工作日"),
            tuple("timeDate", "${deadline.of('first-contact', receivedAt)}", "${deadline.of('first-contact')}"));
    assertThat(found.tables()).isEmpty();
  }

  @Test
  void a_changed_clause_is_told() {
    Comparison found =
        changed(DIAGRAM, text -> text.replaceFirst("name=\"clause\" value=\"5.1.1\"", "name=\"clause\" value=\"5.1.2\""));

    assertThat(onlyChange(found).element()).isEqualTo("register");
    assertThat(onlyChange(found).differences()).containsExactly(new FieldChange("property.clause", "5.1.1", "5.1.2"));
  }

  @Test
  void a_rule_that_concludes_otherwise_is_told_and_one_that_is_new_and_one_that_is_gone() {
    Comparison found =
        changed(TABLE, text -> text.replaceFirst("(id=\"rule-3-out-1\">\\s*<text>\"level-)2", "$13").replace("id=\"rule-5\"", "id=\"rule-5-new\""));

    assertThat(found.diagrams()).allSatisfy(diagram -> assertThat(diagram.changes()).isEmpty());
    assertThat(found.tables()).singleElement().satisfies(table -> {
      assertThat(table.decision()).isEqualTo("retail-franchise-grade");
      assertThat(table.changes()).extracting(Change::kind, Change::element)
          .containsExactly(tuple(Kind.CHANGED, "rule-3"), tuple(Kind.ADDED, "rule-5-new"), tuple(Kind.REMOVED, "rule-5"));
      assertThat(table.changes().get(0).name()).startsWith("4.3.2");
      assertThat(table.changes().get(0).differences())
          .containsExactly(new FieldChange("output.投诉级别", "\"二级投诉（较严重投诉）\"", "\"三级投诉（非常严重投诉）\""));
    });
  }

  @Test
  void the_same_rules_in_another_order_are_another_table() {
    Comparison found = changed(TABLE, VersionComparisonTest::secondRuleFirst);

    assertThat(found.tables()).singleElement().satisfies(table ->
        assertThat(table.changes()).singleElement().satisfies(change -> {
          assertThat(change.type()).isEqualTo("rules");
          assertThat(change.differences().get(0).after()).startsWith("rule-2, rule-1");
        }));
  }

  private static String secondRuleFirst(String text) {
    int first = text.indexOf("<rule id=\"rule-1\"");
    int second = text.indexOf("<rule id=\"rule-2\"");
    int third = text.indexOf("<rule id=\"rule-3\"");
    return text.substring(0, first) + text.substring(second, third) + text.substring(first, second) + text.substring(third);
  }

  private static Change onlyChange(Comparison found) {
    List<Change> changes = found.diagrams().stream().flatMap(diagram -> diagram.changes().stream()).toList();
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private Comparison changed(String file, UnaryOperator<String> change) {
    String before = latest();
    String text = read(file);
    assertThat(change.apply(text)).isNotEqualTo(text);
    deployed.add(
        repository.createDeployment().name("from the Modeler").source("Camunda Modeler")
            .addInputStream(
                file.substring(file.lastIndexOf('/') + 1),
                new ByteArrayInputStream(change.apply(text).getBytes(StandardCharsets.UTF_8)))
            .deploy().getId());
    return comparison.of(LIFECYCLE, before, latest());
  }

  private String latest() {
    return diagrams.versions(LIFECYCLE).get(0).getId();
  }

  private static String read(String file) {
    try (var stream = VersionComparisonTest.class.getResourceAsStream("/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError(file, unreadable);
    }
  }
}
