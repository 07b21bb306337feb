/**
 * The people whom the engine knows: their passwords and names, and who changed what about them. No
 * more than one person's act at a time, entered for good.
 */
package org.redress.people;
