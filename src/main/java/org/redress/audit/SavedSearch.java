package org.redress.audit;

/**
 * A search of the list of cases under a name.
 *
 * @param name as its owner calls it
 * @param query what is asked, as in the address of the list
 */
record SavedSearch(String name, String query) {}
