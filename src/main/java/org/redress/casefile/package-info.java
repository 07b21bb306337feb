/** A case as people may see it: where it stands, what happened in it, what was promised by when. */
package org.redress.casefile;
