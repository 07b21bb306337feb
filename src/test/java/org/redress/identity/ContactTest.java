package org.redress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800001111", "138 0000 1111", "138-0000-1111", "+86 13800001111", "+86-138-0000-1111", "8613800001111",
        "0086 138 0000 1111", "(+86)13800001111", "１３８００００１１１１", "手机：13800001111（微信同号）", "13800001111 / 13911112222",
        "13800001111 13911112222", "021-55550000，13800001111", "138.0000.1111"
      })
  void a_mobile_is_one_however_it_is_written(String written) {
    assertThat(Contact.of("identityPhone", written)).contains("13800001111");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"021-55550000", "(021)5555 0000", "（０２１）５５５５００００", "+86 21 5555 0000", "0086-21-55550000", "+86 (0)21 55550000", "电话 021 5555-0000"})
  void so_is_a_landline(String written) {
    assertThat(Contact.of("identityPhone", written)).contains("2155550000");
  }

  @Test
  void extensions_of_a_switchboard_are_different_people() {
    assertThat(Contact.of("identityPhone", "021-55550000转12")).contains("215555000012");
    assertThat(Contact.of("identityPhone", "021-55550000转13")).contains("215555000013");
  }

  @Test
  void what_is_no_telephone_tells_nobody() {
    assertThat(Contact.of("identityPhone", "无")).isEmpty();
    assertThat(Contact.of("identityPhone", "12345")).isEmpty();
    assertThat(Contact.of("identityPhone", "0000000")).isEmpty();
  }

  @Test
  void an_email_address_is_one_whatever_its_capitals_and_what_stands_around_it() {
    assertThat(Contact.of("identityEmail", " Zhang.San@Example.COM ")).contains("zhang.san@example.com");
    assertThat(Contact.of("identityEmail", "张三 <zhang.san@example.com>")).contains("zhang.san@example.com");
    assertThat(Contact.of("identityEmail", "没有")).isEmpty();
  }

  @Test
  void no_other_field_tells_who_complained() {
    assertThat(Contact.of("identityName", "13800001111")).isEmpty();
    assertThat(Contact.of("identityAgentPhone", "13800001111")).isEmpty();
  }
}
