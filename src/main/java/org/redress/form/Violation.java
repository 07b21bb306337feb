package org.redress.form;

/**
 * What is wrong with one field of a submission.
 *
 * @param field key of the field
 * @param message a Chinese sentence that names the field as staff see it and says how to put it
 *     right
 */
public record Violation(String field, String message) {}
