package org.redress.people;

import java.time.Instant;

/**
 * A change of who belongs where and is called what, as it was entered. What does not concern its
 * kind is null.
 *
 * @param position its number, from 1 without a gap
 * @param at when
 * @param kind what was done
 * @param actor user id of who did it; null for the program itself
 * @param address from which it was asked, as the proxy tells it; null where it was not by HTTP
 * @param person user id of whom it concerns
 * @param groupId group that it concerns
 * @param before what somebody or something was called
 * @param after what they are called from now on
 */
public record PeopleChange(
    int position,
    Instant at,
    ChangeKind kind,
    String actor,
    String address,
    String person,
    String groupId,
    String before,
    String after) {}
