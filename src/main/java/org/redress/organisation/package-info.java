/**
 * Who works here: groups and rights for every role of the deployed lifecycles, and for a try-out a
 * demonstration organisation.
 */
package org.redress.organisation;
