/**
 * What a case hands to the parts of its lifecycle and takes back from them. The engine's own {@code
 * variables="all"} copies every variable into every part and writes every copy back, changed or
 * not, three rows each; here a part gets what it reads, which its models say already, and what it
 * left as it was does not come back (docs/decisions/0013).
 */
package org.redress.casedata;
