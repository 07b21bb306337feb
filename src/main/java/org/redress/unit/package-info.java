/**
 * The organisation: a tree of units, who holds which role in which of them from when to when, and
 * who stands in for whom. The engine knows of it by groups alone: of a role's holders in a unit,
 * {@code <policy>.<role>@<unit>}, beside that of the role's holders everywhere. An organisation
 * without units has an empty tree, and none of this is there for it.
 */
package org.redress.unit;
