package org.redress.identity;

/**
 * One thing known about who complained.
 *
 * @param field key in the forms, such as {@code identityPhone}
 * @param label what staff read beside it
 * @param content what was entered
 */
public record IdentityField(String field, String label, String content) {}
