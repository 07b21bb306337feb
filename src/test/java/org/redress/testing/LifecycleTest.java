package org.redress.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Scenarios of one lifecycle. Together they pass through every flow node and every sequence flow of its diagrams,
 * parts and periodic duties included; what they leave out fails the class, by name.
 * A class beside it that is not {@link #complete} may leave out what it likes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RedressTest
@ExtendWith(CompleteCoverage.class)
public @interface LifecycleTest {

  /** Id of the policy. */
  String value();

  /** Whether the class tells of everything; one that tells of something besides, as of a month counted by hand, does not. */
  boolean complete() default true;

  /** Shared processes that the scenarios pass through completely too; others are covered elsewhere. */
  String[] shared() default {};
}
