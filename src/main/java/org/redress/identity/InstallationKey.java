package org.redress.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.redress.files.OwnerOnly;
import org.springframework.stereotype.Component;

/**
 * The secret under which complainants are told apart, made at first use and kept outside the
 * database: who has the database alone cannot try out telephone numbers.
 */
@Component
class InstallationKey {

  private static final int BYTES = 32;

  private final Path file;
  private byte[] known;

  InstallationKey(IdentityProperties properties) {
    this.file = properties.keyFile();
  }

  synchronized byte[] bytes() {
    if (known == null) {
      try {
        if (!Files.exists(file)) {
          make();
        }
        known = HexFormat.of().parseHex(Files.readString(file).trim());
      } catch (IOException unusable) {
        throw new UncheckedIOException(
            "The key file %s (redress.identity.key-file) cannot be read or made".formatted(file),
            unusable);
      }
    }
    return known;
  }

  /** Whole or not at all: another node that starts at the same moment takes the same key. */
  private void make() throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Path directory = OwnerOnly.directory(file.toAbsolutePath().getParent());
    // A temporary file is its owner's from the beginning.
    Path written = Files.createTempFile(directory, "identity", ".key");
    try {
      Files.writeString(written, HexFormat.of().formatHex(key));
      Files.createLink(file, written);
    } catch (FileAlreadyExistsException madeByAnotherNode) {
      // its key is the one
    } catch (UnsupportedOperationException noLinks) {
      Files.move(written, file);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
