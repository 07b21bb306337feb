/**
 * What compliance sees of the cases, open and finished, that Cockpit's community edition forgets.
 */
package org.redress.audit;
