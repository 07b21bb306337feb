package org.redress.deadline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the package writes to the log while a test runs. */
class Log implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("org.redress.deadline");
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  Log() {
    appender.start();
    logger.addAppender(appender);
  }

  List<String> at(Level level) {
    return appender.list.stream()
        .filter(event -> event.getLevel() == level)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
  }
}
