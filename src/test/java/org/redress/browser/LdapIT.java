package org.redress.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.redress.RedressApplication;
import org.redress.directory.CompanysLdap;
import org.redress.testing.DemoUsers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody whom only the company's LDAP knows sits down at Tasklist; one login opens Cockpit and the interface too. */
@ExtendWith(Browser.class)
@SpringBootTest(
    classes = RedressApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "redress.lifecycles=retail-franchise",
      "redress.data-directory=${redress.test.data:target/test-data}/ldap-browser",
      "spring.datasource.url=jdbc:h2:mem:ldap-browser;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;DEFAULT_NULL_ORDERING=HIGH"
    })
@ActiveProfiles("test")
class LdapIT {

  private static final CompanysLdap LDAP = CompanysLdap.start();

  private static WebDriver browser;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void ldap(DynamicPropertyRegistry settings) {
    LDAP.configure(settings);
  }

  @BeforeAll
  static void openBrowser() {
    LDAP.employs("li.na", "李娜", "as-at-the-company", "complaints");
    browser = Browser.start();
  }

  @AfterAll
  static void closeBrowser() {
    browser.quit();
    LDAP.stop();
  }

  @Test
  void one_login_with_the_companys_password_opens_tasklist_cockpit_and_the_interface() {
    var visit = new CompanysPerson(browser, port);
    visit.maps(DemoUsers.of("ldap-browser").password("admin"), "complaints");

    visit.opens("tasklist");
    Browser.sees(browser, "input[type=text]").sendKeys("li.na");
    browser.findElement(By.cssSelector("input[type=password]")).sendKeys("as-at-the-company");
    browser.findElement(By.cssSelector("button[type=submit]")).click();

    visit.isKnownAs("李娜");
    visit.movesThroughTheApplications("李娜");
  }
}
