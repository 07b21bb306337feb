package org.redress.modelling;

import java.util.Optional;
import org.redress.deployment.ModelFile;

/** A file of an upload, read. */
abstract class UploadedFile {

  private final ModelFile file;
  private final Upload upload;
  private Boolean shared;

  UploadedFile(ModelFile file, Upload upload) {
    this.file = file;
    this.upload = upload;
  }

  /** The upload that it is part of. */
  Upload upload() {
    return upload;
  }

  /** Its name as uploaded. */
  String name() {
    return file.name();
  }

  ModelFile file() {
    return file;
  }

  /** Id of what the file defines: a process, a decision or the form; null where it names none. */
  abstract String id();

  /** The line in which the element begins; 0 if unknown. */
  abstract int line(String element);

  /**
   * The policy that the file belongs to; empty for what is shared, and for what belongs to none.
   */
  Optional<String> lifecycle() {
    return isShared() ? Optional.empty() : upload.owner(id());
  }

  /** Whether it stands in a folder {@code shared}, or replaces something that no lifecycle owns. */
  boolean isShared() {
    if (shared == null) {
      shared =
          file.name().contains("/shared/")
              || upload.owner(id()).isEmpty() && upload.deployed().has(id());
    }
    return shared;
  }
}
