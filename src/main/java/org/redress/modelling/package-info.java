/**
 * What every diagram, table and form must satisfy before the engine accepts it, and what the
 * analyst is told if it does not.
 */
package org.redress.modelling;
