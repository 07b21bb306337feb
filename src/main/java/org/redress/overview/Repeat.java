package org.redress.overview;

/**
 * Complainants who came again.
 *
 * @param cases how many cases each of them has
 * @param complainants how many they are
 */
record Repeat(int cases, int complainants) {}
