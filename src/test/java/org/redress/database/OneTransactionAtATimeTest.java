package org.redress.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The embedded database in a file has one transaction under way; the others have as many as they like. */
class OneTransactionAtATimeTest {

  private static final List<String> IN_TURN = List.of("first begins", "first ends", "second");

  @TempDir private Path directory;

  @Test
  void who_comes_second_waits_until_the_first_has_committed() {
    assertThat(twoTransactions("jdbc:h2:file:" + directory.resolve("redress"))).isEqualTo(IN_TURN);
  }

  @Test
  void elsewhere_nobody_waits() {
    assertThat(twoTransactions("jdbc:h2:mem:nobody_waits")).isEqualTo(List.of("first begins", "second", "first ends"));
  }

  @Test
  void a_transaction_within_another_does_not_wait_for_it_and_leaves_it_its_turn() {
    on("jdbc:h2:file:" + directory.resolve("redress"), transactions -> {
      TransactionTemplate within = new TransactionTemplate(transactions);
      within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
      List<String> happened = new CopyOnWriteArrayList<>();
      Thread second = new TransactionTemplate(transactions).execute(outer -> {
        happened.add("first begins");
        within.executeWithoutResult(inner -> {});
        Thread other = another(transactions, happened);
        happened.add("first ends");
        return other;
      });
      ended(second);
      assertThat(happened).isEqualTo(IN_TURN);
    });
  }

  /** What happened, where the second begins while the first is under way. */
  private static List<String> twoTransactions(String url) {
    List<String> happened = new CopyOnWriteArrayList<>();
    on(url, transactions -> {
      Thread second = new TransactionTemplate(transactions).execute(status -> {
        happened.add("first begins");
        Thread other = another(transactions, happened);
        happened.add("first ends");
        return other;
      });
      ended(second);
    });
    return happened;
  }

  /** Begins a transaction in another thread; comes back when that is done, or waits. */
  private static Thread another(PlatformTransactionManager transactions, List<String> happened) {
    Thread thread = new Thread(
        () -> new TransactionTemplate(transactions).executeWithoutResult(status -> happened.add("second")));
    thread.start();
    await().until(() -> thread.getState() == Thread.State.WAITING || !thread.isAlive());
    return thread;
  }

  private static void ended(Thread thread) {
    await().until(() -> !thread.isAlive());
  }

  private static void on(String url, Consumer<PlatformTransactionManager> use) {
    new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class))
        .withUserConfiguration(OneTransactionAtATime.class)
        .withPropertyValues("spring.datasource.url=" + url, "spring.datasource.username=redress")
        .run(context -> use.accept(context.getBean(PlatformTransactionManager.class)));
  }
}
