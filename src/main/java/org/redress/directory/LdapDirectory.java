package org.redress.directory;

import java.time.Duration;
import java.util.Optional;
import org.redress.door.Directory;
import org.redress.door.UndecidedLoginException;
import org.redress.web.Refusal;
import org.redress.web.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets in by name and password whom LDAP knows, with the roles that it gives them at that moment.
 */
@Component
@ConditionalOnExpression(LdapServer.CONFIGURED)
class LdapDirectory implements Directory {

  private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);

  private final LdapServer server;
  private final LdapPeople people;
  private final Accounts accounts;

  LdapDirectory(LdapServer server, LdapPeople people, Accounts accounts) {
    this.server = server;
    this.people = people;
    this.accounts = accounts;
  }

  @Override
  public boolean has(String name) {
    return accounts.isKnown(name);
  }

  @Override
  public boolean answersFor(String name) {
    return accounts.isKnown(name) || !accounts.exists(name);
  }

  @Override
  public boolean letsIn(String name, String password) {
    try {
      Optional<LdapPeople.Entry> found = people.find(name);
      if (found.isEmpty()) {
        accounts.leave(name);
        return false;
      }
      if (!server.isRight(found.get().dn(), password)) {
        return false;
      }
      DirectoryPerson person = found.get().person();
      if (!person.id().equals(name)) {
        throw refused("用户名请按企业目录中的写法输入：%s".formatted(person.id()));
      }
      accounts.follow(person, Origin.LDAP, null);
      return true;
    } catch (NotTheDirectorysException e) {
      LOG.warn("Login of {}: {}", name, e.getMessage());
      throw refused(e.getMessage());
    } catch (DirectoryDownException down) {
      LOG.warn("Login of {}: the directory cannot be asked", name, down.getCause());
      throw down;
    }
  }

  static UndecidedLoginException refused(String sentence) {
    return new UndecidedLoginException(
        new Refusal(
            HttpStatus.FORBIDDEN,
            new Sentence("不能登录", "No login"),
            new Sentence(sentence, "No login: " + sentence)),
        Duration.ZERO);
  }
}
