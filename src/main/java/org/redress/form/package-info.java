/**
 * Submissions of Camunda Forms: read, checked against their form on the server, and offered to the
 * features that act on them.
 */
package org.redress.form;
