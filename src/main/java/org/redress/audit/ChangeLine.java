package org.redress.audit;

import org.redress.people.PeopleChange;

/**
 * A change of who belongs where, for an officer.
 *
 * @param change as it was entered
 * @param actor what who did it was called then; null for the program
 * @param person what whom it concerns was called then; null where it concerns none
 * @param group what the group was called then; null where it concerns none
 * @param grave whether it opens cases, figures or accounts to somebody: to be looked at
 */
record ChangeLine(PeopleChange change, String actor, String person, String group, boolean grave) {}
