package org.redress.taskhead;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.form.AsWritten;
import org.redress.form.Shown;
import org.redress.form.Written;

/** The head as HTML that the forms of Tasklist let through: no script, no style, no address. */
final class HeadHtml {

  /** How many steps are told at once. */
  private static final int LAST = 3;

  /** What is told of a step in its line. */
  private static final int EXCERPT = 120;

  private HeadHtml() {}

  /**
   * @param unclaimed whether who complained is not told as long as the task is not claimed: the
   *     page asks again when it is
   */
  static String of(
      boolean unclaimed,
      String number,
      String title,
      Map<String, String> facts,
      Map<String, String> said,
      List<EnteredStep> done) {
    return "<section class=\"redress-head%s\"><h3>".formatted(unclaimed ? " redress-unclaimed" : "")
        + said(number)
        + Optional.ofNullable(title).map(text -> "　" + said(text)).orElse("")
        + "</h3>"
        + Shown.html(facts).orElse("")
        + Shown.html(said, "redress-shown redress-said").orElse("")
        + "<h4>最近的步骤</h4><ol>"
        + done.stream().limit(LAST).map(HeadHtml::line).collect(Collectors.joining())
        + "</ol><details><summary>已填内容（%d步）</summary>"
            .formatted(done.stream().filter(step -> !step.note()).count())
        + done.stream().map(HeadHtml::whole).collect(Collectors.joining())
        + "</details></section>";
  }

  private static String line(EnteredStep step) {
    String entered =
        step.said().entrySet().stream()
            .map(field -> field.getKey() + "：" + field.getValue())
            .collect(Collectors.joining("；"));
    return "<li>%s<p>%s</p></li>".formatted(who(step), said(excerpt(entered)));
  }

  private static String excerpt(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "……";
  }

  private static String whole(EnteredStep step) {
    return "<h5>" + who(step) + "</h5>" + Shown.html(step.said()).orElse("");
  }

  private static String who(EnteredStep step) {
    return "<b>%s</b>　%s　%s"
        .formatted(
            said(step.name()),
            step.actor() == null ? "系统" : said(step.actor()),
            said(moment(step.at())));
  }

  private static String moment(Instant at) {
    return Written.date(Date.from(at));
  }

  private static String said(String text) {
    return "<bdi>" + AsWritten.escaped(text) + "</bdi>";
  }
}
