package org.redress.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a password must be, by whatever door it comes, and how it is kept. */
@Tag("database")
@RedressTest
class PasswordsTest {

  private static final String GOOD = "green-bicycle-in-the-rain";
  private static final String ADMINISTRATOR = "administrator-of-passwords";
  private static final String PERSON = "keeper-of-a-password";

  @Autowired private IdentityService identity;
  @Autowired private JdbcTemplate database;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private Passwords passwords;
  @Autowired private PasswordRules rules;

  @BeforeEach
  void people() {
    staff.employs(ADMINISTRATOR, "camunda-admin");
    staff.employs(PERSON, "management");
    unlock();
  }

  @Test
  void a_password_is_kept_by_bcrypt_and_says_nothing_of_itself() {
    sets(GOOD);

    assertThat(kept()).startsWith("{bcrypt}$2").doesNotContain(GOOD);
    assertThat(identity.checkPassword(PERSON, GOOD)).isTrue();
    assertThat(identity.checkPassword(PERSON, GOOD + "!")).isFalse();
    assertThat(identity.checkPassword(PERSON, "")).isFalse();
    assertThat(identity.checkPassword("nobody-of-this-name", GOOD)).isFalse();
  }

  @Test
  void of_two_long_ones_that_differ_at_their_end_the_other_is_wrong() {
    String sentence = "今天下午雨停以后我们一起骑着那辆绿色的旧自行车去河边看看水涨了多少再回来";
    sets(sentence + "喝茶");

    assertThat(identity.checkPassword(PERSON, sentence + "喝茶")).isTrue();
    assertThat(identity.checkPassword(PERSON, sentence + "吃饭")).isFalse();
  }

  @Test
  void one_kept_in_the_old_way_still_lets_its_owner_in_and_is_kept_by_bcrypt_from_then_on() {
    keptAsBefore(GOOD);

    assertThat(identity.checkPassword(PERSON, "something else entirely")).isFalse();
    assertThat(kept()).startsWith("{SHA-512}");
    unlock();
    assertThat(identity.checkPassword(PERSON, GOOD)).isTrue();
    assertThat(kept()).startsWith("{bcrypt}");
    assertThat(identity.checkPassword(PERSON, GOOD)).isTrue();
    assertThat(identity.checkPassword(PERSON, "something else entirely")).isFalse();
  }

  @Test
  void one_kept_at_a_lower_cost_is_kept_at_todays_after_a_login() {
    String dear = "{bcrypt}" + new Bcrypt(new PasswordProperties(12, 1, 5)).encrypt("x");

    assertThat(new Bcrypt(new PasswordProperties(12, 1, 6)).isOutdated(dear)).isTrue();
    assertThat(new Bcrypt(new PasswordProperties(12, 1, 5)).isOutdated(dear)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "short", "elevenchars", "password", "passwordpassword", "P@ssw0rd2026", "123456789012", "112233445566",
        "qwertyuiop12", "aaaaaaaaaaaaaaaa", "abcabcabcabc", "admin123admin", "1qaz2wsx3edc", "woaini1314520",
        "199003101990", "Camunda-2024!", "Redress@2025!", "Yinhang@123456", "aB3$aB3$aB3$", "keeper-of-a-password", "Keeper-of-a-Password-1", "redressredress", "5201314520520"
      })
  void a_weak_one_is_refused_by_every_door_with_a_sentence(String weak) {
    String json = "{\"profile\":{\"id\":\"newcomer\"},\"credentials\":{\"password\":\"%s\"}}".formatted(weak);
    String own = "{\"password\":\"%s\",\"authenticatedUserPassword\":\"a-password-of-the-tests\"}".formatted(weak);

    Rest.Answer changed = rest.send(PERSON, "PUT", "/user/" + PERSON + "/credentials", own);
    assertThat(changed.status()).as(changed.body()).isEqualTo(400);
    assertThat(changed.body()).contains("密码不符合要求", "至少12个字符").doesNotContain("does not match");
    if (!weak.toLowerCase().startsWith("keeper")) {
      Rest.Answer created = rest.post(ADMINISTRATOR, "/user/create", json);
      assertThat(created.status()).as(created.body()).isEqualTo(400);
    }
    Rest.Answer asked =
        rest.post(PERSON, "/identity/password-policy",
            "{\"password\":\"%s\",\"profile\":{\"id\":\"%s\"}}".formatted(weak, PERSON));
    assertThat(asked.body()).contains("\"valid\":false");
  }

  @Test
  void a_good_one_is_taken_and_the_current_one_is_asked() {
    String path = "/user/" + PERSON + "/credentials";

    assertThat(rest.send(PERSON, "PUT", path, "{\"password\":\"" + GOOD + "\"}").status()).isEqualTo(400);
    unlock();
    assertThat(
            rest.send(PERSON, "PUT", path,
                "{\"password\":\"" + GOOD + "\",\"authenticatedUserPassword\":\"a-password-of-the-tests\"}").status())
        .isEqualTo(204);
    assertThat(identity.checkPassword(PERSON, GOOD)).isTrue();
  }

  @Test
  void the_pages_are_told_the_rules_in_their_readers_language() {
    assertThat(rest.get(PERSON, "/identity/password-policy").body())
        .contains("PASSWORD_POLICY_LENGTH", "\"minLength\":\"12\"", "PASSWORD_POLICY_USER_DATA", "不能是容易猜到的密码");
  }

  @Test
  void what_the_demonstration_generates_obeys_the_rules() {
    for (int i = 0; i < 50; i++) {
      assertThat(rules.broken(passwords.generate(), List.of("admin"))).isEmpty();
    }
  }

  private void sets(String password) {
    User person = identity.createUserQuery().userId(PERSON).singleResult();
    person.setPassword(password);
    identity.saveUser(person);
  }

  private String kept() {
    return database.queryForObject("select pwd_ from act_id_user where id_ = ?", String.class, PERSON);
  }

  /** As the engine has kept it since 7.7: SHA-512 over the password and a salt. */
  private void keptAsBefore(String password) {
    String salt = Base64.getEncoder().encodeToString("sixteen bytes ok".getBytes());
    database.update("update act_id_user set pwd_ = ?, salt_ = ? where id_ = ?",
        "{SHA-512}" + new Sha512HashDigest().encrypt(password + salt), salt, PERSON);
  }

  /** The delay after a wrong one is another test's. */
  private void unlock() {
    identity.unlockUser(PERSON);
  }
}
