package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever reads a case's trail finds words, never the ids of the models. */
@RedressTest
class WordsOfACaseTest {

  /** What is for the page and not for its reader: ids by which it finds things, kinds it has words for. */
  private static final Set<String> FOR_THE_PAGE =
      Set.of("caseId", "lifecycle", "definition", "calledDefinition", "element", "deadline", "kind", "what", "ended",
          "actor", "holder", "who", "whom", "authority", "nodes", "flows", "outcome", "grade", "category", "reason",
          "respondent", "satisfactionAnswer");

  @Autowired private Complaints complaints;
  @Autowired private CaseViews views;
  @Autowired private ObjectMapper json;

  @Test
  void a_case_that_was_met_missed_answered_and_climbed_is_told_in_words() {
    ComplaintCase played = complaints.at("2024-10-08T10:00").about("retail-franchise").filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2024-10-08T10:00:00+08:00")
        .does("inform-customer")
        .passes("due-handle-level-1")
        .does("handle-level-2")
        .does("satisfaction-level-2", "satisfaction", 4)
        .does("refile-form-level-2")
        .does("handle-level-3", "proposedAmount", 100)
        .does("satisfaction-level-3", "satisfaction", 2);

    CaseView view = views.find(played.id(), "officer").orElseThrow();

    assertThat(view.satisfaction()).isEqualTo("2-满意");
    assertThat(told(view, EntryKind.DEADLINE_MET)).contains("应诉（时限：1个工作日）");
    assertThat(told(view, EntryKind.DEADLINE_MISSED)).containsExactly("办结（时限：3个工作日）");
    assertThat(notes(view, EntryKind.SATISFACTION)).containsExactly("4-不满意", "2-满意");
    assertThat(notes(view, EntryKind.ESCALATED)).containsExactly("逾期升级", "不满意升级");
    assertThat(view.names()).containsKeys("second-level-receiver", "third-level-receiver");
    List<String> texts = new ArrayList<>();
    read(json.valueToTree(view), texts);
    // whom nobody has given a name is called by the login
    texts.removeIf(text -> text.equals(view.names().get(text)));
    assertThat(texts).isNotEmpty().noneMatch(text -> text.matches("(?s).*\\b([a-z]+-[a-z0-9-]+|[a-z]+[A-Z]\\w*)\\b.*"));
  }

  private static List<String> told(CaseView view, EntryKind kind) {
    return entries(view, kind).map(TrailLine::name).toList();
  }

  private static List<String> notes(CaseView view, EntryKind kind) {
    return entries(view, kind).map(line -> line.entry().note()).toList();
  }

  private static Stream<TrailLine> entries(CaseView view, EntryKind kind) {
    return view.trail().stream().filter(line -> line.entry() != null && line.entry().kind() == kind);
  }

  private static void read(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.fields().forEachRemaining(field -> {
      if (!FOR_THE_PAGE.contains(field.getKey())) {
        read(field.getValue(), texts);
      }
    });
    if (node.isArray()) {
      node.forEach(one -> read(one, texts));
    }
  }
}
