package org.redress.simulation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Cases are not simulated here; the message says why not and what to do instead. */
class SimulationRefusedException extends RuntimeException {

  SimulationRefusedException(String message) {
    super(message);
  }

  /** Says it without a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<SimulationRefusedException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SimulationRefusedException cause) {
      return new FailureAnalysis(cause.getMessage(), null, cause);
    }
  }
}
