package org.redress.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A feature that asks something of whoever opens a case, above what the policy's own form asks. The
 * field is part of the form wherever it is shown or checked.
 */
public interface StartQuestion {

  /**
   * The field as form-js defines it; empty where this person is not asked.
   *
   * @param process id of the process definition
   */
  Optional<JsonNode> field(String process);
}
