package org.redress.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.redress.audit.UnitChoice;

/**
 * How the complaints stand. Where a case lies with two roles at once it counts with each.
 *
 * @param at as of when
 * @param opensCases whether the reader may open the cases behind a figure
 * @param lifecycle id of the policy; null for all
 * @param choices policies to choose from
 * @param unit code of the unit; null for all that the reader reaches
 * @param organisation units to choose from; none in an organisation without units
 * @param open open cases
 * @param waiting open cases in which nobody has a task: they wait for a moment to come
 * @param due what is due when
 * @param policies open cases by policy, most first
 * @param ofUnits by the unit that they belong to: the one asked for, and each below it with those
 *     below that
 * @param authorities by the role that they lie with, most first
 * @param climbed by the role that they climbed to, most first
 * @param ages by age, youngest first
 * @param oldest the ten oldest
 * @param trend received, closed and missed by week or month
 * @param since first day of causes and repeats
 * @param categories the ten most frequent categories of complaint
 * @param units the ten units most complained about
 * @param repeats complainants with two or more cases
 */
record Overview(
    Instant at,
    boolean opensCases,
    String lifecycle,
    List<Choice> choices,
    String unit,
    List<UnitChoice> organisation,
    int open,
    int waiting,
    DueCases due,
    List<PolicyLine> policies,
    List<UnitLine> ofUnits,
    List<AuthorityLine> authorities,
    List<ClimbedLine> climbed,
    List<Band> ages,
    List<OldCase> oldest,
    Trend trend,
    LocalDate since,
    Causes categories,
    Causes units,
    List<Repeat> repeats) {

  /**
   * @param id of the policy
   * @param name of the policy
   */
  record Choice(String id, String name) {}

  /**
   * @param id code of the unit
   * @param name what it is called
   * @param below whether those of the units below it are counted with it
   * @param open how many are open
   * @param overdue how many of them are overdue
   */
  record UnitLine(String id, String name, boolean below, int open, int overdue) {}

  /** Cases with an open task past its due date, due today, due up to the next working day. */
  record DueCases(int overdue, int today, int next) {}

  /**
   * @param policy whose cases
   * @param open how many are open
   * @param climbed how many of them have climbed
   * @param due what is due when
   */
  record PolicyLine(Choice policy, int open, int climbed, DueCases due) {}

  /**
   * @param policy whose cases
   * @param group that they lie with, {@code <policy>.<role>}
   * @param name of the role
   * @param open how many
   * @param overdue how many of them are overdue there
   * @param grades the same by grade
   */
  record AuthorityLine(
      Choice policy, String group, String name, int open, int overdue, List<GradeCount> grades) {}

  /**
   * @param grade value id of the policy's grade; null before grading
   * @param name as people read it
   * @param open how many cases
   */
  record GradeCount(String grade, String name, int open) {}

  /**
   * @param policy whose cases
   * @param role that they climbed to
   * @param name of the role
   * @param open how many
   */
  record ClimbedLine(Choice policy, String role, String name, int open) {}

  /**
   * @param received days of receipt; the oldest band has no first
   * @param open how many cases
   */
  record Band(Span received, int open) {}

  /**
   * @param caseId null for who may not open it, as is the title
   * @param days its age
   * @param with names of the roles it lies with
   */
  record OldCase(
      String caseId,
      String caseNumber,
      Choice policy,
      String title,
      String grade,
      LocalDate received,
      long days,
      List<String> with) {}

  /**
   * @param points oldest first
   * @param received cases received in all of them
   * @param receivedAndClosed how many of those are closed by now
   * @param deadlines deadlines met or missed in all of them
   * @param missed how many of those were missed
   */
  record Trend(
      List<Point> points, int received, int receivedAndClosed, int deadlines, int missed) {}

  /**
   * @param days a week or month
   * @param received cases received in it
   * @param closed cases closed in it
   * @param missed deadlines missed in it
   */
  record Point(Span days, int received, int closed, int missed) {}

  /**
   * @param cases all in which there is something to count
   * @param lines the most frequent ones
   */
  record Causes(int cases, List<CauseLine> lines) {}

  /**
   * @param policy whose category, or whose list the unit is chosen from; null for units that were
   *     written
   * @param id as the register has it; null where nothing was entered
   * @param name as people read it
   * @param cases how many
   */
  record CauseLine(Choice policy, String id, String name, int cases) {}
}
