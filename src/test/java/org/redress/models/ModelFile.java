package org.redress.models;

import java.nio.charset.StandardCharsets;

/**
 * A diagram, table or form of the repository.
 *
 * @param path repo-relative: {@code processes/retail/retail-franchise.bpmn}
 */
public record ModelFile(String path, byte[] bytes) {

  /** File name without its ending: what the file defines bears it as id. */
  public String id() {
    return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  }

  /** Folder that it stands in: a sector, or {@code shared}. */
  String sector() {
    String folder = path.substring(0, path.lastIndexOf('/'));
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  boolean isShared() {
    return sector().equals("shared");
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return path;
  }
}
