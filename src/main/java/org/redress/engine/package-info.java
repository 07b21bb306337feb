/**
 * Settings of the embedded engine that belong to no single feature: its schema, its names, and what
 * the platform does in nobody's name.
 */
package org.redress.engine;
