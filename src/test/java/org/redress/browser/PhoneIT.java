package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.redress.testing.DemoUsers;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk works on the phone, with the finger: one column, nothing to be shifted sideways, every button large enough. */
@BrowserTest
class PhoneIT {

  private static final String CLERK = "retail-first-level-receiver";
  private static final String POLICY = "零售品牌客户投诉（三级受理）";

  /** Parts of the page that reach beyond its right edge, other than what scrolls within a frame of its own. */
  private static final String TOO_WIDE =
      """
      const within = node => { for (let at = node; at && at !== document.body; at = at.parentElement) {
        const how = getComputedStyle(at);
        if (at !== node && ['auto', 'scroll', 'hidden'].includes(how.overflowX) && at.getBoundingClientRect().right <= innerWidth + 1) return true;
      } return false; };
      const wide = [...document.querySelectorAll('body *')].filter(node => {
        const at = node.getBoundingClientRect();
        return at.width > 0 && at.height > 0 && at.right > innerWidth + 1 && getComputedStyle(node).visibility === 'visible' && !within(node);
      });
      const shifts = document.scrollingElement.scrollWidth > innerWidth ? ['the page'] : [];
      return [...shifts, ...wide.map(node => node.tagName + '.' + node.className + ' ' + node.textContent.slice(0, 30))];
      """;

  /** Buttons and links for the finger that are lower or narrower than 24 pixels. */
  private static final String TOO_SMALL =
      """
      return [...document.querySelectorAll('button, .task-filters h4 a, .modal-footer a, .redress-before a')].filter(node => {
        const at = node.getBoundingClientRect();
        return at.width > 0 && at.bottom > 0 && at.top < innerHeight && (at.height < 24 || at.width < 24);
      }).map(node => node.className + ' ' + node.textContent.trim());
      """;

  private static WebDriver browser;

  @LocalServerPort private int port;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.start();
    Browser.size(browser, 390, 844);
  }

  @AfterAll
  static void closeBrowser() {
    browser.quit();
  }

  @Test
  void takes_a_complaint_in_claims_it_fills_in_its_form_and_sends_it() {
    Tasklist clerk = new Tasklist(browser, port).login(CLERK, DemoUsers.of("http").password(CLERK));
    fits(clerk, "lists");
    clerk.startProcess(POLICY);
    fits(clerk, "start-form");
    clerk.answer("投诉标题", "手机上登记的投诉", "客户电话", "13800002222").start();
    fits(clerk, "registered");

    clerk.list("待认领");
    fits(clerk, "tasks");
    clerk.open("联系客户并登记投诉", "手机上登记的投诉");
    fits(clerk, "task");
    clerk.claim().answer("与谁取得联系", "客户本人", "公司声誉", "不受影响", "投诉次数", "首次投诉", "情绪反馈", "没有", "一级受理人权限", "在权限范围内");
    fits(clerk, "task-filled");
    swipesThrough(".three-cols-layout-columns");
    clerk.complete();
    fits(clerk, "done");
    clerk.list("待认领").sees("手机上登记的投诉");
  }

  @Test
  void goes_back_from_a_task_to_the_list_and_finds_a_case_from_everywhere() {
    Tasklist clerk = new Tasklist(browser, port).login(CLERK, DemoUsers.of("http").password(CLERK));
    clerk.startProcess(POLICY).answer("投诉标题", "手机上查找的投诉").start();
    clerk.list("待认领").open("联系客户并登记投诉", "手机上查找的投诉").press("‹ 返回列表").reads(".tasks-list", "手机上查找的投诉")
        .without(".task-details");
    assertThat(clerk.address()).doesNotContain("task=");

    clerk.find("手机上查找", "手机上查找的投诉").reads(".redress-drawer .redress-trail", "立案");
    fits(clerk, "found");
    clerk.clicks(".redress-before a").reads(".redress-head h3", "手机上查找的投诉");
    clerk.tab("案件").reads(".redress-facts", "手机上查找的投诉");
    fits(clerk, "case");
  }

  private static void fits(Tasklist clerk, String where) {
    clerk.picture("phone-" + where);
    assertThat(asked(TOO_WIDE)).as(where + ": reaches beyond the edge").isEmpty();
    assertThat(asked(TOO_SMALL)).as(where + ": too small for a finger").isEmpty();
  }

  /** A finger drawn upwards moves what is on the page. */
  private static void swipesThrough(String part) {
    JavascriptExecutor script = (JavascriptExecutor) browser;
    script.executeScript("document.querySelector(arguments[0]).scrollTop = 0", part);
    touch("touchStart", 700);
    for (int y = 680; y >= 300; y -= 20) {
      touch("touchMove", y);
    }
    ((ChromeDriver) browser).executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
    assertThat(((Number) script.executeScript("return document.querySelector(arguments[0]).scrollTop", part)).doubleValue())
        .as("moved by the finger").isPositive();
  }

  private static void touch(String type, int y) {
    ((ChromeDriver) browser).executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", List.of(Map.of("x", 200, "y", y))));
  }

  private static List<?> asked(String script) {
    return (List<?>) ((JavascriptExecutor) browser).executeScript(script);
  }
}
