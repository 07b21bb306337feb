package org.redress.mutation;

/** What a mutation changes in a model. */
enum Kind {
  LIMIT("a limit of the policy's table, or the interval of a cycle"),
  TIMER("the limit that a timer names"),
  INTERRUPTING("interrupting or not"),
  GROUP("the group of a task"),
  CONDITION("the condition of a flow"),
  FLOW_TARGET("the target of a flow"),
  CELL("a condition of a table's row"),
  OUTPUT("a result of a table's row"),
  REQUIRED("a required field"),
  CHOICE("a choice of a field");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
