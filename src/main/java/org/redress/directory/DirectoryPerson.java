package org.redress.directory;

import java.util.Set;

/**
 * Somebody as the company's directory describes them.
 *
 * @param id what they log in with: the user id here
 * @param name whole name; the id where the directory has none
 * @param mail address; null where there is none
 * @param said their groups, as the directory writes them; what they may do here follows by the
 *     table of roles
 */
record DirectoryPerson(String id, String name, String mail, Set<String> said) {}
