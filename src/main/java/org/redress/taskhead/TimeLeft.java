package org.redress.taskhead;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.redress.deadline.WorkingTime;
import org.redress.form.Written;
import org.springframework.stereotype.Component;

/** When a task is due, with the working time that is left. */
@Component
class TimeLeft {

  private final WorkingTime working;
  private final Clock clock;

  TimeLeft(WorkingTime working, Clock clock) {
    this.working = working;
    this.clock = clock;
  }

  /** The moment, and how far it is from now. */
  String until(Instant due) {
    Instant now = clock.instant();
    boolean overdue = due.isBefore(now);
    Duration apart = overdue ? working.between(due, now) : working.between(now, due);
    return "%s　%s%s"
        .formatted(Written.time(due.atZone(clock.getZone())), overdue ? "已逾期" : "还有", words(apart));
  }

  private String words(Duration apart) {
    long day = working.day().toMinutes();
    long minutes = apart.toMinutes();
    if (minutes < 1) {
      return "不到1分钟工作时间";
    }
    String days = minutes >= day ? minutes / day + "个工作日" : "";
    long rest = minutes % day;
    String hours = rest >= 60 ? rest / 60 + "小时" : "";
    String left = days.isEmpty() && rest % 60 > 0 ? rest % 60 + "分钟" : "";
    return days.isEmpty() ? hours + left + "工作时间" : days + hours;
  }
}
