package org.redress.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Where a scenario begins: {@code complaints.about("retail-franchise").with("subject", "product-repair").filed()}.
 */
@Component
public class Complaints {

  private final Engine engine;
  private final Staff staff;

  Complaints(Engine engine, Staff staff) {
    this.engine = engine;
    this.staff = staff;
  }

  /**
   * For this test the role has one more member, where the demonstration organisation's one cannot do all its steps
   * (four eyes).
   */
  public void employs(String user, String group) {
    staff.employ(user, group);
  }

  /** A complaint under the policy, not filed yet; required fields that the scenario does not name fill themselves. */
  public Filing about(String lifecycle) {
    return new Filing(lifecycle);
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

    /** Submits the start form as one who may. */
    public ComplaintCase filed() {
      return new ComplaintCase(engine, engine.file(lifecycle, answers));
    }
  }
}
