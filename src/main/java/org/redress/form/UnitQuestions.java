package org.redress.form;

import java.util.List;

/** The units that a field may name, for who knows the organisation. */
public interface UnitQuestions {

  /**
   * What may be chosen, in the order of the list; empty in an organisation without units, where the
   * field is written by hand.
   *
   * @param kinds kinds of units, as policies call them; empty for any
   */
  List<String> choices(List<String> kinds);
}
