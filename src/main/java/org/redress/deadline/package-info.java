/**
 * Deadlines: reads the limits that diagrams and tables name and counts them on the working calendar
 * of the PRC.
 */
package org.redress.deadline;
