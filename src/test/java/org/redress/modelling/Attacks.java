package org.redress.modelling;

import java.util.stream.Stream;
import org.redress.testing.Canary;

/** Every kind of code that a diagram of this engine can hold, as an analyst with bad intentions would draw it. */
final class Attacks {

  private static final String CLASS = Canary.Loaded.class.getName();
  private static final String SCRIPT =
      "<camunda:script scriptFormat=\"juel\">${canary.die()}</camunda:script>";

  private Attacks() {}

  /**
   * A step with code.
   *
   * @param what its name in the reports
   * @param step XML of a flow node with the id {@code step}
   * @param names what the check says that it cannot have
   */
  record Attack(String what, String step, String names) {

    @Override
    public String toString() {
      return what;
    }
  }

  /** Code in the flow nodes themselves and in what hangs on them. */
  static Stream<Attack> code() {
    return Stream.of(
        new Attack("a script", script("juel"), "bpmn:scriptTask"),
        new Attack("a script in FEEL", script("feel"), "bpmn:scriptTask"),
        new Attack(
            "a script of the class path",
            "<bpmn:scriptTask id=\"step\" scriptFormat=\"juel\" camunda:resource=\"classpath://x.juel\"/>",
            "bpmn:scriptTask"),
        task("a class", "serviceTask", "class", CLASS),
        task("a class that sends", "sendTask", "class", CLASS),
        task("a class that decides", "businessRuleTask", "class", CLASS),
        task("a delegate", "serviceTask", "delegateExpression", "${canary}"),
        task("a shell", "serviceTask", "type", "shell"),
        task("a mail", "serviceTask", "type", "mail"),
        new Attack(
            "an external task",
            "<bpmn:serviceTask id=\"step\" camunda:type=\"external\" camunda:topic=\"abroad\"/>",
            "camunda:topic"),
        new Attack(
            "a class of the engine's ancestor",
            "<bpmn:serviceTask id=\"step\" xmlns:a=\"http://activiti.org/bpmn\" a:class=\"" + CLASS + "\"/>",
            "a:class"),
        new Attack(
            "a connector",
            extended("serviceTask", "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>"
                + "</camunda:connector>"),
            "camunda:connector"),
        new Attack(
            "a message thrown by a class",
            "<bpmn:intermediateThrowEvent id=\"step\"><bpmn:messageEventDefinition id=\"message\" camunda:class=\""
                + CLASS + "\"/></bpmn:intermediateThrowEvent>",
            "camunda:class"),
        new Attack(
            "a mapping by a class",
            "<bpmn:callActivity id=\"step\" calledElement=\"tea-house-review\" camunda:variableMappingClass=\""
                + CLASS + "\"/>",
            "camunda:variableMappingClass"),
        new Attack(
            "a mapping by a delegate",
            "<bpmn:callActivity id=\"step\" calledElement=\"tea-house-review\""
                + " camunda:variableMappingDelegateExpression=\"${canary}\"/>",
            "camunda:variableMappingDelegateExpression"),
        new Attack(
            "a case of CMMN",
            "<bpmn:callActivity id=\"step\" camunda:caseRef=\"any\"/>",
            "camunda:caseRef"),
        listener("a class that listens", "executionListener", "event=\"start\" class=\"" + CLASS + "\"/>", "class"),
        listener(
            "a delegate that listens",
            "executionListener",
            "event=\"end\" delegateExpression=\"${canary}\"/>",
            "delegateExpression"),
        listener(
            "a script that listens",
            "executionListener",
            "event=\"start\">" + SCRIPT + "</camunda:executionListener>",
            "camunda:script"),
        listener("a class that listens to a task", "taskListener", "event=\"create\" class=\"" + CLASS + "\"/>", "class"),
        listener(
            "a script that listens to a task",
            "taskListener",
            "event=\"create\">" + SCRIPT + "</camunda:taskListener>",
            "camunda:script"),
        new Attack(
            "a script that fills a parameter",
            extended("userTask", parameter("input", SCRIPT)),
            "camunda:script"),
        new Attack(
            "a script in a list of parameters",
            extended("userTask", parameter("input", "<camunda:list>" + SCRIPT + "</camunda:list>")),
            "camunda:script"),
        new Attack(
            "a script that bears no prefix",
            extended("userTask", parameter("input", "<script scriptFormat=\"juel\">${canary.die()}</script>")),
            "script"),
        new Attack(
            "a handler of forms",
            "<bpmn:userTask id=\"step\" camunda:formHandlerClass=\"" + CLASS + "\"/>",
            "camunda:formHandlerClass"),
        new Attack(
            "a form in HTML",
            "<bpmn:userTask id=\"step\" camunda:formKey=\"embedded:deployment:evil.html\"/>",
            "camunda:formKey"),
        new Attack(
            "a validator of a generated form",
            extended(
                "userTask",
                "<camunda:formData><camunda:formField id=\"x\" type=\"string\"><camunda:validation>"
                    + "<camunda:constraint name=\"validator\" config=\"" + CLASS + "\"/></camunda:validation>"
                    + "</camunda:formField></camunda:formData>"),
            "camunda:formData"),
        new Attack(
            "a script that ends a loop",
            "<bpmn:userTask id=\"step\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2"
                + "</bpmn:loopCardinality><bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\" language=\"juel\">${canary.die() == 'x'}"
                + "</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
            "language"));
  }

