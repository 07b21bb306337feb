/** The application; each package below is one feature. */
package org.redress;
