package org.redress.deadline;

import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts a limit that runs already as of the moment at which it began; out of diagrams' reach. */
@Component
public class CountedFrom {

  private final Deadline deadline;

  CountedFrom(Deadline deadline) {
    this.deadline = deadline;
  }

  /** What is counted where that moment stands for now. */
  public <T> T moment(Instant begun, Supplier<T> counting) {
    return deadline.asOf(begun, counting);
  }
}
