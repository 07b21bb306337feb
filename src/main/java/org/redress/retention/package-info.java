/** After the policy's retention a case is forgotten, unless a legal hold keeps it. */
package org.redress.retention;
