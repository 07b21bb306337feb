package org.redress.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and directories of the account that the program runs under, and of no other: 600 and 700
 * from the moment they exist, whatever the umask. On a file system without POSIX rights they get
 * what it gives; {@link FilesAtStart} says so.
 */
public final class OwnerOnly {

  static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /** The directory, made with those above it where there is none. */
  public static Path directory(Path directory) {
    try {
      Path whole = directory.toAbsolutePath();
      return Files.isDirectory(whole)
          ? whole
          : Files.createDirectories(whole, asFor(whole, DIRECTORY));
    } catch (IOException unmakable) {
      throw new UncheckedIOException(unmakable);
    }
  }

  /** The file, made empty, and its directory, where there is none. */
  public static Path file(Path file) {
    Path whole = file.toAbsolutePath();
    directory(whole.getParent());
    try {
      return Files.createFile(whole, asFor(whole, FILE));
    } catch (FileAlreadyExistsException known) {
      return whole;
    } catch (IOException unmakable) {
      throw new UncheckedIOException(unmakable);
    }
  }

  /** Takes what other accounts may do with a file that another program's hand has made. */
  public static void narrow(Path file) {
    if (isKnownAt(file)) {
      try {
        Files.setPosixFilePermissions(file, FILE);
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }
  }

  /** Whether the file system knows owners and their rights; asked of the nearest that exists. */
  static boolean isKnownAt(Path path) {
    Path existing = path.toAbsolutePath();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return Files.getFileStore(existing).supportsFileAttributeView("posix");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static FileAttribute<?>[] asFor(Path path, Set<PosixFilePermission> rights) {
    return isKnownAt(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }
}
