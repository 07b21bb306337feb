package org.redress.nomination;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.redress.authority.FourEyes;
import org.redress.authority.Placement;
import org.redress.people.PersonName;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who may be named in a field. A field names the roles that may be meant, or anybody on the staff;
 * where a later step goes to whom it names, only who can do that step: a member of its groups who
 * need not stand aside from the case and has done none of the steps that another person must check.
 * Who penalises names anybody but themselves: nobody judges himself. To be asked inside a command
 * of the engine, without the user's restrictions.
 */
@Component
class Nominations {

  private final IdentityService identity;
  private final LaterTasks later;
  private final FourEyes fourEyes;
  private final Placement placement;

  Nominations(
      @Lazy IdentityService identity, LaterTasks later, FourEyes fourEyes, Placement placement) {
    this.identity = identity;
    this.later = later;
    this.fourEyes = fourEyes;
    this.placement = placement;
  }

  /** What speaks against that person, as the rest of a sentence that begins with the field. */
  Optional<String> objection(Question question, String person) {
    User user = identity.createUserQuery().userId(person).singleResult();
    if (user == null) {
      return Optional.of("：没有用户名为" + person + "的人员");
    }
    Set<String> groups = groups(person).map(Group::getId).collect(Collectors.toSet());
    List<String> roles = roles(question);
    if (!roles.isEmpty() && roles.stream().noneMatch(groups::contains)) {
      return Optional.of(outsider(user, roles));
    }
    if (question.judges() && question.doing().contains(person)) {
      return Optional.of(
          "：%s正在办理本步骤，任何人不得处理本人，请另选一人；责任在本人的，请由另一人办理本步骤".formatted(PersonName.of(user)));
    }
    List<LaterTask> tasks = later.of(question.deployment(), question.field().key());
    return tasks.isEmpty() ? recused(question, user) : objection(question, user, groups, tasks);
  }

  private static Optional<String> recused(Question question, User user) {
    return question.accuses() || !question.aside().contains(user.getId())
        ? Optional.empty()
        : Optional.of("：%s依规定须回避本案，请另选一人".formatted(PersonName.of(user)));
  }

  /** One of several steps is enough: which of them the case comes to is not known yet. */
  private Optional<String> objection(
      Question question, User user, Set<String> groups, List<LaterTask> tasks) {
    List<LaterTask> theirs =
        tasks.stream()
            .filter(task -> groups(task, question).stream().anyMatch(groups::contains))
            .toList();
    if (theirs.isEmpty()) {
      return Optional.of(outsider(user, all(tasks, question)));
    }
    Optional<String> recused = recused(question, user);
    if (recused.isPresent()) {
      return recused;
    }
    List<Optional<String>> done =
        theirs.stream().map(task -> alreadyDone(question, task, user)).toList();
    return done.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : done.get(0);
  }

  private Optional<String> alreadyDone(Question question, LaterTask task, User user) {
    if (task.notBy().isEmpty() || question.caseId() == null) {
      return Optional.empty();
    }
    Map<String, String> doers = new HashMap<>(fourEyes.doers(question.caseId(), task.notBy()));
    if (task.notBy().contains(question.step())) {
      question.doing().forEach(person -> doers.putIfAbsent(person, "本步骤"));
    }
    return Optional.ofNullable(doers.get(user.getId()))
        .map(
            step ->
                "：%s办理了「%s」，「%s」须由另一人办理，请另选一人".formatted(PersonName.of(user), step, task.name()));
  }

  private String outsider(User user, Collection<String> groups) {
    String names =
        identity.createGroupQuery().groupIdIn(groups.toArray(String[]::new)).list().stream()
            .map(Group::getName)
            .sorted()
            .collect(Collectors.joining("、"));
    return "须是岗位「%s」的人员，%s不在其中，请另选一人"
        .formatted(names.isEmpty() ? "所定" : names, PersonName.of(user));
  }

  /** Everybody who may be meant, as far as groups tell. */
  Stream<User> members(Question question) {
    List<String> roles = roles(question);
    List<String> groups =
        roles.isEmpty()
            ? all(later.of(question.deployment(), question.field().key()), question)
            : roles;
    return groups.isEmpty()
        ? identity.createUserQuery().list().stream()
        : groups.stream()
            .flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream())
            .collect(Collectors.toMap(User::getId, user -> user, (one, other) -> one))
            .values()
            .stream();
  }

  Stream<Group> groups(String person) {
    return identity.createGroupQuery().groupMember(person).list().stream();
  }

  private static List<String> roles(Question question) {
    return question.field().namedRoles().stream()
        .map(role -> question.policy() + "." + role)
        .toList();
  }

  /** Who does a later task of a case does it in the case's unit, unless another is named for it. */
  private List<String> groups(LaterTask task, Question question) {
    return question.caseId() == null || task.isElsewhere()
        ? task.groups()
        : task.groups().stream().map(group -> placement.of(group, question.caseId())).toList();
  }

  private List<String> all(List<LaterTask> tasks, Question question) {
    return tasks.stream().flatMap(task -> groups(task, question).stream()).distinct().toList();
  }
}
