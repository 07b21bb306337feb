package org.redress.analyst;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Why a case cannot go on by another version, in sentences: the engine says it in English and by
 * ids, and of a step for which it found no match in the new diagram not what is the matter with it.
 *
 * @param before the diagram that the case runs on
 * @param after the one that it should go on by
 */
record Obstacles(BpmnModelInstance before, BpmnModelInstance after) {

  private static final String NO_MATCH = "There is no migration instruction";

  /** The beginnings of what the engine says, as its validators write it. */
  private static final Map<String, String> SAID =
      Map.of(
          "The type of the source activity is not supported",
              "案件停在%s，引擎不能转换停在这类元素上的案件。请待案件走过这一步后再转换",
          "Target activity is not async", "案件停在%s，等待后台执行，新版本在此不再等待。请稍候，待其执行后再转换",
          "Transition instance is assigned", "案件停在%s的出口，新版本的出口与原版不符。请待案件走过这一步后再转换",
          "A transition instance that instantiates the process", "案件刚刚发起，尚停在%s。请待其进入第一步后再转换",
          "Conditional event has to migrate", "%s有条件事件，引擎不能保持其状态。请待案件走过这一步后再转换",
          "The target gateway must have", "案件停在汇聚网关%s，新版本的入口比原版少。请在新版本中保留这些入口，或待案件走过后再转换",
          "Activities have incompatible types", "为%s写明的步骤是另一类元素。请改选",
          "The variable", "%s在两处有同名的数据，转换会丢失其一。请待案件走过这一步后再转换");

  /**
   * Those of the steps at which the case stands that the new diagram has no more.
   *
   * @param fault of the engine's
   */
  List<Step> gone(RuntimeException fault) {
    return fault instanceof MigratingProcessInstanceValidationException refused
        ? refused.getValidationReport().getActivityInstanceReports().stream()
            .filter(step -> step.getFailures().stream().anyMatch(said -> said.startsWith(NO_MATCH)))
            .map(step -> step.getSourceScopeId())
            .filter(step -> after.getModelElementById(step) == null)
            .distinct()
            .map(step -> new Step(step, name(step)))
            .toList()
        : List.of();
  }

  private String name(String step) {
    return before.getModelElementById(step) instanceof FlowElement known && known.getName() != null
        ? known.getName()
        : step;
  }

  /** What is told of a fault of the engine's; nothing where it is about no case's whereabouts. */
  List<String> of(RuntimeException fault) {
    if (fault instanceof MigratingProcessInstanceValidationException refused) {
      return of(refused.getValidationReport());
    }
    if (fault instanceof MigrationPlanValidationException refused) {
      return refused.getValidationReport().getInstructionReports().stream()
          .flatMap(
              report ->
                  report.getFailures().stream()
                      .map(
                          said ->
                              sentence(
                                  report.getMigrationInstruction().getSourceActivityId(), said)))
          .distinct()
          .toList();
    }
    return List.of();
  }

  private List<String> of(MigratingProcessInstanceValidationReport report) {
    Stream<String> steps =
        report.getActivityInstanceReports().stream()
            .flatMap(
                step ->
                    step.getFailures().stream()
                        .map(said -> sentence(step.getSourceScopeId(), said)));
    Stream<String> ways =
        report.getTransitionInstanceReports().stream()
            .flatMap(
                way ->
                    way.getFailures().stream().map(said -> sentence(way.getSourceScopeId(), said)));
    Stream<String> whole = report.getFailures().stream().map(said -> sentence(null, said));
    return Stream.of(steps, ways, whole).flatMap(told -> told).distinct().toList();
  }

  private String sentence(String element, String said) {
    if (said.startsWith(NO_MATCH)) {
      return noMatch(element);
    }
    return SAID.entrySet().stream()
        .filter(known -> said.startsWith(known.getKey()))
        .map(known -> known.getValue().formatted(named(element)))
        .findFirst()
        .orElseGet(() -> "案件停在%s，引擎不能转换。引擎的说明：%s".formatted(named(element), said));
  }

  private String noMatch(String element) {
    ModelElementInstance was = before.getModelElementById(element);
    ModelElementInstance is = after.getModelElementById(element);
    if (is == null) {
      return "案件停在%s，新版本没有标识为 %s 的元素。它改了标识的，请写明现在是哪一步；否则请在新版本中保留该标识，或待案件走过这一步后再转换"
          .formatted(named(element), element);
    }
    if (was != null && !was.getElementType().equals(is.getElementType())) {
      return "案件停在%s，新版本把它改成了另一类元素。请保留原来的类型，或换一个标识，待案件走过这一步后再转换".formatted(named(element));
    }
    if (was != null && !parent(was).equals(parent(is))) {
      return "案件停在%s，新版本把它移到了另一个子流程。请待案件走过这一步后再转换".formatted(named(element));
    }
    return "案件停在%s，新版本对它的改动引擎不能对应。请待案件走过这一步后再转换".formatted(named(element));
  }

  private static String parent(ModelElementInstance element) {
    return String.valueOf(element.getParentElement().getAttributeValue("id"));
  }

  private String named(String element) {
    return element == null ? "某处" : "「" + name(element) + "」";
  }
}
