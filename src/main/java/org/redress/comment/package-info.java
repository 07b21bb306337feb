/** What staff remark on a task is evidence: it stays as it was written, and the register has it. */
package org.redress.comment;
