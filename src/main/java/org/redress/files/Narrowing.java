package org.redress.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes from everybody but the owner what they may do to a file, or to a directory and all within
 * it. What it cannot take it says, and the start goes on: a share whose rights another machine
 * keeps is the operator's affair.
 */
class Narrowing {

  private static final Logger LOG = LoggerFactory.getLogger(Narrowing.class);

  /** Mode bit of directories such as {@code /tmp}, which are everybody's. */
  private static final int STICKY = 01000;

  void of(Path place) {
    if (!Files.exists(place)) {
      return;
    }
    if (!OwnerOnly.isKnownAt(place)) {
      LOG.warn(
          "{} lies on a file system without owners' rights (POSIX): see by its own means that no other account reads it",
          place);
      return;
    }
    try (Stream<Path> all = Files.walk(place)) {
      if (Files.isDirectory(place) && isEverybodys(place)) {
        LOG.warn("{} is everybody's directory and is left so: give Redress one of its own", place);
      } else {
        all.filter(path -> !Files.isSymbolicLink(path)).forEach(this::narrow);
      }
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      LOG.warn("The rights of {} cannot be looked at: {}", place, unreadable.toString());
    }
  }

  private void narrow(Path path) {
    Set<PosixFilePermission> owners =
        Files.isDirectory(path) ? OwnerOnly.DIRECTORY : OwnerOnly.FILE;
    try {
      Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(path));
      if (rights.retainAll(owners)) {
        Files.setPosixFilePermissions(path, rights);
        LOG.info("{} could be reached by other accounts and no longer is", path);
      }
    } catch (IOException refused) {
      LOG.warn(
          "Other accounts may reach {}, and that cannot be changed: {}", path, refused.toString());
    }
  }

  private static boolean isEverybodys(Path directory) throws IOException {
    return ((int) Files.getAttribute(directory, "unix:mode") & STICKY) != 0;
  }
}
