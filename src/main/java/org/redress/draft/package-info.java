/**
 * What somebody has typed into a form and not sent yet: kept on the server for its author, as long
 * as the form is theirs to send, and never in a browser.
 */
package org.redress.draft;
