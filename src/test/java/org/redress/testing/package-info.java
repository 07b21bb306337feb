/** The vocabulary in which a scenario about a complaint takes five lines. */
package org.redress.testing;
