package org.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * Where a scenario begins: {@code complaints.about("retail-franchise").with("subject", "product-repair").filed()}.
 */
@Component
public class Complaints {

  private static final Map<String, Map<String, Object>> PLAIN =
      Map.of("auto-dealer-focus-vehicle", Map.of("channel", "phone"), "hospital-department", Map.of("receivedBy", "hospital"));

  private final Engine engine;

  Complaints(Engine engine) {
    this.engine = engine;
  }

  /** Moves time to then, Beijing time ({@code 2025-10-20T10:00}), before anything is filed or falls due. */
  public Complaints at(String localDateTime) {
    ClockUtil.setCurrentTime(Beijing.time(localDateTime));
    return this;
  }

  /** A complaint under the policy, not filed yet; required fields that the scenario does not name fill themselves. */
  public Filing about(String lifecycle) {
    return new Filing(lifecycle);
  }

  /** A periodic duty falls due by its own timer, at the next time that its diagram says. */
  public ComplaintCase duty(String process) {
    return new ComplaintCase(engine, engine.startDuty(process));
  }

  /** A periodic duty falls due while nothing runs; it begins when everything runs again, Beijing time. */
  public List<ComplaintCase> dutiesBegunAt(String localDateTime, String process) {
    return engine.startDuties(process, Beijing.time(localDateTime)).stream()
        .map(id -> new ComplaintCase(engine, id))
        .toList();
  }

  /** The periodic duty falls due next at that time, Beijing time. */
  public Complaints comes(String process, String localDateTime) {
    assertThat(engine.dutyDue(process)).as("next %s", process).isEqualTo(Beijing.time(localDateTime));
    return this;
  }

  /** An analyst deploys the policy once more, unchanged. */
  public Complaints deployedAgain(String lifecycle) {
    engine.deployAgain(lifecycle);
    return this;
  }

  /** The case of that number, which came in by another way. */
  public ComplaintCase numbered(String caseNumber) {
    return new ComplaintCase(engine, engine.register.findByNumber(caseNumber).get(0).caseId());
  }

  /** One more person in a group; answers the user id. Whom the demonstration organisation has already stays as is. */
  public String employs(String user, String group) {
    engine.employ(user, group);
    return user;
  }

  /**
   * The plainest complaint that the policy takes: where the first choices of a start form ask for more, as a number of
   * the manufacturer's network or the department complained about, others are made.
   */
  public Filing plainlyAbout(String lifecycle) {
    Filing filing = about(lifecycle);
    PLAIN.getOrDefault(lifecycle, Map.of()).forEach(filing::with);
    return filing;
  }

  /** A complaint being written down. */
  public class Filing {
    private final String lifecycle;
    private final Map<String, Object> answers = new LinkedHashMap<>();

    private Filing(String lifecycle) {
      this.lifecycle = lifecycle;
    }

    /** An answer in the start form. */
    public Filing with(String field, Object answer) {
      answers.put(field, answer);
      return this;
    }

    /** The same as that user. */
    public ComplaintCase filedBy(String user) {
      return new ComplaintCase(engine, engine.file(user, lifecycle, answers));
    }

    /** Submits the start form as one who may. */
    public ComplaintCase filed() {
      return new ComplaintCase(engine, engine.file(lifecycle, answers));
    }
  }
}
