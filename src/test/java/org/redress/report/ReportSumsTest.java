package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redress.audit.CaseList;
import org.redress.audit.CaseQuery;
import org.redress.audit.CaseRow;
import org.redress.register.Entry;
import org.redress.register.Register;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every number of every report agrees with the cases that it opens; told in 2031, after all other tests: what stays open is in their figures no more. */
@Tag("database")
@RedressTest
@TestInstance(Lifecycle.PER_CLASS)
class ReportSumsTest {

  private static final String OFFICER = "officer-of-the-sums";
  private static final Reader READER = new Reader(Optional.of(OFFICER), Optional.empty(), true);
  private static final Period JUNE = new Period(LocalDate.of(2031, 6, 1), LocalDate.of(2031, 7, 1));

  @Autowired private Complaints complaints;
  @Autowired private ReportDefinitions definitions;
  @Autowired private Reports reports;
  @Autowired private CaseList list;
  @Autowired private Register register;
  @Autowired private ObjectMapper json;

  private List<ReportSheet> sheets;

  @Test
  void every_number_of_every_report_opens_as_many_cases_and_they_have_as_many_entries() {
    List<String> disagreements = new ArrayList<>();
    int numbers = 0;
    int zeros = 0;
    for (ReportSheet sheet : sheets()) {
      for (Figure figure : figures(sheet)) {
        numbers++;
        zeros += figure.cases() == 0 ? 1 : 0;
        check(sheet.definition(), figure).ifPresent(disagreements::add);
      }
    }

    assertThat(disagreements).isEmpty();
    assertThat(numbers - zeros).as("numbers that are not nought, of %s", numbers).isGreaterThan(100);
  }

  @Test
  void the_parts_of_a_line_add_up_to_it() {
    for (ReportSheet sheet : sheets()) {
      ReportDefinition report = sheet.definition();
      for (ReportSection section : sheet.sections()) {
        BigDecimal left = BigDecimal.ZERO;
        for (ReportRow row : section.rows()) {
          if (!row.part()) {
            assertThat(left).as("left before %s of %s", row.item(), report.id()).isEqualByComparingTo("0");
          }
          left = row.part() ? left.subtract(row.figure().number()) : hasParts(section, row) ? row.figure().number() : BigDecimal.ZERO;
        }
        assertThat(left).as("left in %s of %s", section.title(), report.id()).isEqualByComparingTo("0");
      }
    }
  }

  @Test
  void for_an_officer_who_is_complained_about_neither_list_nor_number_has_the_case() {
    complaints.at("2032-03-05T10:00").about("retail-franchise").filed()
        .does("register", "respondent", "compliance", "contactedAt", "2032-03-05T10:00:00+08:00");
    Period march = new Period(LocalDate.of(2032, 3, 1), LocalDate.of(2032, 4, 1));
    ReportDefinition weekly = definitions.find("retail-franchise-weekly-report").orElseThrow();

    assertThat(received(weekly, march, READER)).isEqualByComparingTo("1");
    assertThat(received(weekly, march, Reader.owner(Optional.empty()))).isEqualByComparingTo("1");
    assertThat(received(weekly, march, new Reader(Optional.of("compliance"), Optional.empty(), true))).isEqualByComparingTo("0");
  }

  @Test
  void only_its_own_role_counts_a_confidential_policys_cases() {
    complaints.at("2032-05-07T10:00").about("whistleblowing").filed();
    Period may = new Period(LocalDate.of(2032, 5, 1), LocalDate.of(2032, 6, 1));
    ReportDefinition general = definitions.find("whistleblowing").orElseThrow();

    assertThat(general.confidential()).isTrue();
    assertThat(received(general, may, Reader.owner(Optional.empty()))).isEqualByComparingTo("1");
    assertThat(received(general, may, READER)).isEqualByComparingTo("0");
  }

  private BigDecimal received(ReportDefinition report, Period period, Reader reader) {
    return reports.sections(report, period, reader).get(0).rows().get(0).figure().number();
  }

  private static boolean hasParts(ReportSection section, ReportRow row) {
    int next = section.rows().indexOf(row) + 1;
    return next < section.rows().size() && section.rows().get(next).part();
  }

