package org.redress.command;

/** What has been decided about a command of the engine's that a person asks for. */
enum Decision {
  /** It reads, and the engine shows what the person has a right to. */
  READS,
  /** It takes a form in, which is checked. */
  FORM,
  /** By the person's right to it; the trail tells of it. */
  ALLOWED,
  /** Only by members of the administrators' group; the operation log tells of it. */
  ADMINISTRATORS,
  /** By nobody. */
  REFUSED
}
