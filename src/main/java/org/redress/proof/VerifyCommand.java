package org.redress.proof;

import java.io.PrintStream;
import java.time.Clock;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.redress.register.CaseChains;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * {@code redress verify}: verifies the register of the configured database without starting engine
 * or web server, prints what it found and exits with 0 where everything holds, with 1 where not.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, MybatisAutoConfiguration.class})
@EnableConfigurationProperties(ProofProperties.class)
@Import({CaseChains.class, RegisterCheck.class, SealCheck.class, SealBook.class, Keys.class})
@MapperScan(
    basePackages = {"org.redress.register", "org.redress.proof"},
    annotationClass = org.apache.ibatis.annotations.Mapper.class)
@ComponentScan(
    basePackages = "org.redress.deadline",
    useDefaultFilters = false,
    includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Clock.class))
public class VerifyCommand {

  /** What the command is called on the command line. */
  public static final String NAME = "verify";

  /** Runs the command; what the process is to exit with. */
  public static int run(PrintStream out, String... args) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(VerifyCommand.class).web(WebApplicationType.NONE).run(args)) {
      Verification result = context.getBean(RegisterCheck.class).ofAll();
      result.findings().forEach(finding -> out.println(finding.sentence()));
      out.printf(
          "已验证案件%d件、记录%d条、封存%d次：%s%n",
          result.cases(),
          result.entries(),
          result.seals(),
          result.holds() ? "全部与写入时一致" : "发现%d处不符".formatted(result.findings().size()));
      return result.holds() ? 0 : 1;
    }
  }
}
