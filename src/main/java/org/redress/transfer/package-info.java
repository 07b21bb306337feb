/** Handing a case over to another unit of the organisation, by who has it before them. */
package org.redress.transfer;
