/** The reports that policies ask for: declared in their models, counted from the register. */
package org.redress.report;
