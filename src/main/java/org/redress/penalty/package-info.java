/**
 * Penalties: a sanction that the policy does not allow for the offence is refused with what it does
 * allow; what is decided is entered in the register, once an offence.
 */
package org.redress.penalty;
