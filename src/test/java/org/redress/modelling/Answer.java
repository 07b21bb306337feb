package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.ResourceReport;

/** What the analyst is told whose deployment is refused. */
final class Answer {

  private final ParseException refusal;
  private final List<Problem> untold = new ArrayList<>();

  private Answer(ParseException refusal) {
    this.refusal = refusal;
    refusal.getResorceReports().forEach(report -> untold.addAll(report.getErrors()));
  }

  /** The deployment is refused, and nothing of it stays. */
  static Answer to(TeaHouse upload, RepositoryService repository) {
    List<Long> before = deployed(repository);
    ParseException refusal =
        catchThrowableOfType(
            ParseException.class,
            () ->
                repository.deleteDeployment(upload.deployment(repository).deploy().getId(), true));
    assertThat(refusal).as("refusal of %s", upload.files().keySet()).isNotNull();
    assertThat(deployed(repository)).as("deployments, processes and decisions").isEqualTo(before);
    return new Answer(refusal);
  }

  private static List<Long> deployed(RepositoryService repository) {
    return List.of(
        repository.createDeploymentQuery().count(),
        repository.createProcessDefinitionQuery().count(),
        repository.createDecisionDefinitionQuery().count());
  }

  /**
   * One finding is about the element, in a sentence with these words; the whole message has both.
   */
  Answer says(String element, String... words) {
    List<Problem> told =
        untold.stream()
            .filter(
                problem ->
                    element == null
                        ? problem.getMainElementId() == null
                        : element.equals(problem.getMainElementId()))
            .filter(problem -> List.of(words).stream().allMatch(problem.getMessage()::contains))
            .toList();
    assertThat(told)
        .as("findings at %s with %s among %s", element, List.of(words), untold)
        .hasSize(1);
    assertThat(refusal).hasMessageContaining(told.get(0).getMessage());
    if (element != null) {
      assertThat(refusal).hasMessageContaining(element);
    }
    untold.removeAll(told);
    return this;
  }

  /** Nothing but what has been said. */
  void andNothingElse() {
    assertThat(untold).as("further findings").isEmpty();
  }

  /** The files that the findings are reported for. */
  List<String> files() {
    return refusal.getResorceReports().stream().map(ResourceReport::getResourceName).toList();
  }

  /** Everything told, as one text. */
  String message() {
    return refusal.getMessage();
  }
}
