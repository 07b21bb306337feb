package org.redress.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.redress.engine.StandingGroups;

/**
 * People and groups as the engine keeps them, with three rules more, by whatever door a change
 * comes: names are the administrators' to change; every change is entered; a right password that is
 * kept in an older way is kept in today's from then on. The engine's own class, extended, because
 * its public interfaces tell of none of these.
 */
class People extends DbIdentityServiceProvider {

  private final PeopleMapper stored;
  private final PeopleChanges changes;
  private final Bcrypt hash;
  private final LoginGuard guard;

  People(PeopleMapper stored, PeopleChanges changes, Bcrypt hash, LoginGuard guard) {
    this.stored = stored;
    this.changes = changes;
    this.hash = hash;
    this.guard = guard;
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    boolean right =
        guard.isRight(userId, password, asked -> Optional.ofNullable(findUserById(asked)));
    if (right) {
      keepAnew(findUserById(userId), password);
    }
    return right;
  }

  private void keepAnew(UserEntity user, String password) {
    if (hash.isOutdated(user.getPassword())) {
      ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
      String salt = engine.getSaltGenerator().generateSalt();
      String kept =
          engine.getPasswordManager().encrypt(EncryptionUtil.saltPassword(password, salt));
      // Not by the entity, whose revision two logins at the same moment would both want to raise.
      stored.keepAnew(user.getId(), user.getPassword(), kept, salt);
    }
  }

  @Override
  public IdentityOperationResult saveUser(User user) {
    boolean isNew = ((UserEntity) user).getRevision() == 0;
    boolean setsPassword = ((UserEntity) user).hasNewPassword();
    String before = stored.person(user.getId()).map(PersonName::whole).orElse("");
    String after = new PersonName(user.getFirstName(), user.getLastName()).whole();
    if (!isNew && !before.equals(after)) {
      refuseUnlessAdministrator(user.getId());
    }
    if (setsPassword && !isNew && acting() != null && guard.isKeptElsewhere(user.getId())) {
      throw new AuthorizationException("用户「%s」来自企业目录，密码在企业的系统中更改，不在本系统".formatted(user.getId()));
    }
    IdentityOperationResult result = super.saveUser(user);
    if (setsPassword) {
      guard.passwordChanged(user.getId(), user.getId().equals(actor()));
    }
    if (isNew) {
      enter(ChangeKind.PERSON_CREATED, user.getId(), null, null, after);
      return result;
    }
    if (!before.equals(after)) {
      // Who had no name was shown by their id.
      String shown = before.isEmpty() ? user.getId() : before;
      changes.enter(ChangeKind.PERSON_RENAMED, actor(), user.getId(), null, shown, after);
    }
    if (setsPassword && !user.getId().equals(actor())) {
      enter(ChangeKind.PASSWORD_SET, user.getId(), null, null, null);
    }
    return result;
  }

  @Override
  public IdentityOperationResult deleteUser(String userId) {
    Optional<PersonName> name = stored.person(userId);
    List<String> groups = stored.groupsOf(userId);
    IdentityOperationResult result = super.deleteUser(userId);
    guard.gone(userId);
    groups.forEach(group -> enter(ChangeKind.LEFT_GROUP, userId, group, null, null));
    name.map(PersonName::whole)
        .map(known -> known.isEmpty() ? userId : known)
        .ifPresent(
            known -> changes.enter(ChangeKind.PERSON_DELETED, actor(), userId, null, known, null));
    return result;
  }

  @Override
  public IdentityOperationResult createMembership(String userId, String groupId) {
    IdentityOperationResult result = super.createMembership(userId, groupId);
    enter(ChangeKind.JOINED_GROUP, userId, groupId, null, null);
    return result;
  }

  @Override
  public IdentityOperationResult deleteMembership(String userId, String groupId) {
    IdentityOperationResult result = super.deleteMembership(userId, groupId);
    if (IdentityOperationResult.OPERATION_DELETE.equals(result.getOperation())) {
      enter(ChangeKind.LEFT_GROUP, userId, groupId, null, null);
    }
    return result;
  }

  @Override
  public IdentityOperationResult saveGroup(Group group) {
    boolean isNew = ((GroupEntity) group).getRevision() == 0;
    String before = stored.group(group.getId()).orElse(group.getId());
    IdentityOperationResult result = super.saveGroup(group);
    if (isNew) {
      enter(ChangeKind.GROUP_CREATED, null, group.getId(), null, group.getName());
    } else if (!Objects.equals(before, group.getName())) {
      changes.enter(
          ChangeKind.GROUP_RENAMED, actor(), null, group.getId(), before, group.getName());
    }
    return result;
  }

  @Override
  public IdentityOperationResult deleteGroup(String groupId) {
    Optional<String> name = stored.group(groupId);
    List<String> members = stored.membersOf(groupId);
    IdentityOperationResult result = super.deleteGroup(groupId);
    members.forEach(member -> enter(ChangeKind.LEFT_GROUP, member, groupId, null, null));
    name.ifPresent(
        known -> changes.enter(ChangeKind.GROUP_DELETED, actor(), null, groupId, known, null));
    return result;
  }

  private static void refuseUnlessAdministrator(String userId) {
    Authentication acting = acting();
    if (acting != null && !StandingGroups.has(StandingGroups.ADMINISTRATORS, acting)) {
      throw new AuthorizationException(
          "用户「%s」的姓名由系统管理员更改（组 camunda-admin）；本人可以更改密码和邮箱".formatted(userId));
    }
  }

  /** What a person does is entered; what the program does at its start is in its log. */
  private void enter(ChangeKind kind, String person, String group, String before, String after) {
    if (acting() != null) {
      changes.enter(kind, actor(), person, group, before, after);
    }
  }

  private static String actor() {
    Authentication acting = acting();
    return acting == null ? null : acting.getUserId();
  }

  private static Authentication acting() {
    return Context.getCommandContext().getAuthentication();
  }
}
