package org.redress.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.redress.demonstration.NextLimit.Limit;
import org.redress.files.OwnerOnly;
import org.redress.organisation.ProductionRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Lets the demonstration's clock run to the moment after the next limit of a case, and everything
 * that falls due until then act as it will have acted: the engine's own clock, which its public API
 * cannot set, and whatever else asks the application's {@link Clock}. It never goes back. How far
 * it is ahead is kept in the data directory and holds after a restart.
 */
@OnlyInDemonstration
@Component
class FastForward {

  private static final Logger LOG = LoggerFactory.getLogger(FastForward.class);

  /** A limit acts once it has ended. */
  private static final Duration AFTER = Duration.ofSeconds(1);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration A_MOMENT = Duration.ofMillis(100);

  private final NextLimit limits;
  private final JobExecutor executor;
  private final Clock clock;
  private final Path file;
  private final boolean alone;
  private Duration ahead = Duration.ZERO;

  /**
   * @param directory the data directory
   */
  FastForward(
      NextLimit limits,
      ProcessEngine engine,
      Clock clock,
      Environment environment,
      @Value("${redress.data-directory}") Path directory) {
    this.limits = limits;
    this.executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    this.clock = clock;
    this.file = directory.resolve("demonstration-clock");
    this.alone = ProductionRules.isEmbedded(environment);
    if (alone && Files.exists(file)) {
      ahead = kept();
      ClockUtil.offset(ahead.toMillis());
      LOG.warn("The demonstration's clock is ahead by {}: {}", ahead, file);
    }
  }

  /** Now, in the demonstration. */
  Instant now() {
    return clock.instant();
  }

  /**
   * Runs to the next limit.
   *
   * @return what ended: usually one, several where they end together
   * @throws ErrorResponseException where no case has a limit, nobody here acts on limits, the
   *     database may have other nodes with clocks of their own, or what fell due does not come to
   *     rest
   */
  synchronized List<Limit> toNextLimit() {
    if (!alone) {
      throw refused("只有使用内置数据库的演示环境可以快进：其他数据库可能还有别的节点，各有各的时钟");
    }
    if (!executor.isActive()) {
      throw refused("本节点不处理到期的期限（camunda.bpm.job-execution.enabled），快进不会有任何结果");
    }
    Limit next = limits.first().orElseThrow(() -> refused("在办案件没有正在计时的期限；请先登记一件投诉，再快进"));
    Instant then = next.at().plus(AFTER);
    List<Limit> ending = limits.until(then); // before the clock moves: whoever acts on them is fast
    Duration wait = Duration.between(now(), then);
    if (!wait.isNegative()) {
      ahead = ahead.plus(wait);
      keep();
      ClockUtil.offset(ahead.toMillis());
    }
    letAct();
    return ending;
  }

  /** Whoever looks for due jobs looks now, and not at the end of its rest. */
  private void letAct() {
    for (long moments = PATIENCE.dividedBy(A_MOMENT); limits.anyEnded(); moments--) {
      if (moments == 0) {
        throw refused("到期的期限在%d秒内没有处理完；请稍后刷新页面再看".formatted(PATIENCE.toSeconds()));
      }
      executor.jobWasAdded();
      try {
        Thread.sleep(A_MOMENT.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Duration kept() {
    try {
      return Duration.parse(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep() {
    try {
      Files.writeString(OwnerOnly.file(file), ahead.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ErrorResponseException refused(String why) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, why);
    problem.setTitle("无法快进");
    return new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
  }
}
