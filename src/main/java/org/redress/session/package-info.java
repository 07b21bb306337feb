/**
 * Sessions of the web applications, kept in the database, so that they outlive the node that began
 * them.
 */
package org.redress.session;
