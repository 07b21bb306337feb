/**
 * Who may see, take and finish a task: the members of its candidate groups within their limits, and
 * never who must stand aside.
 */
package org.redress.authority;
