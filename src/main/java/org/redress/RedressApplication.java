package org.redress;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Redress: complaint policies as processes on an embedded Camunda engine. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RedressApplication {

  static {
    // The policies are the PRC's, whatever the machine's zone: periodic duties start and dates
    // print in it.
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
  }

  public static void main(String[] args) {
    SpringApplication.run(RedressApplication.class, args);
  }
}
