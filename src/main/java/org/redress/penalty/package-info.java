/**
 * Penalties: a sum outside the policy's range is refused with the range; what is proposed is
 * entered in the register.
 */
package org.redress.penalty;
