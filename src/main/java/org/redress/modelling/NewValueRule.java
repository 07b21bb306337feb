package org.redress.modelling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.redress.modelling.Values.Known;
import org.springframework.stereotype.Component;

/**
 * A choice or a result that is new since the version in force, and that no flow of a gateway names
 * where others of its kind are told apart, goes the default way. That may be meant, so the analyst
 * is told.
 */
@Component
class NewValueRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    Optional<Upload> inForce = diagram.lifecycle().flatMap(diagram.upload()::inForce);
    if (inForce.isEmpty()) {
      return;
    }
    String policy = diagram.lifecycle().get();
    Values now = diagram.upload().values(policy);
    Values before = inForce.get().values(policy);
    for (ExclusiveGateway gateway : diagram.all(ExclusiveGateway.class)) {
      if (gateway.getDefault() != null) {
        check(gateway, now, before, diagram, findings);
      }
    }
  }

  private static void check(
      ExclusiveGateway gateway, Values now, Values before, DiagramFile diagram, Findings findings) {
    List<Comparison> asked =
        diagram.flowsFrom(gateway).stream()
            .map(SequenceFlow::getConditionExpression)
            .flatMap(condition -> Optional.ofNullable(condition).stream())
            .flatMap(condition -> Juel.comparisons(condition.getTextContent().trim()).stream())
            .toList();
    Set<String> variables =
        asked.stream().map(Comparison::variable).collect(Collectors.toCollection(TreeSet::new));
    for (String variable : variables) {
      fresh(now.of(variable), before.of(variable)).stream()
          .filter(value -> !asked.contains(new Comparison(variable, value)))
          .forEach(
              value ->
                  findings.remark(
                      gateway.getDefault().getId(),
                      "新增的「%s」（%s）没有一条顺序流提到，在网关「%s」走默认流「%s」。若非有意，请加一条顺序流",
                      value,
                      variable,
                      gateway.getName(),
                      gateway.getDefault().getName()));
    }
  }

  private static Set<String> fresh(Known now, Known before) {
    if (!now.isClosed() || !before.isClosed()) {
      return Set.of();
    }
    Set<String> fresh = new TreeSet<>(now.values());
    fresh.removeAll(before.values());
    return fresh;
  }
}
