package org.redress.transfer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.authority.Transfer;
import org.redress.casefile.CaseFiles;
import org.redress.casefile.NoSuchCaseException;
import org.redress.engine.Diagram;
import org.redress.engine.Ladder;
import org.redress.engine.Platform;
import org.redress.engine.PolicyGroup;
import org.redress.register.CaseRecord;
import org.redress.transfer.TransferApi.Destination;
import org.redress.unit.Unit;
import org.redress.unit.UnitTree;
import org.redress.unit.Units;
import org.springframework.stereotype.Component;

/**
 * Who may hand a case over: of those who have a task of it before them the roles that the policy
 * names (property {@code transfer} of its process), or where it names none, those on its ladder.
 */
@Component
class Transfers {

  /** Name of the property: roles, with commas between. */
  static final String PROPERTY = "transfer";

  private final ProcessEngine engine;
  private final CaseFiles cases;
  private final Units units;
  private final Transfer transfer;

  Transfers(ProcessEngine engine, CaseFiles cases, Units units, Transfer transfer) {
    this.engine = engine;
    this.cases = cases;
    this.units = units;
    this.transfer = transfer;
  }

  List<Destination> destinations(String taskId) {
    CaseRecord known = seen(taskId);
    UnitTree tree = units.tree();
    return mayHandOver(known)
        ? tree.all().stream()
            .filter(unit -> unit.isOpen() && !unit.code().equals(known.unit()))
            .map(unit -> destination(tree, unit))
            .toList()
        : List.of();
  }

  private static Destination destination(UnitTree tree, Unit unit) {
    return new Destination(
        unit.code(), unit.name(), tree.find(unit.parent()).map(Unit::name).orElse(""));
  }

  void transfer(String taskId, String unit, String reason) {
    CaseRecord known = seen(taskId);
    if (!mayHandOver(known)) {
      throw new AuthorizationException("您的岗位不能转办本案，请由制度规定的岗位转办");
    }
    transfer.move(known.caseId(), unit, reason);
  }

  private CaseRecord seen(String taskId) {
    return cases.caseOf(taskId).orElseThrow(() -> new NoSuchCaseException(taskId));
  }

  private boolean mayHandOver(CaseRecord known) {
    Set<String> roles = roles(known);
    return engine.getIdentityService().getCurrentAuthentication().getGroupIds().stream()
        .filter(group -> PolicyGroup.isOfPolicy(group))
        .filter(group -> PolicyGroup.policy(group).equals(known.lifecycle()))
        .anyMatch(group -> roles.contains(PolicyGroup.role(group)));
  }

  private Set<String> roles(CaseRecord known) {
    Process process =
        Platform.unrestricted(
            engine,
            () ->
                engine
                    .getRepositoryService()
                    .getBpmnModelInstance(known.processDefinitionId())
                    .getModelElementById(known.lifecycle()));
    List<String> named = Diagram.list(process, PROPERTY);
    return named.isEmpty()
        ? Ladder.of(process).roles().collect(Collectors.toSet())
        : Set.copyOf(named);
  }
}
