package org.redress;

import java.util.Arrays;
import java.util.TimeZone;
import org.redress.proof.VerifyCommand;
import org.redress.simulation.SimulateCommand;
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

  /**
   * Starts the application, or with {@code verify} the command that verifies the register, with
   * {@code simulate} the one that fills a try-out with cases.
   */
  public static void main(String[] args) {
    if (Arrays.asList(args).contains(VerifyCommand.NAME)) {
      System.exit(VerifyCommand.run(System.out, args));
    }
    if (Arrays.asList(args).contains(SimulateCommand.NAME)) {
      System.exit(SimulateCommand.run(System.out, args));
    }
    SpringApplication.run(RedressApplication.class, args);
  }
}
