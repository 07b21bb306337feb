/**
 * One case as a file for an authority or court: what it was, its way through the diagrams, what
 * happened, the papers, and the value that proves that it stands so in the register.
 */
package org.redress.dossier;
