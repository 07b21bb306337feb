package org.redress.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The demonstration's people of an application {@link BehindThePort}. */
final class People {

  private People() {}

  static String password(String user) {
    try {
      return Files.readAllLines(Path.of("target/test-data/door/demo-users.txt")).stream()
          .filter(line -> line.startsWith(user + " "))
          .reduce((first, last) -> last)
          .orElseThrow()
          .split("\\s+")[1];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String basic(String user) {
    return basic(user, password(user));
  }

  static String basic(String user, String password) {
    return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }
}
