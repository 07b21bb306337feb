package org.redress.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deployment's own calendar file: read again when it has changed, and kept as it last was while
 * it can't be read.
 */
class AdditionalCalendar {

  private static final Logger LOG = LoggerFactory.getLogger(AdditionalCalendar.class);

  /**
   * What tells one version of the file from another; taken before reading, so that a write
   * meanwhile is seen next time.
   */
  private record Version(FileTime modified, long size) {
    static final Version MISSING = new Version(FileTime.fromMillis(0), -1);
  }

  private final Path file;
  private Version seen;
  private Map<LocalDate, DayKind> days = Map.of();

  /**
   * @param file may be null: no such file
   */
  AdditionalCalendar(Path file) {
    this.file = file;
  }

  synchronized Map<LocalDate, DayKind> days() {
    if (file != null) {
      Version version = version();
      if (!version.equals(seen)) {
        seen = version;
        read();
      }
    }
    return days;
  }

  private Version version() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Version(attributes.lastModifiedTime(), attributes.size());
    } catch (IOException e) {
      return Version.MISSING;
    }
  }

  private void read() {
    try {
      days = CalendarFile.parse(file.toString(), Files.readAllBytes(file));
      LOG.info("Working calendar {} read: {} days", file, days.size());
    } catch (IOException e) {
      LOG.error(
          "Working calendar {} cannot be read, what was known before stays in force. Check the path in "
              + "redress.calendar.additional-file and its permissions: {}",
          file,
          e.toString());
    } catch (IllegalArgumentException e) {
      LOG.error(
          "Working calendar {} is not taken over, what was known before stays in force. Correct it: {}",
          file,
          e.getMessage());
    }
  }
}
