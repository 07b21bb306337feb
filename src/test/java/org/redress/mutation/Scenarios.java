package org.redress.mutation;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.redress.testing.LifecycleTest;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Runs the scenarios of a policy within a test, on the application that it has already. */
public final class Scenarios {

  private Scenarios() {}

  /** The first scenario, or other check of its class, that fails; empty where none does. */
  public static Optional<String> failure(String lifecycle) {
    FirstFailureEnds.forget();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(of(lifecycle))
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
            .configurationParameter("junit.jupiter.extensions.autodetection.include", FirstFailureEnds.class.getName())
            .build();
    Failure first = new Failure();
    LauncherFactory.create().execute(request, first);
    return first.told();
  }

  private static List<ClassSelector> of(String lifecycle) {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(LifecycleTest.class));
    List<ClassSelector> classes =
        scan.findCandidateComponents("org.redress.lifecycle").stream()
            .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
            .filter(test -> test.getAnnotation(LifecycleTest.class).value().equals(lifecycle))
            .map(test -> selectClass(test))
            .toList();
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("no scenarios of " + lifecycle);
    }
    return classes;
  }

  private static final class Failure implements TestExecutionListener {

    private String first;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (first == null && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        first = test.getDisplayName() + ": " + result.getThrowable().map(Failure::sentence).orElse("");
      }
    }

    private static String sentence(Throwable failure) {
      String text = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
      return text.substring(0, Math.min(text.length(), 160));
    }

    Optional<String> told() {
      return Optional.ofNullable(first);
    }
  }
}
