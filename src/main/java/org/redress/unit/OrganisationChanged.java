package org.redress.unit;

/**
 * The organisation has changed, and the change is stored: told once it is, so that whoever follows
 * does so in transactions of their own.
 */
public record OrganisationChanged() {}
