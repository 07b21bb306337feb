package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.redress.RedressApplication;
import org.redress.directory.CompanysLoginPage;
import org.redress.testing.DemoUsers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody presses 企业账号登录, and is in Tasklist, Cockpit and the interface by the one login. */
@ExtendWith(Browser.class)
@SpringBootTest(
    classes = RedressApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "redress.lifecycles=retail-franchise",
      "redress.data-directory=${redress.test.data:target/test-data}/oidc-browser",
      "spring.datasource.url=jdbc:h2:mem:oidc-browser;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;DEFAULT_NULL_ORDERING=HIGH"
    })
@ActiveProfiles("test")
class OidcIT {

  private static final CompanysLoginPage PAGE = CompanysLoginPage.start();

  private static WebDriver browser;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void page(DynamicPropertyRegistry settings) {
    PAGE.configure(settings);
  }

  @BeforeAll
  static void openBrowser() {
    PAGE.isVisitedBy("subject-of-wang", "wang.wei", "王伟", "complaints");
    browser = Browser.start();
  }

  @AfterAll
  static void closeBrowser() {
    browser.quit();
    PAGE.stop();
  }

  @Test
  void one_login_at_the_companys_page_opens_tasklist_cockpit_and_the_interface_until_one_logs_out() {
    var visit = new CompanysPerson(browser, port);
    visit.maps(DemoUsers.of("oidc-browser").password("admin"), "complaints");

    visit.opens("tasklist");
    Browser.sees(browser, ".redress-company-login");
    Browser.picture(browser, "company-login");
    browser.findElement(By.linkText("企业账号登录")).click();

    visit.isKnownAs("王伟");
    assertThat(browser.getCurrentUrl()).contains("/camunda/app/tasklist/default/");
    visit.movesThroughTheApplications("王伟");
    visit.logsOut();
  }
}
