package org.redress.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.redress.RedressApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test from outside on the application behind a port of its own, with the retail brand's lifecycle and the reporting of
 * grievances, and the demonstration's users. All such tests that run in one process share one, and what earlier ones left in it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {RedressApplication.class, Testing.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "redress.lifecycles=retail-franchise,whistleblowing",
      "redress.data-directory=${redress.test.data:target/test-data}/http",
      "spring.datasource.url=jdbc:h2:mem:http;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=256"
    })
@ActiveProfiles("test")
@Tag("over-http")
public @interface OverHttp {}
