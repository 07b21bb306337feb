package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.redress.testing.DemoUsers;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A press of 完成 completes the step or says why not, however slow the answers and wherever the button has gone. */
@BrowserTest
class PressIT {

  private static final String CLERK = "retail-first-level-receiver";
  private static final String TASK = "联系客户并登记投诉";
  private static final String STORY = "投诉原因、事件经过";
  private static final int HIGH = 2400;

  private static WebDriver browser;

  @LocalServerPort private int port;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void closeBrowser() {
    browser.quit();
  }

  @AfterEach
  void theNetworkIsWell() {
    Browser.slow(browser, Duration.ZERO);
    Browser.unanswered(browser);
    Browser.usualSize(browser);
  }

  /** The sentence at the field goes as the box is left, which is as the button goes down: all below moves up. */
  @Test
  void one_press_counts_though_the_button_moves_when_what_was_missing_is_typed_last() {
    Tasklist clerk = claimed("按下即走").answer();
    Browser.size(browser, 1440, HIGH);

    clerk.empty(STORY).refuses(STORY, "此项必填").completeByHand(STORY, "穿用一周后鞋底开胶");
  }

  /** The head grows by it. On a high window nothing is out of view that the browser would scroll instead. */
  @Test
  void the_button_stays_where_it_is_while_who_complained_arrives_slowly() {
    Tasklist clerk = desk();
    file(clerk, "网络缓慢");
    clerk.list("待认领").open(TASK, "网络缓慢");
    Browser.size(browser, 1024, HIGH);
    Browser.slow(browser, Duration.ofSeconds(3));

    String before = clerk.claim().button();

    assertThat(clerk.reads(".redress-head", "客户姓名").button()).isEqualTo(before);
    clerk.answer().complete();
  }

  @Test
  void who_is_refused_may_press_again_at_once() {
    Tasklist clerk = claimed("立即再按");
    String before = clerk.button();

    assertThat(clerk.press("完成").refuses("与谁取得联系", "此项必填").button()).isEqualTo(before);
  }

  @Test
  void whom_the_network_fails_is_told_so_and_presses_again() {
    Tasklist clerk = claimed("网络中断").answer();
    Browser.unanswered(browser, "*/submit-form");
    clerk.press("完成").reads(".page-notifications", "服务器没有应答，请检查网络后重试").picture("no-answer");

    Browser.unanswered(browser);
    clerk.complete().reads(".redress-toast", "已完成：" + TASK).without(".page-notifications .alert");
  }

  private Tasklist claimed(String title) {
    Tasklist clerk = desk();
    file(clerk, title);
    return clerk.list("待认领").open(TASK, title).claim();
  }

  private static void file(Tasklist clerk, String title) {
    clerk.startProcess("零售品牌客户投诉（三级受理）").answer("投诉标题", title, "客户姓名", "张三", "客户电话", "13800001111").start();
  }

  private Tasklist desk() {
    return new Tasklist(browser, port).login(CLERK, DemoUsers.of("http").password(CLERK));
  }
}
