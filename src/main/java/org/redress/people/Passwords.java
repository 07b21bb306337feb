package org.redress.people;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What other features need to know of passwords. */
@Component
public class Passwords {

  private static final int LEAST_BYTES = 9;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PasswordRules rules;
  private final Bcrypt hash;
  private final PeopleMapper stored;

  Passwords(PasswordRules rules, Bcrypt hash, PeopleMapper stored) {
    this.rules = rules;
    this.hash = hash;
    this.stored = stored;
  }

  /** How somebody's password is stored at this moment, with their groups: in one statement. */
  public Optional<StoredLogin> stored(String person) {
    return StoredLogin.of(stored.login(person));
  }

  /** A new one of at least 72 random bits, as the rules want it. */
  public String generate() {
    byte[] bytes = new byte[Math.max(LEAST_BYTES, rules.minimumLength() * 3 / 4 + 1)];
    String password;
    do {
      RANDOM.nextBytes(bytes);
      password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } while (!rules.broken(password, List.of()).isEmpty());
    return password;
  }

  /** Saves people whose passwords {@link #generate} made, and spares the cost of theirs. */
  public <T> T savingGenerated(Supplier<T> making) {
    return hash.generated(making);
  }

  /** Whether a password is empty or one that systems come with and everybody tries first. */
  public static boolean isWellKnown(String password) {
    return password == null
        || password.isBlank()
        || Guessing.WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT));
  }
}
