package org.redress.people;

/** What may be changed about people and groups. */
public enum ChangeKind {
  PERSON_CREATED,
  /** Before and after are names. */
  PERSON_RENAMED,
  /** Before is the name. */
  PERSON_DELETED,
  /** Somebody else set a person's password, and could log in as them. */
  PASSWORD_SET,
  JOINED_GROUP,
  LEFT_GROUP,
  GROUP_CREATED,
  /** Before and after are names. */
  GROUP_RENAMED,
  /** Before is the name. */
  GROUP_DELETED
}
