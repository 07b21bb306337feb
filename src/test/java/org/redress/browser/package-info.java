/** What staff see and click, in a real browser. */
package org.redress.browser;
