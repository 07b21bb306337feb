package org.redress.analyst;

/**
 * Where a model in force uses another.
 *
 * @param how in what way
 * @param process id of the process, or of the form where a form uses it
 * @param processName what that is called
 * @param element id of the step, or of the form's field
 * @param elementName what that is called
 * @param open open cases that stand at the step; null where none can, or where they are
 *     confidential
 */
record Caller(
    How how, String process, String processName, String element, String elementName, Integer open) {

  /** In what way a model uses another. */
  enum How {
    /** A call activity calls the process. */
    CALLS,
    /** A step, or the start, shows the form. */
    SHOWS,
    /** A business rule task asks the table. */
    ASKS,
    /** A call hands the id on to what it calls, which shows or asks it. */
    HANDS_ON,
    /** A property names it, such as a document, or the table with the approval limits. */
    NAMES,
    /** A form takes a field, or a group of fields, from the form. */
    TAKES_FIELD
  }
}
