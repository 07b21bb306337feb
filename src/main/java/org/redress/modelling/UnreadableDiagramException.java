package org.redress.modelling;

/** A file that is no BPMN 2.0. The engine refuses it too, and says so itself. */
class UnreadableDiagramException extends RuntimeException {

  private final String file;

  UnreadableDiagramException(String file, Throwable cause) {
    super(file + " is no BPMN 2.0", cause);
    this.file = file;
  }

  String file() {
    return file;
  }
}
