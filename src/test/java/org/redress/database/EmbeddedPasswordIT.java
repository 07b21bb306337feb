package org.redress.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.testing.Node;

/**
 * The product as a process of its own on a database that an earlier version left open to the whole machine: no password,
 * files that every account reads, a umask that would make more such.
 *
 * <ol>
 *   <li>A directory with a database without a password, a key and a list of users, all 666 and 777.
 *   <li>The product starts under umask 000, works and ends.
 *   <li>The database has a password, which stands in a file of its owner, and nothing in the directory is anybody else's.
 *   <li>It starts again, and {@code verify} finds the register whole.
 * </ol>
 */
class EmbeddedPasswordIT {

  @TempDir private Path directory;

  @Test
  void a_database_left_open_to_the_machine_is_closed_at_the_next_start() throws Exception {
    assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"), "no POSIX rights on this file system");
    Path data = Files.createDirectory(directory.resolve("data"));
    String url = "jdbc:h2:file:" + data.resolve("redress");
    DriverManager.getConnection(url, "redress", "").close();
    Files.writeString(data.resolve("demo-users.txt"), "");
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : all.toList()) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
      }
    }

    try (Node node = Node.startUnder("000", data)) {
      assertThat(node.file("first")).startsWith("JM");
      assertThat(othersReach(data)).as("while it runs").isEmpty();
    }

    assertThat(othersReach(data)).isEmpty();
    assertThatThrownBy(() -> DriverManager.getConnection(url, "redress", "")).isInstanceOf(SQLException.class);
    try (Connection database = DriverManager.getConnection(url, "redress", Node.databasePassword(data))) {
      assertThat(database.isValid(1)).isTrue();
    }
    try (Node again = Node.start(data)) {
      assertThat(again.file("second")).startsWith("JM");
    }
    assertThat(Node.run(data, "verify")).isZero();
  }

  /** What others than the owner could open, but for the log, which the test itself writes. */
  private static List<String> othersReach(Path data) throws Exception {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(path -> !path.toString().endsWith(".log"))
          .filter(path -> !rights(path).endsWith("------"))
          .map(path -> path + " " + rights(path))
          .toList();
    }
  }

  private static String rights(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
