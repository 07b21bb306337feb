package org.redress.simulation;

/** Cases are not simulated here; the message says why not and what to do instead. */
class SimulationRefusedException extends RuntimeException {

  SimulationRefusedException(String message) {
    super(message);
  }
}
