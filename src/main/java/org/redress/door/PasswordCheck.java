package org.redress.door;

import static org.camunda.bpm.engine.impl.util.EncryptionUtil.saltPassword;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * Whether a password is somebody's: asked no more often than the throttle lets, at the same cost
 * whether there is that person or not, and without a hash where it was proven a short while ago.
 * Hashes are made and compared by the engine's own class, as they are when a password is saved.
 */
@Component
class PasswordCheck {

  /** Counts for all names that nobody can have. */
  static final String NO_NAME = "(no possible name)";

  private static final Pattern POSSIBLE = Pattern.compile("[a-zA-Z0-9._-]{1,64}");
  private static final int LONGEST = 1000;
  private static final int LOCKS = 256;

  private final Throttle throttle;
  private final Proofs proofs;
  private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();
  private volatile String nobodys;

  PasswordCheck(Throttle throttle, Proofs proofs) {
    this.throttle = throttle;
    this.proofs = proofs;
  }

  /** Whether somebody can have that id; what else is typed for a name is not looked up. */
  static boolean isPossible(String id) {
    return id != null && POSSIBLE.matcher(id).matches();
  }

  /**
   * Whether the password is that person's.
   *
   * @param address where it is asked from; empty where no request asks
   * @throws TooManyAttemptsException if whoever asks has to wait
   */
  boolean check(String name, String password, Optional<UserEntity> user, Optional<String> address) {
    return check(name, () -> isRight(name, password, user), address);
  }

  /**
   * Whether a password is that person's by somebody else's word, whom the throttle guards alike.
   *
   * @param address where it is asked from; empty where no request asks
   * @throws UndecidedLoginException if whoever asks has to wait, or it cannot be told
   */
  boolean check(String name, BooleanSupplier isRight, Optional<String> address) {
    if (address.isEmpty()) {
      return isRight.getAsBoolean();
    }
    // One after the other, so that a hundred guesses sent at once are not all admitted, and of a
    // hundred requests with the right one only the first costs a hash.
    synchronized (lock(name, address.get())) {
      throttle.admit(name, address.get());
      boolean right = isRight.getAsBoolean();
      if (right) {
        throttle.succeeded(name, address.get());
      } else {
        throttle.failed(name, address.get());
      }
      return right;
    }
  }

  /**
   * Whether it was proven a short while ago that the password belongs to the hash that is stored
   * now. That it was not says nothing against the password.
   *
   * @param address where it is asked from
   * @throws TooManyAttemptsException if whoever asks has to wait, proven or not: else guesses at a
   *     password in use would cost nothing
   */
  boolean isProven(String name, String password, String stored, String address) {
    synchronized (lock(name, address)) {
      throttle.admit(name, address);
      boolean proven = password.length() <= LONGEST && proofs.has(name, password, stored);
      if (proven) {
        throttle.succeeded(name, address);
      }
      return proven;
    }
  }

  private Object lock(String name, String address) {
    return locks[Math.floorMod((name + address).hashCode(), LOCKS)];
  }

  private boolean isRight(String name, String password, Optional<UserEntity> user) {
    if (password == null || password.length() > LONGEST) {
      return false;
    }
    Optional<UserEntity> known = user.filter(person -> person.getPassword() != null);
    if (known.isEmpty()) {
      hashes().check(password, nobodys());
      return false;
    }
    String stored = known.get().getPassword();
    if (proofs.has(name, password, stored)) {
      return true;
    }
    boolean right = hashes().check(saltPassword(password, known.get().getSalt()), stored);
    if (right) {
      proofs.add(name, password, stored);
    }
    return right;
  }

  /** A hash of today's kind, of a password that nobody has. */
  private String nobodys() {
    String hash = nobodys;
    if (hash == null) {
      hash = hashes().encrypt(NO_NAME);
      nobodys = hash;
    }
    return hash;
  }

  private static PasswordManager hashes() {
    return Context.getProcessEngineConfiguration().getPasswordManager();
  }
}
