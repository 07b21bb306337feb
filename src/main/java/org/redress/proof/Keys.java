package org.redress.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.files.OwnerOnly;
import org.redress.register.Sha256;
import org.springframework.stereotype.Component;

/**
 * The Ed25519 keys (RFC 8032) of the seals: {@code signing.key} (PKCS #8, made at first use) signs,
 * every {@code *.pub} (X.509) beside it is trusted. To change the key, rename {@code signing.pub}
 * and remove {@code signing.key}.
 */
@Component
class Keys {

  private static final String ALGORITHM = "Ed25519";
  private static final String SIGNING = "signing.key";
  private static final String SIGNING_PUBLIC = "signing.pub";

  private final Path directory;

  Keys(ProofProperties properties) {
    this.directory = properties.directory();
  }

  /** Fingerprint of the signing key's public half: SHA-256, hexadecimal. */
  String signing() {
    makeAtFirstUse();
    return fingerprint(publicKey(directory.resolve(SIGNING_PUBLIC)));
  }

  /** Signs with the signing key; hexadecimal. */
  String sign(String text) {
    makeAtFirstUse();
    return attempt(
        () -> {
          Signature signature = Signature.getInstance(ALGORITHM);
          signature.initSign(privateKey());
          signature.update(text.getBytes());
          return HexFormat.of().formatHex(signature.sign());
        });
  }

  /** The keys that a seal may bear, by fingerprint. */
  Map<String, PublicKey> trusted() {
    if (!Files.isDirectory(directory)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".pub"))
          .map(Keys::publicKey)
          .collect(Collectors.toMap(Keys::fingerprint, Function.identity(), (one, same) -> one));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static boolean isSigned(String text, String signature, PublicKey key) {
    return attempt(
        () -> {
          Signature check = Signature.getInstance(ALGORITHM);
          check.initVerify(key);
          check.update(text.getBytes());
          return check.verify(HexFormat.of().parseHex(signature));
        });
  }

  private synchronized void makeAtFirstUse() {
    if (Files.exists(directory.resolve(SIGNING))) {
      return;
    }
    KeyPair pair = attempt(() -> KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
    try {
      Path key = OwnerOnly.file(directory.resolve(SIGNING));
      Files.writeString(
          OwnerOnly.file(directory.resolve(SIGNING_PUBLIC)),
          encoded(pair.getPublic().getEncoded()));
      Files.writeString(key, encoded(pair.getPrivate().getEncoded()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private PrivateKey privateKey() throws GeneralSecurityException, IOException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePrivate(new PKCS8EncodedKeySpec(decoded(directory.resolve(SIGNING))));
  }

  private static PublicKey publicKey(Path file) {
    return attempt(
        () ->
            KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(decoded(file))));
  }

  private static String fingerprint(PublicKey key) {
    return HexFormat.of().formatHex(Sha256.begin().digest(key.getEncoded()));
  }

  private static String encoded(byte[] key) {
    return Base64.getMimeEncoder().encodeToString(key) + System.lineSeparator();
  }

  private static byte[] decoded(Path file) throws IOException {
    return Base64.getMimeDecoder().decode(Files.readString(file));
  }

  private static <T> T attempt(Attempt<T> attempt) {
    try {
      return attempt.make();
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("The keys of the seals cannot be used", unusable);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What may fail for a key or a file. */
  private interface Attempt<T> {
    T make() throws GeneralSecurityException, IOException;
  }
}