  private Optional<String> check(ReportDefinition report, Figure figure) {
    CaseQuery query = query(figure.query());
    List<CaseRow> found = list.all(query, OFFICER).toList();
    String what = report.id() + " " + figure;
    if (found.size() != figure.cases()) {
      return Optional.of(what + " opens " + found.size());
    }
    if (figure.unit() == Measure.Unit.CASES && figure.number().intValue() != found.size()) {
      return Optional.of(what + " is no number of cases");
    }
    if (query.event() == null) {
      return Optional.empty();
    }
    List<Entry> entries = found.stream().flatMap(row -> register.entries(row.caseId()).stream()).filter(asked(query)).toList();
    BigDecimal counted =
        figure.unit() == Measure.Unit.ENTRY_AMOUNT
            ? entries.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add)
            : BigDecimal.valueOf(entries.size());
    return counted.compareTo(figure.number()) == 0 ? Optional.empty() : Optional.of(what + ", but its cases have " + counted);
  }

  /** The same question asked again of each entry, without the database. */
  private static Predicate<Entry> asked(CaseQuery query) {
    return entry -> {
      LocalDate day = entry.at().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
      return query.event().kinds().contains(entry.kind().name())
          && !day.isBefore(query.eventFrom())
          && !day.isAfter(query.eventTo())
          && (query.event().least() == null
              || entry.satisfaction() != null
                  && entry.satisfaction() >= query.event().least()
                  && entry.satisfaction() <= query.event().most())
          && (query.deadline() == null || Arrays.asList(query.deadline().split(",")).contains(orNone(entry.deadline())))
          && (query.eventAuthority() == null || query.eventAuthority().equals(orNone(entry.authority())));
    };
  }

  private static String orNone(String value) {
    return value == null ? CaseQuery.NONE : value;
  }

  private CaseQuery query(String address) {
    Map<String, String> asked =
        Arrays.stream(address.split("&"))
            .map(condition -> condition.split("=", 2))
            .collect(Collectors.toMap(c -> c[0], c -> URLDecoder.decode(c[1], StandardCharsets.UTF_8)));
    return json.convertValue(asked, CaseQuery.class);
  }

  private static List<Figure> figures(ReportSheet sheet) {
    Stream<Figure> tables =
        sheet.sections().stream()
            .flatMap(section -> section.rows().stream())
            .flatMap(row -> Stream.of(Optional.of(row.figure()), Optional.ofNullable(row.per())))
            .flatMap(Optional::stream);
    Stream<Figure> chart =
        sheet.trend().texts().stream()
            .filter(text -> text.query() != null)
            .map(text -> new Figure(new BigDecimal(text.text()), Measure.Unit.CASES, Long.parseLong(text.text()), text.query()));
    return Stream.concat(tables, chart).toList();
  }

  /** Every report of June, made once. */
  private List<ReportSheet> sheets() {
    if (sheets == null) {
      someCasesOfEveryPolicy();
      sheets =
          definitions.all().stream()
              .filter(report -> !report.confidential())
              .map(report -> reports.make(report, "month", JUNE, READER, "test"))
              .toList();
    }
    return sheets;
  }

  private void someCasesOfEveryPolicy() {
    definitions.all().stream()
        .filter(ReportDefinition::general)
        .forEach(policy -> {
              plain("2031-05-30T10:00", policy.lifecycle());
              plain("2031-06-10T10:00", policy.lifecycle());
        });
    filedAt("2031-06-03T10:00").passes("due-first-contact").passes("due-first-contact-second-level-receiver");
    registered(filedAt("2031-06-04T10:00")).does("handle-level-1").does("satisfaction-level-1", "satisfaction", 4);
    resolved(filedAt("2031-06-05T10:00"), 50, 2);
    resolved(filedAt("2031-06-06T10:00").at("2031-06-20T10:00"), 70, 1);
    resolved(filedAt("2031-05-06T10:00").at("2031-06-21T10:00"), 0, 3);
    resolved(filedAt("2031-06-28T10:00").at("2031-07-02T10:00"), 20, 3);
  }

  private void plain(String moment, String policy) {
    complaints.at(moment).plainlyAbout(policy).filed();
  }

  private ComplaintCase filedAt(String moment) {
    return complaints.at(moment).about("retail-franchise").with("complainantType", "consumer").filed();
  }

  private static ComplaintCase registered(ComplaintCase complaint) {
    return complaint
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2031-05-01T10:00:00+08:00")
        .does("inform-customer");
  }

  private static void resolved(ComplaintCase complaint, int approved, int satisfaction) {
    registered(complaint)
        .does("handle-level-1", "proposedAmount", 60)
        .does("satisfaction-level-1", "satisfaction", satisfaction)
        .does("review-approval-second-level-receiver",
            "reviewDecision", "approve", "approvedAmount", approved,
            "offence", "duty-breach", "offender", "retail-first-level-receiver", "penaltyAmount", 30)
        .does("archive")
        .ended("resolved");
  }
}
