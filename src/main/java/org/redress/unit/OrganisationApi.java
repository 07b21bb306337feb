package org.redress.unit;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.redress.deadline.OwnCalendars;
import org.redress.unit.HeldRoles.OfPolicy;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Roles, people and files of the organisation, for administrators. */
@RestController
@RequestMapping("/api/organisation")
@Hidden
class OrganisationApi {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Administrators administrators;
  private final Personnel personnel;
  private final OrganisationImport files;
  private final OwnCalendars calendars;

  OrganisationApi(
      Administrators administrators,
      Personnel personnel,
      OrganisationImport files,
      OwnCalendars calendars) {
    this.administrators = administrators;
    this.personnel = personnel;
    this.files = files;
    this.calendars = calendars;
  }

  /** The roles by policy, with the kinds of units where they may be held. */
  @GetMapping("/roles")
  List<OfPolicy> roles() {
    administrators.acting();
    return personnel.rolesByPolicy();
  }

  /** Names of the working calendars that a unit may have instead of the organisation's. */
  @GetMapping("/calendars")
  Set<String> calendars() {
    administrators.acting();
    return calendars.calendars().keySet();
  }

  /**
   * At most twenty.
   *
   * @param q part of id or name; empty for the first
   * @param unplaced only those who hold no post today
   */
  @GetMapping("/people")
  Personnel.Found people(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean unplaced) {
    administrators.acting();
    return personnel.find(q, unplaced);
  }

  /** The heads of a file, which a spreadsheet program opens as they are. */
  @GetMapping(path = "/import/{kind}.csv", produces = "text/csv;charset=UTF-8")
  byte[] template(@PathVariable ImportReport.Kind kind) {
    administrators.acting();
    return (BYTE_ORDER_MARK + ImportTable.headings(kind) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** What a file would do, line by line; nothing is written. */
  @PostMapping(path = "/import/outlook", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportReport outlook(@RequestParam MultipartFile file) throws IOException {
    administrators.acting();
    return files.outlook(file.getBytes());
  }

  /** Takes a file in, unless a line is wrong. */
  @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportReport take(@RequestParam MultipartFile file) throws IOException {
    administrators.acting();
    return files.take(file.getBytes());
  }
}
