/** What nodes that share a database do one after the other. */
package org.redress.node;
