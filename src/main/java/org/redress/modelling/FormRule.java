package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

/** A form is one that this Tasklist shows and whose submission the server can check. */
@Component
class FormRule implements Rule {

  /** What the bundled form-js 1.8.7 reads. */
  private static final int NEWEST_SCHEMA = 16;

  private final FormComponents known = new FormComponents();

  @Override
  public void check(FormFile form, Findings findings) {
    if (form.fault().isPresent()) {
      findings.inFile("表单不是有效的JSON，%s", form.fault().get());
      return;
    }
    JsonNode json = form.json();
    if (!json.path("type").asText().equals("default")) {
      findings.inFile("表单的type须为default");
    }
    if (Elements.isBlank(form.id())) {
      findings.inFile("表单没有id。请填写，例如retail-franchise-register");
    }
    int schema = json.path("schemaVersion").asInt(0);
    if (schema < 1 || schema > NEWEST_SCHEMA) {
      findings.inFile(
          "表单的schemaVersion须为1至%d，现为「%s」。请在Modeler里选Camunda Platform 7.24重新保存",
          NEWEST_SCHEMA, json.path("schemaVersion").asText());
    }
    for (JsonNode component : form.components()) {
      String type = component.path("type").asText();
      if (!known.hasType(type)) {
        findings.at(
            FormFile.nameOf(component),
            "表单不能用「%s」这种组件，任务列表显示不了或服务器无法核对。可用的有：%s",
            type,
            String.join("、", known.types()));
      }
      if (!component.path("path").asText().isEmpty()) {
        findings.at(
            FormFile.nameOf(component),
            "组件不能有path「%s」，各项都直接填入变量。请清空Path",
            component.path("path").asText());
      }
    }
  }
}
