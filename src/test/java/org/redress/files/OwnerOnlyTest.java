package org.redress.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Files of one account: made so, and narrowed where they were left wider. */
@ExtendWith(OutputCaptureExtension.class)
class OwnerOnlyTest {

  @TempDir private Path directory;

  @BeforeEach
  void rights_of_owners_are_known_here() {
    assumeTrue(OwnerOnly.isKnownAt(directory), "no POSIX rights on this file system");
  }

  @Test
  void what_is_made_is_its_owners_with_all_directories_above_it() throws IOException {
    Path file = OwnerOnly.file(directory.resolve("a/b/key"));

    assertThat(rights(file)).isEqualTo("rw-------");
    assertThat(rights(file.getParent())).isEqualTo("rwx------");
    assertThat(rights(directory.resolve("a"))).isEqualTo("rwx------");
    Files.writeString(file, "kept");
    assertThat(Files.readString(OwnerOnly.file(file))).as("what is there stays").isEqualTo("kept");
  }

  @Test
  void what_others_could_reach_they_no_longer_can_and_the_log_says_so(CapturedOutput output) throws IOException {
    Path data = Files.createDirectories(directory.resolve("data/proof"));
    Path key = wide(Files.writeString(data.resolve("signing.key"), "x"), "rw-rw-rw-");
    Path list = wide(Files.writeString(directory.resolve("data/demo-users.txt"), "x"), "rw-r--r--");
    Path own = wide(Files.writeString(directory.resolve("data/read-only"), "x"), "r--------");
    wide(data, "rwxrwxrwx");

    new Narrowing().of(directory.resolve("data"));

    assertThat(rights(key)).isEqualTo("rw-------");
    assertThat(rights(list)).isEqualTo("rw-------");
    assertThat(rights(own)).isEqualTo("r--------");
    assertThat(rights(data)).isEqualTo("rwx------");
    assertThat(output).contains("signing.key could be reached by other accounts").doesNotContain("read-only");
  }

  @Test
  void a_link_is_not_followed_and_a_place_that_is_not_there_is_no_fault() throws IOException {
    Path elsewhere = wide(Files.writeString(directory.resolve("elsewhere"), "x"), "rw-rw-rw-");
    Path data = Files.createDirectory(directory.resolve("data"));
    Files.createSymbolicLink(data.resolve("link"), elsewhere);

    new Narrowing().of(data);
    new Narrowing().of(directory.resolve("nothing"));

    assertThat(rights(elsewhere)).isEqualTo("rw-rw-rw-");
  }

  @Test
  void a_directory_that_is_everybodys_is_left_so(CapturedOutput output) throws IOException, InterruptedException {
    Path common = Files.createDirectory(directory.resolve("common"));
    new ProcessBuilder("chmod", "1777", common.toString()).start().waitFor();

    new Narrowing().of(common);

    assertThat(rights(common)).isEqualTo("rwxrwxrwx");
    assertThat(output).contains("everybody's directory");
  }

  private static Path wide(Path path, String rights) throws IOException {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
