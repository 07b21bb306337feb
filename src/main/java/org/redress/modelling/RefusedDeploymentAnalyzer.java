package org.redress.modelling;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is wrong with the models that ship, instead of a stack trace. */
class RefusedDeploymentAnalyzer extends AbstractFailureAnalyzer<RefusedDeploymentException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, RefusedDeploymentException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct the files named above; docs/modelling.md, \"What a deployment is checked for\","
            + " has the rules.",
        cause);
  }
}
