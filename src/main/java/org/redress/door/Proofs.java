package org.redress.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * PasswordCheck proven a short while ago, so that a machine that sends one with every request does
 * not cost a whole hash each time. What is remembered is a digest under a key that dies with the
 * process, of the password together with the hash stored for it: once the stored hash is another or
 * gone, on whichever node, nothing is proven any more.
 */
@Component
class Proofs {

  private static final String DIGEST = "HmacSHA256";

  private final SecretKeySpec key = new SecretKeySpec(random(), DIGEST);
  private final Cache<String, Boolean> proven =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  boolean has(String account, String password, String stored) {
    return proven.getIfPresent(digest(account, password, stored)) != null;
  }

  void add(String account, String password, String stored) {
    proven.put(digest(account, password, stored), true);
  }

  private String digest(String account, String password, String stored) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(key);
      for (String part : new String[] {account, stored, password}) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        mac.update(bytes);
      }
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(DIGEST + " belongs to every JDK", e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
