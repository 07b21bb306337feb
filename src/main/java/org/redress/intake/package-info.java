/**
 * Complaints from other systems: taken in over {@code POST /api/complaints}, checked as the start
 * form is, once per key.
 */
package org.redress.intake;
