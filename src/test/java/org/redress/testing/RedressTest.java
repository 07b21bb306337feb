package org.redress.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageTestExecutionListener;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redress.RedressApplication;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** A test on the whole application with the real models; all such tests share one. Those tagged {@code database} run on each database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = {RedressApplication.class, ProcessEngineCoverageConfiguration.class, Testing.class})
@AutoConfigureMockMvc
@ActiveProfiles(resolver = OnTheDatabaseAskedFor.class)
@ContextConfiguration(initializers = OnTheDatabaseAskedFor.class)
@ExtendWith(OnTheDatabaseAskedFor.class)
@TestExecutionListeners(
    listeners = {ProcessEngineCoverageTestExecutionListener.class, TimeListener.class, PeopleListener.class},
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface RedressTest {}
