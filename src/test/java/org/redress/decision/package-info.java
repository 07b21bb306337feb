/** Proof that no decision table leaves a case undecided: all values that matter, in the real engine. */
package org.redress.decision;
