package org.redress.audit;

/**
 * What somebody entered in a form.
 *
 * @param label what the form calls it
 * @param before what stood there; null where nothing did
 * @param after what was entered; null where it was emptied
 */
public record FieldChange(String label, String before, String after) {}
