package org.redress.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.redress.people.PeopleChanges;
import org.redress.register.CaseChains;
import org.redress.register.Sha256;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
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
 * With {@code --case=<number>} and {@code --link=<value>} or {@code --file=<path>}: whether the
 * value on a printed case file, or that file itself, belongs to the case.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, MybatisAutoConfiguration.class})
@EnableConfigurationProperties(ProofProperties.class)
@Import({
  CaseChains.class,
  PeopleChanges.class,
  PeopleCheck.class,
  RegisterCheck.class,
  ValueCheck.class,
  SealCheck.class,
  HistoryCheck.class,
  SealBook.class,
  Keys.class
})
@MapperScan(
    basePackages = {"org.redress.register", "org.redress.people", "org.redress.proof"},
    annotationClass = org.apache.ibatis.annotations.Mapper.class)
@ComponentScan(
    basePackages = "org.redress.deadline",
    useDefaultFilters = false,
    includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Clock.class))
public class VerifyCommand {

  /** What the command is called on the command line. */
  public static final String NAME = "verify";

  private static final String CASE = "case";
  private static final String LINK = "link";
  private static final String FILE = "file";

  /** Runs the command; what the process is to exit with. */
  public static int run(PrintStream out, String... args) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(VerifyCommand.class).web(WebApplicationType.NONE).run(args)) {
      ApplicationArguments options = new DefaultApplicationArguments(args);
      if (options.containsOption(LINK) || options.containsOption(FILE)) {
        return value(context.getBean(ValueCheck.class), options, out);
      }
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

  private static int value(ValueCheck check, ApplicationArguments options, PrintStream out) {
    if (!options.containsOption(CASE)) {
      out.println("请以 --case=<案件编号> 指明案件");
      return 1;
    }
    String number = String.join("", options.getOptionValues(CASE));
    try {
      String value =
          options.containsOption(FILE)
              ? digest(Path.of(String.join("", options.getOptionValues(FILE))))
              : String.join("", options.getOptionValues(LINK));
      List<ValueAnswer> answers = check.ofNumber(number, value);
      if (answers.isEmpty()) {
        out.printf("台账中没有编号为%s的案件%n", number);
      }
      answers.forEach(answer -> out.println(answer.sentence()));
      return answers.stream().anyMatch(ValueAnswer::holds) ? 0 : 1;
    } catch (IllegalArgumentException unreadable) {
      out.println(unreadable.getMessage());
      return 1;
    } catch (IOException missing) {
      out.printf("无法读取文件 %s%n", missing.getMessage());
      return 1;
    }
  }

  private static String digest(Path file) throws IOException {
    return HexFormat.of().formatHex(Sha256.begin().digest(Files.readAllBytes(file)));
  }
}
