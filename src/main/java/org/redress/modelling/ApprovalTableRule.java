package org.redress.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.redress.modelling.TableColumn.Cell;
import org.springframework.stereotype.Component;

/**
 * No sum is paid by default: what the table of approval limits does not provide for goes to the
 * highest authority, and each authority that it names has its approving task, or a flow that says
 * that it needs none.
 */
@Component
class ApprovalTableRule implements Rule {

  private static final String SUFFIX = "-approval-limit";
  private static final String APPROVAL = ".+-approval-";

  private final FeelSyntax feel;

  ApprovalTableRule(FeelSyntax feel) {
    this.feel = feel;
  }

  @Override
  public void check(TableFile table, Findings findings) {
    if (table.lifecycle().filter(policy -> (policy + SUFFIX).equals(table.id())).isEmpty()) {
      return;
    }
    for (DecisionTable decisions : table.all(DecisionTable.class)) {
      TableColumn.outputs(decisions).stream()
          .findFirst()
          .ifPresent(roles -> check(roles, decisions, table, findings));
    }
  }

  private void check(
      TableColumn roles, DecisionTable decisions, TableFile table, Findings findings) {
    List<String> ranks = List.copyOf(roles.allowed(feel));
    if (ranks.isEmpty()) {
      findings.at(
          roles.id(), "审批权限表没有写明各级的高低。请在这一栏的取值（Predefined values）里从低到高列出岗位，例如\"clerk\",\"owner\"");
      return;
    }
    String highest = ranks.get(ranks.size() - 1);
    List<Cell> cells = roles.cells();
    boolean readable =
        !cells.isEmpty() && feel.expression(cells.get(cells.size() - 1).text()).isPresent();
    if (readable && !texts(cells.get(cells.size() - 1)).equals(Set.of(highest))) {
      findings.at(
          cells.get(cells.size() - 1).id(),
          "审批权限表的最后一行（其余情形）须是最高的「%s」，否则漏写的金额会由低一级的人批掉。请把各级写成「<= 限额」，最高一级放在最后",
          highest);
    }
    for (Cell cell : cells) {
      texts(cell).stream()
          .filter(role -> !role.equals(highest) && !hasRoad(role, table))
          .forEach(
              role ->
                  findings.at(
                      cell.id(),
                      "审批权限表得出「%s」，图上却没有它的审批任务「步骤-approval-%s」，也没有顺序流的条件提到它。请加上任务和顺序流",
                      role,
                      role));
    }
  }

  private Set<String> texts(Cell cell) {
    return feel.expression(cell.text()).map(FeelTree::texts).orElse(Set.of());
  }

  private static boolean hasRoad(String role, TableFile table) {
    String policy = table.lifecycle().orElseThrow();
    return table
        .upload()
        .diagramsOf(policy)
        .anyMatch(
            diagram ->
                diagram.ids(UserTask.class).anyMatch(task -> task.matches(APPROVAL + role))
                    || conditions(diagram)
                        .flatMap(text -> Juel.comparisons(text).stream())
                        .anyMatch(
                            asked ->
                                asked.value().equals(role)
                                    && results(policy, table.upload()).contains(asked.variable())));
  }

  private static Stream<String> conditions(DiagramFile diagram) {
    return diagram.all(SequenceFlow.class).stream()
        .flatMap(flow -> Optional.ofNullable(flow.getConditionExpression()).stream())
        .map(condition -> condition.getTextContent().trim());
  }

  /** The variables that hold what the policy's table of approval limits says. */
  private static Set<String> results(String policy, Upload upload) {
    return upload
        .diagramsOf(policy)
        .flatMap(diagram -> diagram.all(BusinessRuleTask.class).stream())
        .filter(task -> (policy + SUFFIX).equals(task.getCamundaDecisionRef()))
        .flatMap(task -> Optional.ofNullable(task.getCamundaResultVariable()).stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    Optional<TableFile> table =
        diagram.lifecycle().flatMap(policy -> diagram.upload().table(policy + SUFFIX));
    if (table.isEmpty()) {
      return;
    }
    Set<String> results = results(diagram.lifecycle().get(), diagram.upload());
    List<String> ranks =
        table.get().all(DecisionTable.class).stream()
            .flatMap(decisions -> TableColumn.outputs(decisions).stream().limit(1))
            .flatMap(roles -> roles.allowed(feel).stream())
            .toList();
    diagram
        .all(ExclusiveGateway.class)
        .forEach(
            gateway -> check(gateway, gateway.getDefault(), results, ranks, diagram, findings));
    diagram
        .all(InclusiveGateway.class)
        .forEach(
            gateway -> check(gateway, gateway.getDefault(), results, ranks, diagram, findings));
  }

  private static void check(
      Gateway gateway,
      SequenceFlow otherwise,
      Set<String> results,
      List<String> ranks,
      DiagramFile diagram,
      Findings findings) {
    List<SequenceFlow> flows = diagram.flowsFrom(gateway);
    boolean asks =
        flows.stream()
            .flatMap(flow -> Optional.ofNullable(flow.getConditionExpression()).stream())
            .flatMap(condition -> Juel.comparisons(condition.getTextContent().trim()).stream())
            .anyMatch(asked -> results.contains(asked.variable()));
    List<String> approving = new ArrayList<>();
    ranks.forEach(
        role ->
            flows.stream()
                .map(flow -> flow.getTarget().getId())
                .filter(task -> task.matches(APPROVAL + role))
                .forEach(approving::add));
    if (!asks || otherwise == null || approving.isEmpty()) {
      return;
    }
    String highest = approving.get(approving.size() - 1);
    if (!otherwise.getTarget().getId().equals(highest)) {
      findings.at(
          otherwise.getId(),
          "网关「%s」的默认流通向「%s」，没有写到的情形会不经最高一级就批掉。默认流须通向「%s」，其余各条写明条件",
          gateway.getId(),
          otherwise.getTarget().getId(),
          highest);
    }
  }
}
