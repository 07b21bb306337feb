package org.redress.nomination;

import java.util.List;

/**
 * Somebody who may be named.
 *
 * @param id user id, which the form enters
 * @param name what they are called
 * @param roles names of the groups that they are in
 */
record Nominee(String id, String name, List<String> roles) {}
