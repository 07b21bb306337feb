package org.redress.register;

/** Why a case climbed to a higher authority by another way than that a deadline passed. */
public enum ClimbReason {
  /** The complainant was not satisfied with what the authority before had done. */
  DISSATISFIED("不满意升级"),
  /** The sum was above the limit of the lowest authority, or of the one before. */
  AMOUNT("金额升级"),
  /** Somebody did not accept a decision and went to who stands above. */
  APPEAL("申诉升级"),
  /** It was beyond what the authority before may decide. */
  COMPETENCE("超出权限升级");

  /** What a climb is called whose deadline passed. */
  public static final String EXPIRED = "逾期升级";

  private final String word;

  ClimbReason(String word) {
    this.word = word;
  }

  /** As staff call it. */
  public String word() {
    return word;
  }
}
