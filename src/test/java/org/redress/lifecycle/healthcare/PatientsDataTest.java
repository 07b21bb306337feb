package org.redress.lifecycle.healthcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.engine.StandingGroups;
import org.redress.identity.Identities;
import org.redress.identity.Reading;
import org.redress.pdf.Paper;
import org.redress.retention.Erasure;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.EveryTable;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Who a patient is and what concerns the illness is for those alone who have claimed a task of the case: whoever
 * else tries finds a way in nowhere, under whichever of the hospitals' policies.
 */
@RedressTest
class PatientsDataTest {

  /** The policies, the role whose task is in hand at the end of a way, and what can be printed. */
  enum Hospital {
    COMMITTEE("hospital-committee", "complaint-body", "publish-progress-verified", List.of("record-sheet")),
    FOCUS("hospital-focus", "investigation-group", "plan-explain", List.of("register-sheet", "feedback-letter", "evidence-file")),
    DEPARTMENT("hospital-department", "department-head", "feedback", List.of("complaint-record"));

    private final String policy;
    private final String role;
    private final String step;
    private final List<String> papers;

    Hospital(String policy, String role, String step, List<String> papers) {
      this.policy = policy;
      this.role = role;
      this.step = step;
      this.papers = papers.stream().map(paper -> policy + "-" + paper).toList();
    }

    private String group() {
      return policy + "." + role;
    }
  }

  private static final String HOLDER = "patients-doctor-in-charge";
  private static final String COLLEAGUE = "patients-colleague";
  private static final String ACCUSED = "patients-accused";
  private static final String STRANGER = "patients-stranger";
  private static final Map<String, String> ABOVE =
      Map.of(
          "patients-officer", StandingGroups.COMPLIANCE,
          "patients-manager", StandingGroups.MANAGEMENT,
          "patients-analyst", StandingGroups.ANALYSTS,
          "patients-administrator", StandingGroups.ADMINISTRATORS);

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String name = "司马" + mark;
  private final String phone = "1390000%04d".formatted(Math.floorMod(mark.hashCode(), 10_000));
  private final String ward = "呼吸病区" + mark;
  private final String illness = "肺部结节" + mark;
  private final String found = "病理切片" + mark;
  private final List<String> secrets = List.of(name, phone, ward, illness, found);

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;
  @Autowired private EveryTable tables;
  @Autowired private Identities identities;
  @Autowired private Erasure erasure;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;

  @AfterEach
  void they_leave() {
    for (Hospital hospital : Hospital.values()) {
      for (String person : List.of(HOLDER, COLLEAGUE, ACCUSED)) {
        staff.dismisses(person, hospital.group());
      }
    }
    staff.dismisses(STRANGER, "hospital-focus.medical-staff");
    staff.dismisses(STRANGER, "hospital-committee.collector");
    ABOVE.forEach(staff::dismisses);
  }

