/** Shows that nobody has changed, removed or inserted what the register says of a case. */
package org.redress.proof;
