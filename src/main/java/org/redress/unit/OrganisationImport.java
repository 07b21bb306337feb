package org.redress.unit;

import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;

/** Takes in a file of units or of posts: whole, or not at all. */
@Component
class OrganisationImport {

  private final UnitImport units;
  private final PostImport posts;
  private final Changing changing;

  OrganisationImport(UnitImport units, PostImport posts, Changing changing) {
    this.units = units;
    this.posts = posts;
    this.changing = changing;
  }

  /**
   * What the file would do: everything is done, and undone.
   *
   * @throws BadUserRequestException where it cannot be read
   */
  ImportReport outlook(byte[] file) {
    ImportTable table = ImportReader.read(file);
    return changing.make(() -> enter(table), report -> false);
  }

  /**
   * Takes it in, unless a line is wrong.
   *
   * @throws BadUserRequestException where it cannot be read
   */
  ImportReport take(byte[] file) {
    ImportTable table = ImportReader.read(file);
    ImportReport report = changing.make(() -> enter(table), ImportReport::isFaultless);
    return report.isFaultless() ? report.asWritten() : report;
  }

  private ImportReport enter(ImportTable table) {
    Tally tally =
        switch (table.kind()) {
          case UNITS -> changing.step(() -> units.enter(table.lines()));
          case POSTS -> posts.enter(table.lines());
        };
    return ImportReport.of(table.kind(), table.lines().size(), tally);
  }
}
