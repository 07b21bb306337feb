package org.redress.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Case numbers run from 1 without a gap, whoever files at the same moment and whatever fails. */
@Tag("database")
@RedressTest
class CaseNumbersTest {

  private static final int SENDERS = 50;

  @Autowired private Complaints complaints;
  @Autowired private Register register;
  @Autowired private RuntimeService runtime;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private CaseNumbers numbers;
  @Autowired private DataSource dataSource;

  @Test
  void fifty_complaints_at_the_same_moment_get_fifty_consecutive_numbers() throws Exception {
    onADayOfItsOwn("2026-04-15T09:00");

    List<ComplaintCase> filed = atOnce(SENDERS, number -> file());

    assertThat(filed)
        .extracting(complaint -> complaint.record().caseNumber())
        .containsExactlyInAnyOrderElementsOf(numbers("JM20260415-", SENDERS));
    assertThat(filed)
        .allSatisfy(
            complaint ->
                assertThat(
                        runtime
                            .createProcessInstanceQuery()
                            .processInstanceId(complaint.id())
                            .singleResult()
                            .getBusinessKey())
                    .isEqualTo(complaint.record().caseNumber()));
  }

  @Test
  void a_filing_that_fails_after_numbering_gives_its_number_back() {
    onADayOfItsOwn("2026-04-16T09:00");
    assertThat(file().record().caseNumber()).isEqualTo("JM20260416-001");

    assertThatThrownBy(this::fileAndFail).isInstanceOf(Failed.class).hasMessage("JM20260416-002");

    assertThat(register.findByNumber("JM20260416-002")).isEmpty();
    assertThat(file().record().caseNumber()).isEqualTo("JM20260416-002");
  }

  @Test
  void the_first_filing_of_a_day_that_fails_leaves_the_day_at_one() {
    onADayOfItsOwn("2026-04-17T09:00");

    assertThatThrownBy(this::fileAndFail).hasMessage("JM20260417-001");

    assertThat(file().record().caseNumber()).isEqualTo("JM20260417-001");
  }

  @Test
  void filings_that_fail_among_others_leave_no_gap() throws Exception {
    onADayOfItsOwn("2026-04-20T09:00");

    List<ComplaintCase> filed =
        atOnce(
            20,
            sender -> {
              if (sender % 5 == 0) {
                assertThatThrownBy(this::fileAndFail).isInstanceOf(Failed.class);
                return null;
              }
              return file();
            });
    filed.removeIf(complaint -> complaint == null);

    assertThat(filed)
        .extracting(complaint -> complaint.record().caseNumber())
        .containsExactlyInAnyOrderElementsOf(numbers("JM20260420-", 16));
  }

  /** As many as the pool has connections have begun a transaction before any of them asks for the day's first number. */
  @Test
  void the_first_number_of_a_day_is_given_even_where_every_connection_is_taken() throws Exception {
    onADayOfItsOwn("2026-04-23T09:00");
    int connections = dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize();
    CyclicBarrier allTaken = new CyclicBarrier(connections);
    CaseNumberRule rule = CaseNumberRule.parse("{yyyy}{MM}{dd}-{seq}");

    List<String> given =
        atOnce(
            connections,
            sender ->
                new TransactionTemplate(transactions)
                    .execute(
                        status -> {
                          register.find("takes a connection");
                          await(allTaken);
                          return numbers.next("every-connection-taken", rule);
                        }));

    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, connections)
                .mapToObj(number -> "20260423-" + number)
                .toList());
  }

  @Test
  void each_day_begins_at_one() {
    onADayOfItsOwn("2026-04-21T23:59");
    assertThat(file().record().caseNumber()).isEqualTo("JM20260421-001");
    onADayOfItsOwn("2026-04-22T00:00");
    assertThat(file().record().caseNumber()).isEqualTo("JM20260422-001");
  }

  private ComplaintCase file() {
    return complaints.about("retail-franchise").filed();
  }

  /** The transaction that opens the case fails when all is done but the commit. */
  private void fileAndFail() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              throw new Failed(file().record().caseNumber());
            });
  }

  private static <T> List<T> atOnce(int senders, Filing<T> filing) throws Exception {
    CyclicBarrier together = new CyclicBarrier(senders);
    ExecutorService pool = Executors.newFixedThreadPool(senders);
    try {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int sender = 0; sender < senders; sender++) {
        int number = sender;
        tasks.add(
            () -> {
              await(together);
              return filing.by(number);
            });
      }
      List<T> filed = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(tasks, 3, TimeUnit.MINUTES)) {
        filed.add(future.get());
      }
      return filed;
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<String> numbers(String prefix, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> prefix + "%03d".formatted(number))
        .toList();
  }

  private static void onADayOfItsOwn(String local) {
    ClockUtil.setCurrentTime(
        Date.from(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(1, TimeUnit.MINUTES);
    } catch (Exception notAllCame) {
      throw new IllegalStateException(notAllCame);
    }
  }

  private interface Filing<T> {
    T by(int sender);
  }

  /** Something else goes wrong; the message is the number given until then. */
  private static class Failed extends RuntimeException {
    Failed(String number) {
      super(number);
    }
  }
}
