package org.redress.directory;

/**
 * What somebody may do here of whom the directory says something.
 *
 * @param said group or value of a claim, as the directory writes it; of a distinguished name its
 *     first part is enough
 * @param role a policy's role ({@code bank-outlet.receiver}) or a standing group ({@code
 *     compliance})
 * @param unit code of the unit in which they have it; null where it holds everywhere
 */
record RoleRow(String said, String role, String unit) {}
