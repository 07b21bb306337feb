package org.redress.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The passwords of the demonstration's users. */
final class Passwords {

  private Passwords() {}

  static String of(String user) {
    try {
      return Files.readAllLines(Path.of(BrowserTest.DATA, "demo-users.txt")).stream()
          .filter(line -> line.startsWith(user + " "))
          .reduce((first, last) -> last)
          .orElseThrow()
          .split("\\s+")[1];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
