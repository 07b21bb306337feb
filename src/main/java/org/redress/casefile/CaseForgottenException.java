package org.redress.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The case has been erased after its retention; HTTP 410. */
public class CaseForgottenException extends ErrorResponseException {

  /**
   * @param caseNumber its number, which stays
   */
  public CaseForgottenException(String caseNumber) {
    super(HttpStatus.GONE);
    getBody().setTitle("已过保存期限");
    getBody()
        .setDetail(
            "案件「%s」已按保存期限清除个人信息和办理内容，不能再查阅或打印；台账只保留编号、级别、日期、结果等统计所需事项".formatted(caseNumber));
  }
}
