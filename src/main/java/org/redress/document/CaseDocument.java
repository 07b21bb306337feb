package org.redress.document;

/**
 * A document that can be printed from a case.
 *
 * @param form id of the form that it is
 * @param title what it is called
 */
record CaseDocument(String form, String title) {}
