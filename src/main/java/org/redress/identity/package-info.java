/**
 * Who the complainant is: taken out of every submission before the engine stores it, shown to who
 * may see it, each reading logged.
 */
package org.redress.identity;
