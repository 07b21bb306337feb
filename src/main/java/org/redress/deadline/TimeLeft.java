package org.redress.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The working time that is left until a moment, in the words that staff read. */
@Component
public class TimeLeft {

  private final WorkingTime working;
  private final Clock clock;

  TimeLeft(WorkingTime working, Clock clock) {
    this.working = working;
    this.clock = clock;
  }

  /** How far the moment is from now: {@code 还有4小时工作时间}, {@code 已逾期1个工作日2小时}. */
  public String until(Instant due, String caseId) {
    Instant now = clock.instant();
    return due.isBefore(now)
        ? "已逾期" + words(working.between(due, now, caseId), caseId)
        : "还有" + words(working.between(now, due, caseId), caseId);
  }

  private String words(Duration apart, String caseId) {
    long day = working.day(caseId).toMinutes();
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
