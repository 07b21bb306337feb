package org.redress.deployment;

import org.redress.deployment.Lifecycles.UnknownLifecycleException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start which lifecycles there are, instead of a stack trace. */
class UnknownLifecycleAnalyzer extends AbstractFailureAnalyzer<UnknownLifecycleException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, UnknownLifecycleException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct the name in redress.lifecycles, or leave the property out to deploy all.",
        cause);
  }
}
