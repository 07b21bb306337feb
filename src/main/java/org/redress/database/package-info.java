/**
 * The database before anything is done with it: whether it can be used at all, and which version
 * its schema has.
 */
package org.redress.database;
