/** Management's page: how the complaints stand, in figures. */
package org.redress.overview;
