package org.redress.taskhead;

/**
 * A value that was written in a case.
 *
 * @param instance id of the process instance: the case, or a part
 * @param scope id of the execution that holds the variable; the instance's own where the whole of
 *     it does
 * @param activity id of the activity instance that wrote it
 * @param initial whether the instance began with it
 * @param variable its name
 * @param value what was written; null where it was emptied
 */
record Change(
    String instance,
    String scope,
    String activity,
    boolean initial,
    String variable,
    Object value) {}
