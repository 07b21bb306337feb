package org.redress.unit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A unit as somebody enters it.
 *
 * @param code letters, digits and hyphens, at most forty
 * @param name what people call it
 * @param kind the policies' word for what it is
 * @param parent code of the unit above; null or blank for the one at the top
 * @param address null or blank where nobody says
 * @param telephone null or blank where nobody says
 * @param calendar name of its own working calendar; null or blank where it has that of the unit
 *     above
 */
public record UnitEntry(
    String code,
    String name,
    String kind,
    String parent,
    String address,
    String telephone,
    String calendar) {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");
  private static final Set<Field> REQUIRED = EnumSet.of(Field.NAME, Field.KIND);
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_KIND = 40;
  private static final int LONGEST_ADDRESS = 200;
  private static final int LONGEST_TELEPHONE = 40;

  /** Without blanks around, and null for what is blank. */
  public UnitEntry {
    code = tidy(code);
    name = tidy(name);
    kind = tidy(kind);
    parent = tidy(parent);
    address = tidy(address);
    telephone = tidy(telephone);
    calendar = tidy(calendar);
  }

  private static String tidy(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** What is wrong with it as it stands. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (code == null || !CODE.matcher(code).matches()) {
      faults.add(Field.CODE.fault("机构编码「%s」须由字母、数字和连字符组成，最长40个字符", code == null ? "" : code));
    }
    check(faults, Field.NAME, "机构名称", name, LONGEST_NAME);
    check(faults, Field.KIND, "机构类型", kind, LONGEST_KIND);
    check(faults, Field.ADDRESS, "地址", address, LONGEST_ADDRESS);
    check(faults, Field.TELEPHONE, "电话", telephone, LONGEST_TELEPHONE);
    return faults;
  }

  private static void check(
      List<Fault> faults, Field field, String what, String value, int longest) {
    if (value == null && REQUIRED.contains(field)) {
      faults.add(field.fault("%s必须填写", what));
    } else if (value != null && value.length() > longest) {
      faults.add(field.fault("%s最长%d个字", what, longest));
    }
  }
}
