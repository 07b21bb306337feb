/**
 * What the expressions of models can reach, and that nothing else is evaluated or executed: no text
 * of a request or of a stored query, no script, no class, no delegate.
 */
package org.redress.expression;
