/** What must hold over all model files together, whatever each of them says by itself. */
package org.redress.models;
