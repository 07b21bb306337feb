package org.redress.directory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.redress.engine.StandingGroups;
import org.redress.people.ChangeKind;
import org.redress.people.Passwords;
import org.redress.people.PeopleChanges;
import org.redress.unit.OrganisationChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The accounts of the directory's people: made, renamed, put into groups and units and removed as
 * the directory says. What an administrator gave by hand stays. Nothing is written where nothing
 * has changed.
 */
@Component
class Accounts {

  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

  private static final Pattern POSSIBLE = Pattern.compile("[a-zA-Z0-9._-]{1,64}");

  private final DirectoryMapper mapper;
  private final DirectoryProperties properties;
  private final RoleTable roles;
  private final GivenGroups groups;
  private final GivenPosts posts;
  private final PeopleChanges changes;
  private final Passwords passwords;
  private final ByTheProgram program;
  private final IdentityService identity;
  private final ApplicationEventPublisher events;

  Accounts(
      DirectoryMapper mapper,
      DirectoryProperties properties,
      RoleTable roles,
      GivenGroups groups,
      GivenPosts posts,
      PeopleChanges changes,
      Passwords passwords,
      ByTheProgram program,
      @Lazy IdentityService identity,
      ApplicationEventPublisher events) {
    this.mapper = mapper;
    this.properties = properties;
    this.roles = roles;
    this.groups = groups;
    this.posts = posts;
    this.changes = changes;
    this.passwords = passwords;
    this.program = program;
    this.identity = identity;
    this.events = events;
  }

  /** What became of somebody's account at a look. */
  enum Outcome {
    CREATED,
    CHANGED,
    AS_BEFORE
  }

  /** Whether the directory brought that person. */
  boolean isKnown(String person) {
    return mapper.find(person).isPresent();
  }

  /** Whether somebody has an account of that id. */
  boolean exists(String person) {
    return mapper.accounts(person) > 0;
  }

  /** Who has an account because that origin says so. */
  List<String> of(Origin origin) {
    return mapper.of(origin).stream().map(KnownPerson::person).toList();
  }

  /**
   * Makes the account as the directory says.
   *
   * @param subject by which the login page knows them; null where no login page was asked
   * @throws NotTheDirectorysException if somebody else has that id here, or nobody can have it
   */
  Outcome follow(DirectoryPerson said, Origin origin, String subject) {
    return program.byItself(() -> followed(said, origin, subject));
  }

  private Outcome followed(DirectoryPerson said, Origin origin, String subject) {
    if (!POSSIBLE.matcher(said.id()).matches()) {
      throw new NotTheDirectorysException(
          "「%s」（%s）不能作为用户名：请由字母、数字、点、下划线、连字符组成，至多64个字符".formatted(said.id(), said.name()));
    }
    boolean isNew = !exists(said.id());
    boolean follows = isNew || !isAsSaid(said, subject);
    if (follows) {
      program.does(
          () -> {
            mapper.takeTurn();
            account(said, origin, subject);
            return null;
          });
    }
    List<RoleRow> brought = roles.of(said.said());
    boolean moved = groups.follow(said.id(), brought) | posts.follow(said.id(), brought);
    return isNew ? Outcome.CREATED : follows || moved ? Outcome.CHANGED : Outcome.AS_BEFORE;
  }

  /** Whether person, name and address are here as they are there. */
  private boolean isAsSaid(DirectoryPerson said, String subject) {
    Optional<KnownPerson> known = mapper.find(said.id());
    return known.isPresent()
        && (subject == null || subject.equals(known.get().subject()))
        && Boolean.TRUE.equals(program.does(() -> isCalledSo(user(said.id()), said)));
  }

  private static boolean isCalledSo(User user, DirectoryPerson said) {
    return user != null
        && said.name().equals(user.getLastName())
        && user.getFirstName() == null
        && Objects.equals(said.mail(), user.getEmail());
  }

  private void account(DirectoryPerson said, Origin origin, String subject) {
    bind(said.id(), origin, subject);
    User user = user(said.id());
    boolean isNew = user == null;
    if (isNew) {
      user = identity.newUser(said.id());
    } else if (isCalledSo(user, said)) {
      return;
    }
    user.setFirstName(null);
    user.setLastName(said.name());
    user.setEmail(said.mail());
    identity.saveUser(user);
    if (isNew) {
      changes.enter(ChangeKind.PERSON_CREATED, said.id(), null, null, said.name());
      LOG.info("{} has an account, as the directory says", said.id());
    }
  }

  private void bind(String person, Origin origin, String subject) {
    Optional<KnownPerson> known = mapper.find(person);
    if (known.isEmpty()) {
      if (exists(person)) {
        adopt(person);
      }
      mapper.insert(new KnownPerson(person, origin, subject));
    } else if (subject != null && known.get().subject() == null) {
      mapper.bind(person, subject);
    } else if (subject != null && !subject.equals(known.get().subject())) {
      throw new NotTheDirectorysException(
          "用户名「%s」在本系统已属于企业账号中的另一人：请系统管理员核对，为其中一人更换用户名".formatted(person));
    }
  }

  /** An account from before: its password is worth nothing from now on. */
  private void adopt(String person) {
    boolean administers =
        identity
                .createUserQuery()
                .userId(person)
                .memberOfGroup(StandingGroups.ADMINISTRATORS)
                .count()
            > 0;
    if (!properties.adopt() || administers) {
      throw new NotTheDirectorysException(
          "用户名「%s」在本系统已有本地账号，企业目录中的同名人员未予登记：请系统管理员更改或删除本地账号".formatted(person));
    }
    User user = user(person);
    user.setPassword(passwords.generate());
    identity.saveUser(user);
    LOG.warn("{}, entered by hand, is the directory's from now on", person);
  }

  /**
   * Somebody has left: the account goes, its sessions end, what they had claimed goes back to its
   * group at once. What they did bears their name.
   */
  void leave(String person) {
    program.byItself(
        () -> {
          left(person);
          return null;
        });
  }

  private void left(String person) {
    if (!isKnown(person) || !exists(person)) {
      return;
    }
    posts.follow(person, List.of());
    program.does(
        () -> {
          mapper.takeTurn();
          mapper.takeAll(person);
          mapper.forget(person);
          if (exists(person)) {
            identity.deleteUser(person);
          }
          return null;
        });
    LOG.info("{} has left, as the directory says", person);
    events.publishEvent(new OrganisationChanged());
  }

  private User user(String id) {
    return identity.createUserQuery().userId(id).singleResult();
  }
}
