/**
 * What analysts do with the models in force: retire a process, go back to an earlier version, move
 * open cases to the newest one, try a table, and see who uses what.
 */
package org.redress.analyst;
