/** Whether anything is evaluated or executed that should not be. */
package org.redress.expression;
