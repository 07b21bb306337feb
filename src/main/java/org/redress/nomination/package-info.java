/** Who may be named in a field: offered where it is entered, checked when it is submitted. */
package org.redress.nomination;
