/**
 * What a person may ask of the engine: each of its commands is decided in one list, and a command
 * that is not is refused.
 */
package org.redress.command;
