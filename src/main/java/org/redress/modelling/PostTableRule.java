package org.redress.modelling;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.redress.unit.RoleKinds;
import org.springframework.stereotype.Component;

/**
 * The table that says at which kinds of unit a role is held speaks of the policy's roles, and says
 * it where it is read: a misspelt role would be held anywhere.
 */
@Component
class PostTableRule implements Rule {

  @Override
  public void check(TableFile table, Findings findings) {
    for (Decision decision : table.decisions()) {
      policy(decision).ifPresent(policy -> check(table, policy, findings));
    }
  }

  private static Optional<String> policy(Decision decision) {
    return Optional.of(decision.getId())
        .filter(id -> id.endsWith(RoleKinds.SUFFIX))
        .map(id -> id.substring(0, id.length() - RoleKinds.SUFFIX.length()));
  }

  private static void check(TableFile table, String policy, Findings findings) {
    if (table.all(Output.class).stream()
        .noneMatch(output -> RoleKinds.KINDS.equals(output.getName()))) {
      findings.at(table.id(), "任职表须有名为kinds的输出，写明岗位设在哪类机构，例如「网点,支行」");
    }
    Set<String> roles = new TreeSet<>();
    table.upload().diagramsOf(policy).forEach(diagram -> roles.addAll(diagram.roles()));
    for (InputEntry cell : table.all(InputEntry.class)) {
      Arrays.stream(cell.getTextContent().split(","))
          .map(text -> text.strip().replaceAll("^\"|\"$", ""))
          .filter(role -> !role.isEmpty() && !role.equals("-") && !roles.contains(role))
          .forEach(
              role ->
                  findings.at(
                      cell.getParentElement() instanceof org.camunda.bpm.model.dmn.instance.Rule row
                          ? row.getId()
                          : table.id(),
                      "「%s」不是本制度的岗位。请核对拼写，现有：%s",
                      role,
                      String.join("、", roles)));
    }
  }
}
