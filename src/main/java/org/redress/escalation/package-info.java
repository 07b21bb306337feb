/**
 * What happens when a deadline passes: the entry, the climb, the reminder; diagrams draw the timer
 * and its flow only.
 */
package org.redress.escalation;
