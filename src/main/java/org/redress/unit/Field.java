package org.redress.unit;

/** What an entry of the organisation consists of, by the heading of its column in a file. */
enum Field {
  CODE("编码"),
  NAME("名称"),
  KIND("类型"),
  PARENT("上级编码"),
  ADDRESS("地址"),
  TELEPHONE("电话"),
  CALENDAR("日历"),
  PERSON("用户名"),
  PERSON_NAME("姓名"),
  ROLE("岗位"),
  UNIT("机构编码"),
  FROM("起"),
  UNTIL("止");

  private final String heading;

  Field(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  /** What is wrong with it. */
  Fault fault(String sentence, Object... said) {
    return new Fault(this, sentence.formatted(said));
  }
}
