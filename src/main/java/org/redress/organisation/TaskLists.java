package org.redress.organisation;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lists that staff find in Tasklist: what is due first stands first, and what was reminded of
 * before that.
 */
@Component
@Order(5)
class TaskLists implements ApplicationRunner {

  private final FilterService filters;
  private final TaskService tasks;

  TaskLists(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (filters.createFilterQuery().count() == 0) {
      list(1, "我的待办", "已由我认领的任务", "#0b6e4f", query().taskAssigneeExpression("${currentUser()}"));
      list(
          2,
          "待认领",
          "本岗位可认领的任务",
          "#1f5fa8",
          query().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
      list(
          3,
          "即将到期",
          "24小时内到期",
          "#c77700",
          query().dueBeforeExpression("${dateTime().plusHours(24)}"));
      list(4, "已逾期", "已超过办理期限", "#b3261e", query().dueBeforeExpression("${now()}"));
    }
  }

  private TaskQuery query() {
    return tasks.createTaskQuery().orderByDueDate().asc().orderByTaskPriority().desc();
  }

  private void list(int priority, String name, String description, String color, TaskQuery query) {
    Filter filter = filters.newTaskFilter(name);
    filter.setQuery(query);
    filter.setProperties(
        Map.of(
            "description",
            description,
            "priority",
            priority,
            "color",
            color,
            "refresh",
            true,
            "variables",
            List.of(
                Map.of("name", "caseNumber", "label", "案件编号"),
                Map.of("name", "title", "label", "投诉事项"))));
    filters.saveFilter(filter);
  }
}
