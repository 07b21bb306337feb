/** Whether what people write is shown as they wrote it, wherever it is shown. */
package org.redress.written;
