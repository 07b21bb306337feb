/**
 * Deploys the lifecycles under stable names: at start from the class path, later from the Modeler,
 * always whole.
 */
package org.redress.deployment;
