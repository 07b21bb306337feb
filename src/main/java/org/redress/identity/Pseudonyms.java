package org.redress.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Stands for who complained where cases of one person are counted: equal for equal contacts, and
 * tells nobody who it is.
 */
@Component
class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";

  private final InstallationKey key;

  Pseudonyms(InstallationKey key) {
    this.key = key;
  }

  /**
   * HMAC-SHA256 (RFC 2104) of the telephone or e-mail address, hexadecimal; empty where the field
   * has none.
   */
  Optional<String> of(String field, String content) {
    return Contact.of(field, content).map(this::digest);
  }

  private String digest(String contact) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(contact.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
