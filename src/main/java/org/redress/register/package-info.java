/**
 * The ledger of complaints (台账): one row a case, its numbered entries, its case number; written in
 * the engine's transaction.
 */
package org.redress.register;
