package org.redress.web;

import java.io.IOException;

/** A body is longer than what is read of one. */
class TooLargeException extends IOException {

  TooLargeException(long most) {
    super("more than " + most + " bytes");
  }
}
