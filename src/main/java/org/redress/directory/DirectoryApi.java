package org.redress.directory;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.redress.engine.StandingGroups;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The company's directory for administrators: which of its groups are which roles here, and what
 * the last look found. And for the login page, whether there is another one.
 */
@RestController
@RequestMapping("/api/directory")
@Hidden
class DirectoryApi {

  private static final String CSV = "text/csv";

  private final RoleKeeping roles;
  private final RoleTable table;
  private final GivenGroups groups;
  private final ObjectProvider<DirectoryLook> look;
  private final DirectoryProperties properties;
  private final IdentityService identity;

  DirectoryApi(
      RoleKeeping roles,
      RoleTable table,
      GivenGroups groups,
      ObjectProvider<DirectoryLook> look,
      DirectoryProperties properties,
      IdentityService identity) {
    this.roles = roles;
    this.table = table;
    this.groups = groups;
    this.look = look;
    this.properties = properties;
    this.identity = identity;
  }

  /**
   * @param label what the button says
   * @param page where it leads
   */
  record LoginPage(String label, String page) {}

  /** The company's login page, for whoever is not logged in yet; none is an empty list. */
  @GetMapping("/login")
  List<LoginPage> login() {
    return properties.oidc().issuer().isBlank()
        ? List.of()
        : List.of(new LoginPage(properties.oidc().label(), OidcDoor.BEGIN));
  }

  @GetMapping("/roles")
  List<RoleRow> roles() {
    refuseUnlessAdministrator();
    return roles.rows();
  }

  @GetMapping(value = "/roles.csv", produces = CSV + ";charset=UTF-8")
  String rolesAsFile() {
    refuseUnlessAdministrator();
    return RoleCsv.written(roles.rows());
  }

  /**
   * Another table in the place of the one before.
   *
   * @throws RoleFaultsException naming what is wrong, by its place in the list; then nothing has
   *     changed
   */
  @PutMapping(value = "/roles", consumes = MediaType.APPLICATION_JSON_VALUE)
  List<RoleRow> replace(@RequestBody List<RoleRow> rows) {
    refuseUnlessAdministrator();
    return replaced(
        IntStream.range(0, rows.size())
            .mapToObj(
                i ->
                    new RoleCsv.Line(
                        i + 1, rows.get(i) == null ? new RoleRow(null, null, null) : rows.get(i)))
            .toList());
  }

  /**
   * The same from a file.
   *
   * @throws RoleFaultsException naming what is wrong, by line; then nothing has changed
   */
  @PutMapping(value = "/roles", consumes = CSV)
  List<RoleRow> replaceByFile(@RequestBody byte[] file) {
    refuseUnlessAdministrator();
    return replaced(RoleCsv.read(new String(file, StandardCharsets.UTF_8)));
  }

  private List<RoleRow> replaced(List<RoleCsv.Line> lines) {
    List<RoleRow> rows = roles.replace(lines);
    groups.takeAllBut(table.groups());
    look.ifAvailable(DirectoryLook::soon);
    return rows;
  }

  /** What the last look found; an empty object before the first, and without LDAP. */
  @GetMapping("/look")
  Object lastLook() {
    refuseUnlessAdministrator();
    DirectoryLook looking = look.getIfAvailable();
    return looking == null ? Map.of() : looking.last().<Object>map(last -> last).orElse(Map.of());
  }

  /**
   * Looks now.
   *
   * @param leave {@code all}: however many have left
   */
  @PostMapping("/look")
  Look look(@RequestParam(required = false) String leave) {
    refuseUnlessAdministrator();
    DirectoryLook looking = look.getIfAvailable();
    if (looking == null) {
      throw refused(HttpStatus.CONFLICT, "没有企业目录", "没有配置企业目录（redress.directory.ldap.url），无从查看");
    }
    try {
      return looking.look("all".equals(leave));
    } catch (DirectoryDownException down) {
      throw refused(
          HttpStatus.SERVICE_UNAVAILABLE,
          down.refusal().title().chinese(),
          down.refusal().sentence().chinese());
    }
  }

  private void refuseUnlessAdministrator() {
    if (!StandingGroups.has(StandingGroups.ADMINISTRATORS, identity.getCurrentAuthentication())) {
      throw new AuthorizationException("企业目录由系统管理员（组 camunda-admin）维护");
    }
  }

  private static ErrorResponseException refused(HttpStatus status, String title, String sentence) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setTitle(title);
    return new ErrorResponseException(status, problem, null);
  }
}
