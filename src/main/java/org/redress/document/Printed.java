package org.redress.document;

/**
 * A printed document.
 *
 * @param fileName what it is called, as any file system can name a file
 * @param pdf its content
 */
public record Printed(String fileName, byte[] pdf) {

  /** A document under a name, of which what file systems refuse is replaced. */
  public static Printed named(String name, byte[] pdf) {
    return new Printed(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"), pdf);
  }
}
