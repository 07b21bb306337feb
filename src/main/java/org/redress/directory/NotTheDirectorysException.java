package org.redress.directory;

/** What the directory says of somebody cannot be done here; the sentence says what to do. */
class NotTheDirectorysException extends RuntimeException {

  NotTheDirectorysException(String sentence) {
    super(sentence);
  }
}
