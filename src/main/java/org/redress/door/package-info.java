/**
 * The door before every path: who is let in where, how one logs in, how often one may try, and that
 * the engine does nothing for anybody unknown. Nothing is answered before the start is complete.
 */
package org.redress.door;
