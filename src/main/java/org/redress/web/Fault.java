package org.redress.web;

import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** Why a request is refused, where nobody has a better sentence for it. */
enum Fault {
  UNREADABLE(
      400,
      new Sentence("请求有误", "Not as it should be"),
      new Sentence(
          "请求的内容或格式有误，请核对后重试",
          "The request is not as it should be: check what was entered and try again.")),
  NO_JSON(
      400,
      new Sentence("无法读取请求", "Unreadable"),
      new Sentence("请求正文不是有效的 JSON，请核对后重试", "The body is no valid JSON: check it and try again.")),
  UNSTORABLE(
      400,
      new Sentence("含有控制字符", "Control characters"),
      new Sentence(
          "文字中含有不能保存的控制字符（多由粘贴带入），请删去后重新填写",
          "The text has control characters that cannot be stored, as pasting may bring them: remove them.")),
  /** Nothing else is suspended in this product than what analysts have retired. */
  RETIRED(
      400,
      new Sentence("流程已停用", "Retired"),
      new Sentence(
          "此流程已停用，不再受理新的投诉；在办的案件照常办理。请改用现行的投诉流程，或请业务分析员恢复启用",
          "This process has been retired and starts nothing new; its open cases go on. Use the one in force, or ask an analyst to take it back into service.")),
  UNKNOWN_CALLER(
      401,
      new Sentence("未登录", "Not logged in"),
      new Sentence("请先以用户名和密码登录", "Log in with your user name and password first.")),
  FORBIDDEN(
      403,
      new Sentence("无权办理", "Not authorised"),
      new Sentence(
          "您没有办理此事项的权限，请联系系统管理员",
          "You are not authorised to do this. Ask the system's administrator.")),
  NOT_FOUND(
      404,
      new Sentence("没有找到", "Not found"),
      new Sentence(
          "没有此内容，或您无权查看；它可能已办结或被更改，请刷新后重试",
          "There is no such thing, or it is not yours to see. It may have ended or changed: reload and try again.")),
  NOT_DONE_HERE(
      405,
      new Sentence("不支持此操作", "Not done here"),
      new Sentence(
          "此地址不支持该操作，请核对地址与请求方法", "This address cannot do that: check address and method.")),
  NOT_OFFERED(
      406,
      new Sentence("没有这种格式", "Not offered"),
      new Sentence(
          "此地址不提供所要求的格式，请改用 JSON", "This address does not answer in that format: ask for JSON.")),
  OVERTAKEN(
      409,
      new Sentence("已被他人更改", "Somebody was faster"),
      new Sentence(
          "同一内容刚被他人更改，您的操作未保存；请刷新后重试",
          "Somebody else changed the same thing just before: nothing of yours was saved. Reload and try again.")),
  TOO_LARGE(
      413,
      new Sentence("内容过大", "Too large"),
      new Sentence(
          "请求的内容过大，或嵌套、项数过多，请分次提交",
          "The request is too large or has too many parts: send less at once.")),
  NOT_UNDERSTOOD(
      415,
      new Sentence("不支持的格式", "Not understood"),
      new Sentence(
          "请以 JSON 格式提交（Content-Type: application/json）",
          "Send JSON (Content-Type: application/json).")),
  UNAVAILABLE(
      503,
      new Sentence("暂不可用", "Not available"),
      new Sentence("系统暂时不能办理，请稍后重试", "The system cannot do this at the moment. Try again later.")),
  OURS(
      500,
      new Sentence("系统故障", "Fault of the system"),
      new Sentence(
          "系统未能完成此请求，未保存任何内容；请稍后重试或联系系统管理员",
          "The system could not do this and saved nothing. Try again later, or tell the system's administrator."));

  private final int status;
  private final Sentence title;
  private final Sentence sentence;

  Fault(int status, Sentence title, Sentence sentence) {
    this.status = status;
    this.title = title;
    this.sentence = sentence;
  }

  /** The fault that a status stands for; for one that none names, whether it is the sender's. */
  static Fault of(int status) {
    return Arrays.stream(values())
        .filter(fault -> fault.status == status)
        .findFirst()
        .orElse(status >= 500 ? OURS : UNREADABLE);
  }

  HttpStatus status() {
    return HttpStatus.valueOf(status);
  }

  /** What the kind of refusal is called. */
  Sentence title() {
    return title;
  }

  /** What is wrong, and what to do. */
  Sentence sentence() {
    return sentence;
  }
}
