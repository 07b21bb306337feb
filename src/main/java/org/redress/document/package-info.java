/**
 * The records that a policy names, printed from a case: a form, laid out as a paper form, as PDF
 * for printing and keeping.
 */
package org.redress.document;
