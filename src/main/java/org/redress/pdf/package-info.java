/** Paper: pages built of elements and texts, as PDF/A with the fonts that Chinese names need. */
package org.redress.pdf;
