package org.redress.document;

import java.util.Map;
import org.redress.form.PolicyValues.Words;

/** A policy that names nothing. */
final class Nothing {

  static final Words SAID = new Words(Map.of(), Map.of(), Map.of(), Map.of());

  private Nothing() {}
}
