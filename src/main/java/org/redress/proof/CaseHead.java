package org.redress.proof;

/**
 * How far the chain of a case has got: what a print of the case bears, so that it can be found
 * again in the register.
 *
 * @param position of the case's last entry
 * @param link of that entry, hexadecimal; null where the entry is older than the chain
 * @param seal the last seal that covers entries of the case; null where none does yet
 * @param sealed position of the last entry under that seal; null where there is none
 */
public record CaseHead(int position, String link, Seal seal, Integer sealed) {}
