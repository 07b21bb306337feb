package org.redress.authority;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.springframework.util.ReflectionUtils;

/**
 * What a query for tasks asks for: each of its fields that is not as in a new one. Reads the fields
 * themselves, so that a criterion is not overlooked that a later engine brings.
 */
final class TaskQuestion {

  /** How the answer is made, not which tasks it has. */
  private static final List<String> NO_CRITERIA =
      List.of(
          "queries",
          "cachedCandidateGroups",
          "cachedUserGroups",
          "initializeFormKeys",
          "withCommentAttachmentInfo");

  private static final List<Field> FIELDS =
      Arrays.stream(TaskQueryImpl.class.getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .filter(field -> !NO_CRITERIA.contains(field.getName()))
          .peek(ReflectionUtils::makeAccessible)
          .toList();

  private TaskQuestion() {}

  /** Names of what it asks for; {@code queries} among them where it has alternatives. */
  static List<String> criteria(TaskQueryImpl query) {
    TaskQueryImpl nothing = new TaskQueryImpl();
    List<String> asked = new ArrayList<>();
    for (Field field : FIELDS) {
      Object asks = ReflectionUtils.getField(field, query);
      if (!Objects.deepEquals(asks, ReflectionUtils.getField(field, nothing)) && !isNone(asks)) {
        asked.add(field.getName());
      }
    }
    if (query.getQueries().size() > 1) {
      asked.add("queries");
    }
    return asked;
  }

  /**
   * A filter that a page asks for anew leaves an array of no ids behind, which asks for nothing.
   */
  private static boolean isNone(Object asks) {
    return asks instanceof String[] ids && ids.length == 0;
  }
}
