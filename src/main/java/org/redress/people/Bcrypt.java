package org.redress.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.redress.register.Sha256;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How passwords are kept: bcrypt, over the SHA-256 of what the engine hands over (the password with
 * a salt of its own), since bcrypt reads 72 bytes and no more: two dozen Chinese characters. An
 * interface of the engine's internals, which is where it asks.
 */
@Component
class Bcrypt implements PasswordEncryptor {

  static final String NAME = "bcrypt";

  private static final int LEAST_COST = 4;

  private final int cost;
  private final ThreadLocal<Integer> lowered = new ThreadLocal<>();

  Bcrypt(PasswordProperties properties) {
    this.cost = properties.cost();
  }

  @Override
  public String encrypt(String salted) {
    Integer now = lowered.get();
    return new BCryptPasswordEncoder(now == null ? cost : now).encode(digest(salted));
  }

  @Override
  public boolean check(String salted, String hash) {
    return new BCryptPasswordEncoder().matches(digest(salted), hash);
  }

  @Override
  public String hashAlgorithmName() {
    return NAME;
  }

  /**
   * Keeps passwords that were generated at the least cost: nobody tries out 72 random bits however
   * cheap a trial is, and two hundred people are made at the first start of a demonstration. At
   * their first login they are hashed like others.
   */
  <T> T generated(Supplier<T> making) {
    lowered.set(LEAST_COST);
    try {
      return making.get();
    } finally {
      lowered.remove();
    }
  }

  /** Whether a password was kept by an older way or at a lower cost than today's. */
  boolean isOutdated(String kept) {
    String prefix = "{" + NAME + "}";
    return !kept.startsWith(prefix)
        || new BCryptPasswordEncoder(cost).upgradeEncoding(kept.substring(prefix.length()));
  }

  private static String digest(String salted) {
    return Base64.getEncoder()
        .encodeToString(Sha256.begin().digest(salted.getBytes(StandardCharsets.UTF_8)));
  }
}
