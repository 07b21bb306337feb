package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.models.Drawings;
import org.redress.models.ModelSet;
import org.redress.models.Naming;
import org.redress.models.References;
import org.redress.models.Repetition;
import org.redress.models.Satisfaction;
import org.redress.models.TableWords;
import org.redress.models.Variables;

/** What holds over all diagrams, tables and forms together; what one must satisfy is checked at deployment. */
class ModelsTest {

  private static final ModelSet MODELS = ModelSet.shipped();

  @Test
  void there_are_models() {
    assertThat(MODELS.files()).hasSizeGreaterThan(50);
  }

  @Test
  void every_form_decision_and_process_that_a_diagram_names_ships_where_its_binding_finds_it() {
    assertThat(References.dangling(MODELS)).isEmpty();
  }

  @Test
  void every_form_decision_and_part_is_used() {
    assertThat(References.unused(MODELS)).isEmpty();
  }

  @Test
  void every_file_is_named_after_what_it_defines() {
    assertThat(Naming.filesNamedOtherwise(MODELS)).isEmpty();
  }

  @Test
  void every_file_belongs_to_a_lifecycle_of_its_sector_or_is_shared() {
    assertThat(Naming.filesThatBelongNowhere(MODELS)).isEmpty();
  }

  @Test
  void every_role_is_a_lane_or_stands_in_the_catalogue() {
    assertThat(Naming.unknownRoles(MODELS)).isEmpty();
  }

  @Test
  void every_field_has_a_chinese_label() {
    assertThat(Naming.fieldsWithoutChineseLabel(MODELS)).isEmpty();
  }

  @Test
  void every_variable_that_is_read_is_set_somewhere() {
    assertThat(Variables.neverSet(MODELS)).isEmpty();
  }

  @Test
  void fewer_than_one_component_in_ten_is_a_copy() {
    Repetition repetition = Repetition.in(MODELS);

    System.out.printf(
        "%d components of forms, %d of them only name what stands elsewhere, %d are copies (%.1f %%), %d lines come again (%.1f %%)%n",
        repetition.components(), repetition.naming(), repetition.copies(), repetition.percent(), repetition.lines(),
        repetition.percentOfLines());
    assertThat(repetition.percent()).isLessThan(5);
    assertThat(repetition.percentOfLines()).isLessThan(10);
  }

  @Test
  void who_is_asked_whether_he_is_satisfied_is_asked_at_some_moment_in_some_way() {
    assertThat(Satisfaction.askedWithoutMoment(MODELS))
        .as("guests who answer at once, and customers who were asked by the feedback sheet of the step before")
        .containsExactlyInAnyOrder("hotel-guest-handle", "hotel-guest-head-handle", "winery-feedback-opinion");
  }

  @Test
  void a_process_bears_the_name_that_the_catalogue_gives_the_policy() {
    assertThat(Naming.policiesNamedOtherwise(MODELS)).isEmpty();
  }

  @Test
  void every_role_has_a_name() {
    assertThat(Naming.namelessRoles(MODELS)).isEmpty();
  }

  @Test
  void numbers_of_two_policies_never_look_alike() {
    assertThat(Naming.numbersThatLookAlike(MODELS)).isEmpty();
  }

  @Test
  void what_a_table_answers_has_a_word_for_the_trail() {
    assertThat(TableWords.withoutWord(MODELS)).isEmpty();
  }

  @Test
  void no_two_diagrams_draw_the_same_graph() {
    assertThat(Drawings.drawnTwice(MODELS)).isEmpty();
  }

  @Test
  void lists_and_trails_tell_the_steps_of_a_policy_apart_by_their_names() {
    assertThat(Naming.tasksNamedAlike(MODELS)).isEmpty();
  }

  @Test
  void a_task_is_described_to_staff_in_their_language() {
    assertThat(Naming.tasksDescribedInEnglish(MODELS)).isEmpty();
  }

  @Test
  void an_end_that_ends_what_runs_beside_it_says_in_its_diagram_why_nobody_is_owed_that_any_more() {
    assertThat(Naming.terminationsWithoutReason(MODELS)).isEmpty();
  }
}
