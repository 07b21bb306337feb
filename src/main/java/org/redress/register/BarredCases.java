package org.redress.register;

/**
 * Which cases a person is barred from at this moment, as SQL: those with more bars entered for them
 * than bars that ended. Few, and led to by the index on holder and kind: looked up once, not case
 * by case.
 */
public final class BarredCases {

  /** What tells of bars, of an entry {@code b}. */
  static final String BARS = "b.kind in ('BARRED', 'BAR_ENDED')";

  /** Of those of one person in one case: whether a bar stands. */
  static final String STANDS = "sum(case b.kind when 'BARRED' then 1 else -1 end) > 0";

  /** The ids of the cases; between this and {@link #END} stands who is asked about. */
  public static final String OF = "(select b.case_id from rd_entry b where b.holder = ";

  /** See {@link #OF}. */
  public static final String END = " and " + BARS + " group by b.case_id having " + STANDS + ")";

  private BarredCases() {}

  /** Whether an entry of the kind changes who is barred. */
  static boolean isBar(EntryKind kind) {
    return kind == EntryKind.BARRED || kind == EntryKind.BAR_ENDED;
  }
}
