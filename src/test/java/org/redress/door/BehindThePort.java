package org.redress.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.redress.RedressApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The application behind its port, as a stranger meets it; with the demonstration's people. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = RedressApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "redress.lifecycles=whistleblowing",
      "redress.data-directory=${redress.test.data:target/test-data}/door",
      "spring.datasource.url=jdbc:h2:mem:door;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH"
    })
@ActiveProfiles("test")
@interface BehindThePort {}
