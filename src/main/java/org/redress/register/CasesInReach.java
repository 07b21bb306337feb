package org.redress.register;

/**
 * Which cases an officer, a manager or a head reaches who is one in a unit: those of that unit and
 * of all below it, as SQL of a script about the case {@code c}. Who is one for the whole
 * organisation reaches all. What a person reaches is looked up once, not case by case.
 */
public final class CasesInReach {

  /** Units within those in which the person looks after cases. */
  private static final String WITHIN =
      """
      (select w.code from act_id_membership m
        join rd_unit u on m.group_id_ in ('compliance@' || u.code, 'management@' || u.code)
        join rd_unit w on w.path like u.path || '%'
        where m.user_id_ =
      """;

  /** The person's id follows. */
  public static final String AND = " and (c.unit in " + WITHIN;

  /** The same follows again. */
  public static final String OR =
      """
      ) or not exists (select 1 from act_id_membership m
        where (m.group_id_ like 'compliance@%' or m.group_id_ like 'management@%') and m.user_id_ =
      """;

  public static final String END = ")) ";

  /**
   * The units that {@code viewer} reaches, with the group that lets them; a unit of none where that
   * group's is gone. No row for who reaches all.
   */
  public static final String OF_VIEWER =
      """
      select m.group_id_ as group_id, w.code from act_id_membership m
        left join rd_unit u on m.group_id_ in ('compliance@' || u.code, 'management@' || u.code)
        left join rd_unit w on w.path like u.path || '%'
        where (m.group_id_ like 'compliance@%' or m.group_id_ like 'management@%') and m.user_id_ = #{viewer}
      """;

  /** The case belongs to a unit or to one below it; the unit's code follows, and then {@code )}. */
  public static final String BELOW =
      """
      c.unit in (select w.code from rd_unit u join rd_unit w on w.path like u.path || '%' where u.code =
      """;

  /**
   * Units within those that a person is the head of; the person's id follows, and then {@code )}.
   */
  public static final String HEADED =
      """
      (select w.code from act_id_membership m join rd_unit u on m.group_id_ = 'head@' || u.code
        join rd_unit w on w.path like u.path || '%' where m.user_id_ =
      """;

  private CasesInReach() {}
}
