package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebDriver;
import org.redress.RedressApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A clerk of the retail brand works in Tasklist. */
@ExtendWith(Browser.class)
@SpringBootTest(
    classes = RedressApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "redress.lifecycles=retail-franchise",
      "redress.data-directory=target/browser-data",
      "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;DEFAULT_NULL_ORDERING=HIGH"
    })
@ActiveProfiles("test")
class ClerkIT {

  private static final String POLICY = "客户投诉管理制度4";
  private static WebDriver browser;

  @Autowired private ManagementService management;
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
  void resetTime() {
    ClockUtil.reset();
  }

  @Test
  void files_a_complaint_which_climbs_to_the_second_level_when_its_deadline_passes() throws IOException {
    Tasklist clerk = tasklist("retail-first-level-receiver");
    file(clerk, "包带断裂");
    clerk.list("待认领").sees("包带断裂").open("联系客户并登记投诉").claim().picture("task-form");
    clerk.tab("案件").click("查看投诉人信息").sees("13800001111").picture("case-tab");

    fire("due-first-contact");

    tasklist("retail-second-level-receiver")
        .list("待认领").open("接手联系登记投诉").tab("案件").sees("5.1.1").sees("升级").picture("escalated");
    assertThat(tasklist("retail-first-level-receiver").list("待认领").shows("接手联系登记投诉")).isFalse();
  }

  @Test
  void completes_a_complaint_through_its_forms_up_to_the_review() throws IOException {
    Tasklist clerk = tasklist("retail-first-level-receiver");
    file(clerk, "鞋底开胶");
    clerk
        .list("待认领").open("联系客户并登记投诉").claim()
        .choose("与谁取得联系", "客户本人")
        .date("联系时间", "2026/03/09")
        .date("几时几分", "10:00")
        .fill("投诉原因、事件经过", "穿用一周后鞋底开胶")
        .picture("register-form");
  }

  private static void file(Tasklist clerk, String title) {
    clerk
        .startProcess(POLICY)
        .choose("投诉形式", "电话")
        .choose("投诉人", "消费者")
        .fill("投诉标题", title)
        .fill("投诉内容", "购买一周后出现质量问题")
        .fill("客户姓名", "张三")
        .fill("客户电话", "13800001111")
        .picture("start-form")
        .start();
  }

  private Tasklist tasklist(String user) throws IOException {
    String line =
        Files.readAllLines(Path.of("target/browser-data/demo-users.txt")).stream()
            .filter(l -> l.startsWith(user + " "))
            .reduce((first, last) -> last)
            .orElseThrow();
    return new Tasklist(browser, port).login(user, line.split("\\s+")[1]);
  }

  private void fire(String timer) {
    Job job = management.createJobQuery().activityId(timer).singleResult();
    ClockUtil.setCurrentTime(new Date(job.getDuedate().getTime() + 1000));
    management.executeJob(job.getId());
  }
}
