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
  GROUP_DELETED,
  /** A unit, by its code in the group's place; after is what it is. */
  UNIT_OPENED,
  /** Before and after are what it was and is. */
  UNIT_CHANGED,
  /** Before and after are the units above it. */
  UNIT_MOVED,
  /** After is the unit that goes on with its cases. */
  UNIT_CLOSED,
  /** A person, a role's group in a unit; after are the days. */
  POST_ENTERED,
  /** Before and after are the days. */
  POST_ENDED,
  /** A person who is away; after are deputy and days. */
  ABSENCE_ENTERED,
  /** Before and after are the days. */
  ABSENCE_ENDED,
  /** A group of the company's directory, after, has a role from now on: its group, and where. */
  DIRECTORY_ROLE_ADDED,
  /** Before is the directory's group that has the role no longer. */
  DIRECTORY_ROLE_REMOVED
}
