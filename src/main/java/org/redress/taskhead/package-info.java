/**
 * What stands above the questions of every task's form: the case, as the product knows it, and what
 * has been entered so far. Forms only ask.
 */
package org.redress.taskhead;
