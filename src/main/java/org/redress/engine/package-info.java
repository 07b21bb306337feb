/**
 * Settings of the embedded engine that belong to no single feature: its REST login, its schema, its
 * names.
 */
package org.redress.engine;
