package org.redress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The demonstration's people and their passwords, as an application writes them down when it starts.
 *
 * @param directory the application's data directory
 */
public record DemoUsers(Path directory) {

  private static final Path DATA = Path.of(System.getProperty("redress.test.data", "target/test-data"));

  /** Those of the application that most tests share. */
  public static DemoUsers shared() {
    return new DemoUsers(DATA);
  }

  /** Those of an application whose data directory is one of that name below the tests' own. */
  public static DemoUsers of(String name) {
    return new DemoUsers(DATA.resolve(name));
  }

  public String password(String user) {
    return find(user).orElseThrow(() -> new IllegalArgumentException("not of the demonstration: " + user));
  }

  /** The password of a user; empty where it is none of the demonstration's. */
  public Optional<String> find(String user) {
    try {
      return Files.readAllLines(directory.resolve("demo-users.txt")).stream()
          .filter(line -> line.startsWith(user + " "))
          .reduce((first, last) -> last)
          .map(line -> line.split("\\s+")[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
