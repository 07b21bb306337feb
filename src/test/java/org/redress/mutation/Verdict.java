package org.redress.mutation;

/**
 * How a mutation fared.
 *
 * @param notice who noticed it
 * @param words what was said; empty where nobody did
 */
public record Verdict(Notice notice, String words) {}
