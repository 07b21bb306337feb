package org.redress.register;

/** What a case's row says and its entries can vouch for. */
public enum CaseField {
  LIFECYCLE("制度"),
  DEFINITION("流程版本"),
  UNIT("所属机构"),
  CONFIDENTIAL("保密"),
  DUTY("例行事务"),
  REGISTERED("登记时间"),
  RECEIVED("受理时间"),
  NUMBER("案件编号"),
  RECEIPT("回执编号"),
  CHANNEL("渠道"),
  COMPLAINANT_TYPE("投诉人类型"),
  CATEGORY("类别"),
  GRADE("级别"),
  AMOUNT("诉求金额"),
  PROPOSED("拟定金额"),
  APPROVED("核定金额"),
  SATISFACTION_ANSWER("满意度答复"),
  SATISFACTION("满意度"),
  OUTCOME("结果"),
  CLOSED("结案时间"),
  KEEP_UNTIL("保存期限"),
  /** Title, respondent, respondent's unit, who entered it: as one salted digest. */
  PERSONAL("投诉事项、被投诉人、被投诉单位或登记人"),
  MISSED("逾期次数"),
  ESCALATED("升级次数"),
  DISSATISFIED("不满意次数"),
  AUTHORITY("升级至"),
  HELD("保全"),
  ERASED("清除时间");

  private final String label;

  CaseField(String label) {
    this.label = label;
  }

  /** What people call it. */
  public String label() {
    return label;
  }
}
