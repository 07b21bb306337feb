/** Files of the machine that are nobody's but the program's: keys, passwords, the database. */
package org.redress.files;
