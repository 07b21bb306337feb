/**
 * A try-out for newcomers: a page on which they choose who to be, log in with a click, and let the
 * clock run to the next limit. Nothing of it exists in production, and none of it answers anybody
 * but this machine's own browser.
 */
package org.redress.demonstration;
