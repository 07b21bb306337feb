package org.redress.authority;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.engine.Cases;
import org.redress.engine.Diagram;
import org.redress.engine.Ladder;
import org.redress.engine.PolicyGroup;
import org.springframework.stereotype.Component;

/**
 * Who does a step in place of those who must not or cannot: the stand-in that the policy names
 * (property {@code standIn} of the task), else the next authority of its ladder with somebody left.
 */
@Component
public class StandIns {

  private static final String STAND_IN = "standIn";

  private final CandidateGroups groups;
  private final Recusals recusals;
  private final Placement placement;

  StandIns(CandidateGroups groups, Recusals recusals, Placement placement) {
    this.groups = groups;
    this.recusals = recusals;
    this.placement = placement;
  }

  /**
   * The groups with somebody left to which a step goes; none where nobody is left up to the top.
   *
   * @param step the task as its diagram has it
   * @param held the groups that it lies with
   * @param aside user ids of those who must not do it
   */
  List<String> above(
      UserTask step, DelegateExecution execution, Collection<String> held, Set<String> aside) {
    return Stream.concat(Stream.of(standIns(step, execution)), rungsAbove(execution, held).stream())
        .map(choice -> choice.stream().map(group -> placement.of(group, execution)).toList())
        .map(choice -> groups.staffed(choice, aside))
        .filter(staffed -> !staffed.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * The role itself, or where everybody who holds it is barred from the case, the one that acts in
   * its place.
   *
   * @param step to which the case climbs; empty where the role is only told
   */
  public String acting(String role, Optional<UserTask> step, DelegateExecution execution) {
    String group = placement.of(policy(execution) + "." + role, execution);
    Set<String> barred = recusals.barred(Cases.idOf(execution));
    Set<String> holders = groups.members(List.of(group));
    if (holders.isEmpty() || !barred.containsAll(holders)) {
      return role;
    }
    return above(step.orElse(null), execution, List.of(group), barred).stream()
        .findFirst()
        .map(PolicyGroup::role)
        .orElse(role);
  }

  /** The roles that the policy names to stand in at a step. */
  public static List<String> roles(UserTask step) {
    return Diagram.list(step, STAND_IN);
  }

  private static List<String> standIns(UserTask step, DelegateExecution execution) {
    return roles(step).stream().map(role -> group(role, execution)).toList();
  }

  /** A shared diagram names the group by a variable of its caller's. */
  private static String group(String role, DelegateExecution execution) {
    return PolicyGroup.isVariable(role)
        ? PolicyGroup.named(role, execution)
        : policy(execution) + "." + role;
  }

  /**
   * Roles that stand on no rung have management over them and not who handles complaints: they
   * begin at the rung below the top.
   */
  private static List<List<String>> rungsAbove(
      DelegateExecution execution, Collection<String> held) {
    Ladder ladder = Ladder.of(Cases.lifecycle(execution));
    int highest = held.stream().map(PolicyGroup::role).mapToInt(ladder::rank).max().orElse(-1);
    int first = highest < 0 ? ladder.rungs().size() - 2 : highest + 1;
    return ladder.rungs().stream()
        .skip(Math.max(first, 0))
        .map(rung -> rung.stream().map(role -> policy(execution) + "." + role).toList())
        .toList();
  }

  private static String policy(DelegateExecution execution) {
    return Cases.policy(execution).getKey();
  }
}
