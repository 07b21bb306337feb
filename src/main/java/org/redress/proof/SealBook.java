package org.redress.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.redress.files.OwnerOnly;
import org.springframework.stereotype.Component;

/**
 * The seals once more, outside the database: a text file of one line a seal, only ever appended to.
 * Who could remove the last seals from the database would be found by it.
 */
@Component
class SealBook {

  private final Path file;

  SealBook(ProofProperties properties) {
    this.file = properties.directory().resolve("seals.txt");
  }

  void note(Seal seal) {
    try {
      Files.writeString(
          OwnerOnly.file(file),
          "%d %s %s%n".formatted(seal.seal(), seal.sealedAt(), seal.root()),
          StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Number and root of each seal noted. */
  List<Noted> noted() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.split(" "))
          .map(parts -> new Noted(Integer.parseInt(parts[0]), parts[2]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @param seal its number
   * @param root what it signed
   */
  record Noted(int seal, String root) {}
}
