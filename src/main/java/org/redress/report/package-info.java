/** The figures of the periodic reports, counted from the register. */
package org.redress.report;
