package org.redress.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One complaint from the start form to the archive, as a program sends it: with a Basic login at each request. */
final class Life {

  static final String RECEIVER = "retail-first-level-receiver";
  private static final String REVIEWER = "retail-second-level-receiver";
  private static final String CLERK = "retail-franchise-clerk";

  /** Who acts, and in which role. */
  static final Map<String, String> ROLES =
      Map.of(
          RECEIVER, "first-level-receiver",
          REVIEWER, "second-level-receiver",
          CLERK, "franchise-clerk",
          "retail-third-level-receiver", "third-level-receiver",
          "retail-gm-meeting", "gm-meeting");

  private static final String DAY = "2026-03-10";
  private static final String PAST = DAY + "T10:00:00+08:00";

  /** Does it and looks at nothing. */
  static final Around UNWATCHED = (step, action) -> action.run();

  private final Server server;
  private final AtomicInteger number = new AtomicInteger();

  Life(Server server) {
    this.server = server;
  }

  /** What is done around each of its requests. */
  interface Around {
    void act(String step, Action action) throws Exception;
  }

  /** A request. */
  interface Action {
    void run() throws Exception;
  }

  /** Takes a complaint in and does nothing about it; answers the case's number. */
  String begin() throws Exception {
    return intake("bench-" + number.incrementAndGet());
  }

  /** One complaint's whole life; answers the case's number. */
  String live(Around around) throws Exception {
    String[] key = new String[1];
    around.act("intake", () -> key[0] = begin());
    step(around, key[0], RECEIVER, "register",
        Map.of(
            "contact", "customer", "contactedAt", PAST, "findings", "开胶", "cause", "product-quality", "subject",
            "product-repair", "mayHarmCompany", false, "isRepeat", false, "isEmotional", false, "beyondFirstLevel", false));
    step(around, key[0], RECEIVER, "inform-customer",
        Map.of("occurredAt", DAY, "place", "门店", "toldProcedure", "已告知", "receiverContact", "8001"));
    step(around, key[0], RECEIVER, "handle-level-1", Map.of("result", "已修好"));
    step(around, key[0], RECEIVER, "satisfaction-level-1",
        Map.of("satisfactionAskedBy", "phone", "satisfactionAskedAt", PAST, "noAnswer", false, "satisfaction", 2));
    step(around, key[0], REVIEWER, "review-approval-second-level-receiver",
        Map.of("reviewDecision", "approve", "reviewOpinion", "同意", "offence", "none"));
    step(around, key[0], CLERK, "archive", Map.of("sheetsFiled", true));
    return key[0];
  }

  private String intake(String key) throws Exception {
    Map<String, Object> body = new LinkedHashMap<>();
    if (server.isStock()) {
      body.put("businessKey", key);
    }
    body.put(
        "variables",
        typed(Map.of("channel", "phone", "complainantType", "consumer", "title", key, "content", "鞋底开胶")));
    return server.post(RECEIVER, "/engine-rest/process-definition/key/retail-franchise/submit-form", body)
        .path("businessKey").asText();
  }

  private void step(Around around, String key, String user, String step, Map<String, Object> values) throws Exception {
    String[] task = new String[1];
    around.act("list", () -> task[0] = task(user, key, step));
    around.act("claim", () -> server.post(user, "/engine-rest/task/" + task[0] + "/claim", Map.of("userId", user)));
    Map<String, Object> entered = new LinkedHashMap<>(values);
    if (server.isStock() && step.startsWith("review-approval")) {
      entered.put("approvalExceeded", false); // which Redress finds out
    }
    around.act("submit " + step, () -> server.post(user, "/engine-rest/task/" + task[0] + "/submit-form", Map.of("variables", typed(entered))));
  }

  private String task(String user, String key, String step) throws Exception {
    JsonNode found = server.get(user, "/engine-rest/task?processInstanceBusinessKey=" + key);
    if (found.size() != 1 || !found.get(0).path("taskDefinitionKey").asText().equals(step)) {
      throw new IllegalStateException(key + " does not wait at " + step + ": " + found);
    }
    return found.get(0).path("id").asText();
  }

  private static Map<String, Object> typed(Map<String, ?> values) {
    Map<String, Object> typed = new LinkedHashMap<>();
    values.forEach((name, value) -> typed.put(name, Map.of("value", value, "type", type(value))));
    return typed;
  }

  private static String type(Object value) {
    return value instanceof Boolean ? "Boolean" : value instanceof Integer ? "Integer" : "String";
  }
}
