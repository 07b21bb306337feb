package org.redress.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.analyst.DecisionTrial.Outcome;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An analyst tries the table that grades the franchise's complaints. */
@Tag("database")
@RedressTest
class DecisionTrialTest {

  private static final String GRADE = "retail-franchise-grade";

  @Autowired private DecisionTrial trial;
  @Autowired private HistoryService history;
  @Autowired private RepositoryService repository;

  @Test
  void the_row_that_decides_is_shown_with_its_conditions_its_result_and_its_clause() {
    Outcome found = trial.ask(GRADE, Map.of("subject", "new-product-batch", "isRepeat", true));

    assertThat(found.rows()).singleElement().satisfies(row -> {
      assertThat(row.number()).isEqualTo(2);
      assertThat(row.annotation()).contains("4.3.3", "新品质量批量投诉");
      assertThat(row.conditions()).singleElement().satisfies(cell -> {
        assertThat(cell.label()).isEqualTo("投诉事项");
        assertThat(cell.text()).contains("\"new-product-batch\"");
      });
      assertThat(row.results()).containsExactly(new DecisionTrial.Cell("投诉级别", "level-3", "三级投诉（非常严重投诉）"));
    });
    assertThat(found.table().hitPolicy()).isEqualTo("FIRST");
  }

  @Test
  void the_table_says_what_it_asks_with_the_policys_words() {
    assertThat(trial.table(GRADE).questions()).first().satisfies(asked -> {
      assertThat(asked.variable()).isEqualTo("subject");
      assertThat(asked.label()).isEqualTo("投诉事项");
      assertThat(asked.choices()).extracting(TableQuestion.Choice::value).contains("product-repair", "other");
      assertThat(asked.choices()).allSatisfy(choice -> assertThat(choice.word()).containsPattern("\\p{IsHan}"));
    });
  }

  @Test
  void what_does_not_fit_is_refused_with_what_would() {
    assertThatThrownBy(() -> trial.ask(GRADE, Map.of("subject", "weather")))
        .isInstanceOf(BadUserRequestException.class).hasMessageContainingAll("「投诉事项」（subject）不能是「weather」", "product-repair");
    assertThatThrownBy(() -> trial.ask(GRADE, Map.of("isRepeat", "maybe"))).hasMessageContaining("可填：true、false");
    assertThatThrownBy(() -> trial.ask("retail-franchise-approval-limit", Map.of("proposedAmount", "viel"))).hasMessageContaining("请填数字");
    assertThatThrownBy(() -> trial.ask(GRADE, Map.of("grade", "level-1"))).hasMessageContainingAll("不问「grade」", "subject");
    assertThatThrownBy(() -> trial.ask("no-such-table", Map.of())).isInstanceOf(NoSuchModelException.class);
  }

  @Test
  void a_trial_is_no_decision_of_any_case() {
    long before = history.createHistoricDecisionInstanceQuery().count();

    trial.ask(GRADE, Map.of("subject", "other"));

    assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
  }

  @Test
  void a_table_that_is_not_deployed_yet_is_tried_and_not_deployed_by_it() throws IOException {
    String table = Files.readString(Path.of("dmn/retail/retail-franchise-grade.dmn")).replace("4.3.3 12315投诉", "改写的依据");
    long deployments = repository.createDeploymentQuery().count();

    Outcome found = trial.askText(table, Map.of("subject", "new-product-batch"));

    assertThat(found.rows()).singleElement().satisfies(row -> assertThat(row.annotation()).startsWith("改写的依据"));
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    assertThat(trial.ask(GRADE, Map.of("subject", "new-product-batch")).rows().get(0).annotation()).startsWith("4.3.3");
  }

  @Test
  void a_table_that_would_not_be_deployed_is_not_tried_either() throws IOException {
    String broken = Files.readString(Path.of("dmn/retail/retail-franchise-grade.dmn")).replace("<text>\"level-3\"</text>", "<text>\"level-9\"</text>");

    assertThatThrownBy(() -> trial.askText(broken, Map.of())).isInstanceOf(BadUserRequestException.class).hasMessageContaining("部署未被接受");
    assertThatThrownBy(() -> trial.askText("no table", Map.of())).hasMessageContaining(".dmn");
  }
}
