/** Proof that no decision table leaves a case undecided: every combination of values that matter, in the real engine. */
package org.redress.decision;
