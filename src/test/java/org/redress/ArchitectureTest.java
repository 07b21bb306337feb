package org.redress;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Which feature may use which, and what none may do. */
@AnalyzeClasses(packages = "org.redress", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = "org.redress.";

  /** Feature to the features it may use. A new feature is entered here, with what it needs and no more. */
  private static final Map<String, Set<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("engine", Set.of()),
              Map.entry("files", Set.of()),
              Map.entry("database", Set.of("files")),
              Map.entry("door", Set.of("engine", "session", "people", "web")),
              Map.entry("expression", Set.of("engine")),
              Map.entry("deadline", Set.of("engine", "expression")),
              Map.entry("form", Set.of("engine", "deadline", "expression")),
              Map.entry("register", Set.of("engine", "deadline", "form")),
              Map.entry("people", Set.of("engine", "register")),
              Map.entry("identity", Set.of("engine", "files", "form", "register")),
              Map.entry("casedata", Set.of("deployment", "engine", "expression", "form")),
              Map.entry("escalation", Set.of("authority", "casedata", "engine", "deadline", "register")),
              Map.entry("analyst", Set.of("authority", "engine", "deployment", "register", "escalation", "form", "casefile")),
              Map.entry("authority", Set.of("deadline", "deployment", "engine", "register", "form", "unit")),
              Map.entry("command", Set.of("engine")),
              Map.entry("comment", Set.of("engine", "register")),
              Map.entry("deployment", Set.of("engine")),
              Map.entry("demonstration", Set.of("deployment", "door", "engine", "files", "organisation")),
              Map.entry("organisation", Set.of("deployment", "engine", "files", "people", "unit")),
              Map.entry("directory", Set.of("door", "engine", "people", "unit", "web")),
              Map.entry("unit", Set.of("deadline", "engine", "form", "people")),
              Map.entry("transfer", Set.of("authority", "casefile", "engine", "register", "unit")),
              Map.entry(
                  "modelling",
                  Set.of("authority", "engine", "expression", "deadline", "deployment", "register", "form", "report", "unit")),
              Map.entry("casefile", Set.of("engine", "deadline", "form", "register", "identity", "people")),
              Map.entry("pdf", Set.of()),
              Map.entry("document", Set.of("engine", "deadline", "form", "register", "identity", "casefile", "pdf")),
              Map.entry("intake", Set.of("form", "register", "casefile", "deployment", "engine", "identity")),
              Map.entry("nomination", Set.of("authority", "engine", "form", "people")),
              Map.entry("draft", Set.of("engine", "form")),
              Map.entry("penalty", Set.of("authority", "engine", "form", "register")),
              Map.entry("web", Set.of("engine", "form", "people")),
              Map.entry("session", Set.of()),
              Map.entry("node", Set.of()),
              Map.entry("proof", Set.of("files", "people", "register")),
              Map.entry("audit", Set.of("engine", "deadline", "form", "register", "casefile", "people", "proof", "unit")),
              Map.entry("retention", Set.of("engine", "register", "casefile", "audit")),
              Map.entry("simulation", Set.of("engine", "deadline", "form", "deployment", "organisation", "register", "unit")),
              Map.entry("drawing", Set.of("pdf")),
              Map.entry(
                  "dossier",
                  Set.of("engine", "register", "casefile", "document", "proof", "audit", "drawing", "pdf")),
              Map.entry("taskhead", Set.of("engine", "deadline", "form", "register", "identity", "audit")),
              Map.entry("overview", Set.of("engine", "audit", "register")),
              Map.entry("report", Set.of("engine", "expression", "audit", "casefile", "pdf", "unit"))));

  /** Feature and its classes that need what the engine's public API does not offer; each class says why. */
  private static final String USERS_OF_ENGINE_INTERNALS =
      """
      authority AbandonedTasks AccusedNamed Acting AuthorityPlugin CandidateGroups CaseParts CaseVisibility
      authority AuthorizationChecks CreatorRights HeldRights PlacedTasks Recusal Rights Staffing TaskChecker TaskLists TaskQuestion TaskRights
      casedata WrittenOnce
      command CommandGate CommandPlugin Rulings
      comment CommentPlugin Comments
      deadline EngineClock
      demonstration FastForward
      deployment AcceptedModelsDeployer ComparedWithNewest DeploymentPlugin NewestModels RetiredStaysRetired WholeLifecycleDeployer
      door DirectoryFirst DoorPlugin KnownOnly PasswordCheck
      engine Additions CaseDecisions Cases Clause EngineAfterSchema EngineSettings MatchedRules Platform
      escalation AnnouncingTimerHandler BoundaryTimerHandler CalledParts CaseLimits DrawnLimit EscalationPlugin ExpiringLimit ExpiryEntries
      escalation InterruptedPart MovedLimits PolicyLadder RecurringBranch SpanWatch Spans TaskDueDates TimerExpiry TimerModel
      expression ExpressionPlugin GuardedParse ListTexts ModelExpression ModelExpressions NoCaseModels NoScripts PlainTypes
      expression QueryGate ReachResolver RefusedCode StoredLists
      form CheckedFormHandler FormFiles FormPlugin InvalidSubmissionException OnlyThroughForm ServedForms Submission
      form Submissions
      identity BatchGate IdentityGate
      modelling CheckedByBuild DeployedModels DeploymentCheck ModellingPlugin RefusedDeploymentException SpokenDeployer
      penalty WithdrawnPenalties
      people Bcrypt LoginGuard PasswordRefusal People PeoplePlugin RightsByHand
      register CaseProgress CaseRegistration RegisterPlugin SatisfactionAnswers
      report DutyCalendar DutyPlugin DutyStart OverdueDuties
      retention EngineHistory RetentionPlugin
      simulation Happenings SimulatedTime
      """;

  private static final Set<Class<?>> MOMENTS =
      Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

  @ArchTest
  static void a_feature_uses_only_the_features_named_for_it(JavaClasses code) {
    MAY_USE.forEach(
        (feature, others) ->
            noClasses()
                .that(belongTo(feature))
                .should()
                .dependOnClassesThat(areOfAFeatureOtherThan(feature, others))
                .allowEmptyShould(true)
                .because(
                    feature + " may use " + (others.isEmpty() ? "no other feature" : String.join(", ", others))
                        + ": what it needs beyond that belongs elsewhere or is told by an event")
                .check(code));
  }

  @ArchTest
  static void every_feature_says_what_it_may_use(JavaClasses code) {
    assertThat(code.stream().map(ArchitectureTest::feature).filter(feature -> !feature.isEmpty()).distinct())
        .as("features that MAY_USE leaves out, and so no rule holds")
        .isSubsetOf(MAY_USE.keySet());
  }

  @ArchTest
  static void the_readme_says_what_every_feature_is_for(JavaClasses code) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String named =
        readme.substring(readme.indexOf("src/main/java/org/redress/"), readme.indexOf("src/test/java/org/redress/"));
    assertThat(named.split("\\W+")).as("packages in the README").contains(MAY_USE.keySet().toArray(String[]::new));
  }

  @ArchTest
  static final ArchRule features_form_no_cycle =
      slices().matching(BASE + "(*)..").should().beFreeOfCycles()
          .because("a cycle is one feature under two names");

  @ArchTest
  static void engine_internals_are_used_by_the_classes_on_the_list_and_no_others(JavaClasses code) {
    Set<String> users =
        code.stream()
            .filter(
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> isEngineInternal(use.getTargetClass())))
            .map(type -> outermost(type).substring(BASE.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(users)
        .as("engine internals change without notice: public API first, else a class on the list that says why")
        .isEqualTo(listed());
  }

  private static Set<String> listed() {
    return USERS_OF_ENGINE_INTERNALS
        .lines()
        .map(line -> line.split(" "))
        .flatMap(names -> Stream.of(names).skip(1).map(name -> names[0] + "." + name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ArchTest
  static final ArchRule mappers_stay_inside_the_feature_that_owns_the_tables =
      classes()
          .that().areAnnotatedWith(Mapper.class)
          .should().bePackagePrivate()
          .andShould()
          .resideInAnyPackage(BASE + "register", BASE + "identity", BASE + "intake", BASE + "proof", BASE + "audit", BASE + "casefile",
              BASE + "overview", BASE + "people", BASE + "draft", BASE + "organisation", BASE + "authority",
              BASE + "deadline", BASE + "unit", BASE + "directory")
          .because("other features ask the register, not its tables (audits search and count in them, the search for cases as well, overview counts, proof seals)"
              + " and people about people (the organisation looks at the engine's rights, authority at who is there for a task)");

  @ArchTest
  static final ArchRule dependencies_come_through_the_constructor =
      noFields()
          .should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould().beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .orShould().beAnnotatedWith("jakarta.inject.Inject")
          .orShould().beAnnotatedWith("jakarta.annotation.Resource")
          .because("what a class needs stands in its constructor");

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .should().callCodeUnitWhere(describe("the machine's time is read", ArchitectureTest::readsMachineTime))
          .because("what is due and when timers fire follow one Clock, which tests and clusters can rely on");

  @ArchTest
  static final ArchRule only_the_demonstration_organisation_and_commands_print =
      noClasses()
          .that().doNotHaveFullyQualifiedName(BASE + "organisation.DemonstrationOrganisation")
          .and().doNotHaveFullyQualifiedName(BASE + "RedressApplication")
          .should(ACCESS_STANDARD_STREAMS)
          .because("what happens is logged; passwords are printed, because a log is kept, and so is what a command answers");

  /** {@code new Date()}, {@code Instant.now()} and the like: those that take a {@code Clock} are welcome. */
  private static boolean readsMachineTime(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    List<JavaClass> arguments = call.getTarget().getRawParameterTypes();
    boolean takesClock = arguments.stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    return switch (call.getName()) {
      case "<init>" -> owner.equals(Date.class.getName()) && arguments.isEmpty();
      case "now" -> MOMENTS.stream().anyMatch(type -> owner.equals(type.getName())) && !takesClock;
      case "currentTimeMillis", "nanoTime" -> owner.equals(System.class.getName());
      case "getInstance" -> owner.equals("java.util.Calendar");
      case "systemUTC", "systemDefaultZone", "system" -> owner.equals(Clock.class.getName());
      default -> false;
    };
  }

  private static DescribedPredicate<JavaClass> belongTo(String feature) {
    return describe("belong to " + feature, type -> feature(type).equals(feature));
  }

  private static DescribedPredicate<JavaClass> areOfAFeatureOtherThan(String feature, Set<String> others) {
    return describe(
        "belong to a feature that is not among " + others,
        type ->
            !feature(type).isEmpty() && !feature(type).equals(feature) && !others.contains(feature(type)));
  }

  /** {@code Authentication} lies among the internals, but is what the public IdentityService answers. */
  private static boolean isEngineInternal(JavaClass type) {
    return type.getPackageName().startsWith("org.camunda.bpm.engine.impl")
        && !type.isEquivalentTo(Authentication.class);
  }

  private static String outermost(JavaClass type) {
    return type.getName().split("\\$")[0];
  }

  /** First package below the base; empty for the application class and for what is not ours. */
  private static String feature(JavaClass type) {
    return Stream.of(type.getPackageName())
        .filter(name -> name.startsWith(BASE))
        .map(name -> name.substring(BASE.length()).split("\\.")[0])
        .findFirst()
        .orElse("");
  }
}
