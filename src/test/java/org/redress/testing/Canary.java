package org.redress.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.expression.ForModels;
import org.springframework.stereotype.Component;

/**
 * Dies of whatever is executed that should not be. Models of the tests may call it as {@code canary}, so
 * that it tells of every text that is evaluated, however little an expression reaches.
 */
@Component("canary")
@ForModels
public class Canary implements JavaDelegate {

  private static final AtomicInteger DEATHS = new AtomicInteger();

  /** Answers what a task query takes for a user. */
  public String die() {
    DEATHS.incrementAndGet();
    return "dead";
  }

  /** How often it has died since the tests began. */
  public static int deaths() {
    return DEATHS.get();
  }

  @Override
  public void execute(DelegateExecution execution) {
    die();
  }

  /** Dies when its class is loaded, made or called. */
  public static class Loaded implements JavaDelegate {

    static {
      DEATHS.incrementAndGet();
    }

    /** Made by reflection. */
    public Loaded() {
      DEATHS.incrementAndGet();
    }

    @Override
    public void execute(DelegateExecution execution) {
      DEATHS.incrementAndGet();
    }
  }
}