  /** Expressions that reach for what is none of theirs. */
  static Stream<String> expressions() {
    return Stream.of(
        "${''.getClass().forName('" + CLASS + "')}",
        "${''['class'].forName('" + CLASS + "')}",
        "${''.class.forName('" + CLASS + "').newInstance()}",
        "${now().getClass().getClassLoader()}",
        "${execution.getClass().forName('" + CLASS + "')}",
        "${execution.class.name}",
        "${execution['class'].classLoader}",
        "${deadline.getClass().forName('" + CLASS + "')}",
        "${deadline.class}",
        "${canary.deaths()}",
        "${execution.getProcessEngineServices().getIdentityService().newUser('intruder')}",
        "${execution.processEngineServices.identityService.newUser('intruder')}",
        "${execution['processEngineServices'].repositoryService}",
        "${execution.getProcessEngine()}",
        "${execution.setVariable('stolen', 'yes')}",
        "${execution.getBpmnModelInstance()}",
        "${execution.variables}",
        "${execution.processInstance}",
        "${jdbcTemplate.queryForList('select * from ACT_ID_USER')}",
        "${identityService.newUser('intruder')}",
        "${runtimeService}",
        "${environment.getProperty('user.home')}",
        "${processEngineConfigurationImpl.beans}",
        "${S('{}').getClass()}",
        "${JSON('{}')}",
        "${XML('<a/>')}",
        "${execution}",
        "${deadline}");
  }

  private static String script(String language) {
    return "<bpmn:scriptTask id=\"step\" scriptFormat=\"" + language
        + "\"><bpmn:script>${canary.die()}</bpmn:script></bpmn:scriptTask>";
  }

  private static Attack task(String what, String kind, String attribute, String value) {
    return new Attack(
        what,
        "<bpmn:" + kind + " id=\"step\" camunda:" + attribute + "=\"" + value + "\"/>",
        "camunda:" + attribute);
  }

  private static Attack listener(String what, String kind, String rest, String names) {
    return new Attack(what, extended("userTask", "<camunda:" + kind + " " + rest), names);
  }

  private static String extended(String kind, String extension) {
    return "<bpmn:" + kind + " id=\"step\"><bpmn:extensionElements>" + extension
        + "</bpmn:extensionElements></bpmn:" + kind + ">";
  }

  private static String parameter(String direction, String value) {
    return "<camunda:inputOutput><camunda:" + direction + "Parameter name=\"x\">" + value + "</camunda:" + direction
        + "Parameter></camunda:inputOutput>";
  }
}
