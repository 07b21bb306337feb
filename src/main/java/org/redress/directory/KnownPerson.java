package org.redress.directory;

/**
 * Somebody who has an account because the directory says so.
 *
 * @param person user id
 * @param origin who said so first
 * @param subject by which the login page knows them whatever they are called; null before their
 *     first login there
 */
record KnownPerson(String person, Origin origin, String subject) {}