  @ParameterizedTest
  @EnumSource
  void they_stand_in_one_table_of_the_register_and_nowhere_in_the_engine(Hospital hospital) {
    inHand(hospital);

    for (String secret : secrets) {
      assertThat(tables.holding(secret)).as(secret).containsExactly("RD_IDENTITY.CONTENT");
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_way_leads_to_them_who_has_not_claimed_a_task(Hospital hospital) {
    ComplaintCase complaint = inHand(hospital);

    for (String reader : readers()) {
      ways(hospital, complaint).forEach((way, answer) -> assertThat(answer.by(reader)).as("%s: %s", reader, way).doesNotContain(secrets));
    }
    assertThat(identities.readings(complaint.id())).extracting(Reading::reader).doesNotContainAnyElementsOf(readers());
  }

  @ParameterizedTest
  @EnumSource
  void nobody_finds_a_case_by_them_but_who_handles_it(Hospital hospital) {
    ComplaintCase complaint = inHand(hospital);
    String number = complaint.record().caseNumber();

    for (String reader : readers()) {
      if (reader.equals(COLLEAGUE)) {
        continue; // the group's own work: by name and telephone, and logged
      }
      for (String secret : secrets) {
        assertThat(searched(reader, secret)).as("%s looks for %s", reader, secret).doesNotContain(number);
      }
    }
    for (String told : List.of(ward, illness, found)) {
      assertThat(searched(COLLEAGUE, told)).as(told).doesNotContain(number);
      assertThat(searched(HOLDER, told)).as(told).doesNotContain(number);
    }
    assertThat(searched(HOLDER, name)).contains(number);
  }

  @ParameterizedTest
  @EnumSource
  void who_has_claimed_the_task_reads_them_above_it_and_on_paper_and_each_reading_is_logged(Hospital hospital) {
    ComplaintCase complaint = inHand(hospital);
    Ward desk = desk();
    int before = identities.readings(complaint.id()).size();

    assertThat(desk.head(HOLDER, complaint, hospital.step))
        .contains("¦患者姓名¦" + name + "¦", "¦联系方式¦" + phone + "¦", "¦就诊科室、病区床号¦" + ward + "¦")
        .containsSubsequence("¦投诉内容¦", "¦病情及诊疗经过¦" + illness + "¦", "最近的步骤")
        .contains(found)
        .doesNotContain("认领任务后");
    hospital.papers.forEach(paper -> assertThat(desk.prints(HOLDER, complaint, paper)).as(paper).contains(name));
    assertThat(desk.prints(HOLDER, complaint, hospital.papers.get(hospital.papers.size() - 1))).contains(found);
    assertThat(identities.readings(complaint.id())).hasSize(before + 2 + hospital.papers.size());
    assertThat(identities.readings(complaint.id())).extracting(Reading::reader).containsOnly(HOLDER);

    assertThat(above(COLLEAGUE, complaint, hospital.step)).containsAnyOf("¦投诉人¦认领任务后可以查看¦", "此任务不由您办理");
  }

  @ParameterizedTest
  @EnumSource
  void whoever_claims_it_next_reads_them_and_who_gave_it_back_does_not_any_more(Hospital hospital) {
    ComplaintCase complaint = inHand(hospital);
    Task task = complaint.open(hospital.step);
    tasks.setAssignee(task.getId(), COLLEAGUE);

    assertThat(desk().head(COLLEAGUE, complaint, hospital.step)).contains(name, illness, found);
    for (String paper : hospital.papers) {
      assertThat(told(HOLDER, "/api/complaints/" + complaint.record().caseNumber() + "/documents/" + paper + ".pdf"))
          .doesNotContain(secrets);
    }
    assertThat(told(HOLDER, "/api/tasks/" + task.getId() + "/identity")).doesNotContain(secrets);
  }

  @ParameterizedTest
  @EnumSource
  void they_go_with_the_case_when_its_time_is_over(Hospital hospital) {
    complaints.at("2008-03-04T10:00");
    inHand(hospital).at("2008-03-20T10:00").cancelled();
    assertThat(tables.holding(name)).isNotEmpty();

    complaints.at("2011-03-21T10:00");
    erasure.run();

    for (String secret : secrets) {
      assertThat(tables.holding(secret)).as(secret).isEmpty();
    }
  }

  /** 第六条3: not only the patient's data but the case itself is nothing to who has nothing to do with it. */
  @ParameterizedTest
  @EnumSource
  void where_the_policy_keeps_the_whole_complaint_secret_nobody_else_learns_that_there_is_one(Hospital hospital) {
    ComplaintCase complaint = inHand(hospital);
    boolean isSecret = hospital == Hospital.DEPARTMENT;

    assertThat(complaint.record().confidential()).isEqualTo(isSecret);
    assertThat(view.pastInstances("patients-officer", complaint) == 0).isEqualTo(isSecret);
    assertThat(searched("patients-officer", complaint.record().caseNumber()).isEmpty()).isEqualTo(isSecret);
    assertThat(view.pastInstances(ACCUSED, complaint)).isZero();
    assertThat(view.pastInstances(STRANGER, complaint)).isZero();
  }

  /** Up to a task that HOLDER has in hand and COLLEAGUE could have had; every step has told of the illness. */
  private ComplaintCase inHand(Hospital hospital) {
    for (String person : List.of(HOLDER, COLLEAGUE)) {
      staff.employs(person, hospital.group());
    }
    staff.employs(ACCUSED, hospital.group());
    staff.employs(STRANGER, hospital == Hospital.FOCUS ? "hospital-committee.collector" : "hospital-focus.medical-staff");
    ABOVE.forEach(staff::employs);
    Complaints.Filing told =
        complaints.about(hospital.policy)
            .with("title", "检查等候过久").with("content", "约定的时间无人接待")
            .with("identityName", name).with("identityPhone", phone).with("identityWard", ward)
            .with("identityIllness", illness);
    ComplaintCase complaint = hospital == Hospital.DEPARTMENT ? told.with("respondentUnit", "呼吸内科").filed() : told.filed();
    return switch (hospital) {
      case COMMITTEE -> {
        complaint.does("collect").does("record", "respondent", ACCUSED).does("initial-reply")
            .does("verify", "factsTrue", true, "severeFacts", false, "identityIllnessFound", found);
        desk().claims(HOLDER, complaint, hospital.step);
        yield complaint;
      }
      case FOCUS ->
          complaint.does("receive", "respondent", ACCUSED).does("sign-form").does("assess", "medicalAccident", true)
              .does("report-management")
              .does("form-group", "groupLead", HOLDER, "evidenceMember", HOLDER, "hearingMember", HOLDER)
              .does("investigate", "coordinator", HOLDER)
              .does("investigate-evidence", "identityIllnessEvidence", found)
              .does("investigate-hearing", "identityIllnessHeard", found)
              .does("investigate-file", "identityIllnessFindings", found);
      case DEPARTMENT ->
          complaint.does("record", "headAccused", false, "departmentHead", HOLDER, "respondent", ACCUSED, "identityIllnessCourse", found)
              .does("investigate-handle")
              .does("investigate-handle-report", "identityIllnessFindings", found);
    };
  }

  private List<String> readers() {
    List<String> readers = new ArrayList<>(ABOVE.keySet());
    readers.addAll(List.of(COLLEAGUE, ACCUSED, STRANGER));
    return readers;
  }

  private interface Answer {
    String by(String user);
  }

  /** Everything that a login can ask for which tells of a case. */
  private Map<String, Answer> ways(Hospital hospital, ComplaintCase complaint) {
    Map<String, Answer> ways = new LinkedHashMap<>();
    String number = complaint.record().caseNumber();
    String task = complaint.open(hospital.step).getId();
    List<String> own = new ArrayList<>();
    for (String part : List.of("", "/file", "/documents")) {
      own.add("/api/complaints/" + number + part);
    }
    hospital.papers.forEach(paper -> own.add("/api/complaints/" + number + "/documents/" + paper + ".pdf"));
    for (String part : List.of("identity", "case", "policy")) {
      own.add("/api/tasks/" + task + "/" + part);
    }
    own.add("/api/tasks/cards?id=" + task);
    own.add("/api/drafts/task/" + task);
    own.add("/api/audit/cases/" + complaint.id());
    own.add("/api/audit/cases/" + complaint.id() + "/file.pdf");
    for (String list : List.of("cases", "cases.csv", "cases.xlsx")) {
      own.add("/api/audit/" + list + "?q=" + encoded("检查等候过久"));
    }
    own.add("/api/audit/unattended");
    own.add("/api/overview?lifecycle=" + hospital.policy);
    own.add("/api/reports/hospital-department-satisfaction-survey");
    own.add("/api/reports/hospital-department-satisfaction-survey.pdf");
    own.forEach(address -> ways.put(address, user -> told(user, address)));
    List<String> engines = new ArrayList<>();
    for (String instance : view.instances(complaint)) {
      for (String variables : List.of("/process-instance/%s/variables", "/variable-instance?processInstanceIdIn=%s",
          "/history/variable-instance?processInstanceId=%s", "/history/detail?processInstanceId=%s",
          "/history/user-operation?processInstanceId=%s", "/history/task?processInstanceId=%s",
          "/history/decision-instance?processInstanceId=%s&includeInputs=true&includeOutputs=true",
          "/history/process-instance/%s", "/history/activity-instance?processInstanceId=%s")) {
        engines.add(variables.formatted(instance));
      }
    }
    for (String part : List.of("", "/variables", "/form-variables", "/deployed-form", "/rendered-form", "/comment", "/attachment")) {
      engines.add("/task/" + task + part);
    }
    engines.forEach(path -> ways.put("/engine-rest" + path, user -> rest.get(user, path).body()));
    ways.put("above the task", user -> above(user, complaint, hospital.step));
    return ways;
  }

  /** What stands above the task for them; nothing where it is not theirs to open. */
  private String above(String user, ComplaintCase complaint, String step) {
    try {
      return desk().head(user, complaint, step);
    } catch (AuthorizationException refused) {
      return refused.getMessage();
    }
  }

  private String searched(String user, String text) {
    return told(user, "/api/complaints/search?q=" + encoded(text)).replace("[]", "");
  }

  /** What the answer says, be it on paper or in a sheet. */
  private String told(String user, String address) {
    MockHttpServletResponse answer = desk().asks(user, address);
    String kind = String.valueOf(answer.getContentType());
    if (answer.getStatus() == 200 && kind.startsWith("application/pdf")) {
      return new Paper(answer.getContentAsByteArray()).text();
    }
    if (answer.getStatus() == 200 && kind.contains("spreadsheet")) {
      return unpacked(answer.getContentAsByteArray());
    }
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static String unpacked(byte[] archive) {
    StringBuilder text = new StringBuilder();
    try {
      Path file = Files.write(Files.createTempFile("cases", ".xlsx"), archive);
      try (ZipFile files = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(files.entries())) {
          text.append(new String(files.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Ward desk() {
    return new Ward(web, rest, staff, tasks, forms);
  }
}
