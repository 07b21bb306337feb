package org.redress.modelling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/**
 * Every way in which a case can go through a part of a diagram: which of its flows it is on at
 * once. Whatever a gateway may choose, a timer may interrupt or add, is tried.
 */
final class Tokens {

  /** What is found out within so many states; of a part that has more, nothing is said. */
  private static final int MOST = 20_000;

  private final DiagramFile diagram;
  private final Collection<BoundaryEvent> boundaries;
  private final Map<FlowNode, Set<String>> into;
  private final Map<FlowNode, Set<String>> out;
  private final Set<Set<String>> seen = new HashSet<>();
  private final Deque<Set<String>> ahead = new ArrayDeque<>();
  private final Set<FlowNode> stuck = new HashSet<>();

  private Tokens(DiagramFile diagram) {
    this.diagram = diagram;
    this.boundaries = diagram.all(BoundaryEvent.class);
    this.into = by(SequenceFlow::getTarget, diagram);
    this.out = by(SequenceFlow::getSource, diagram);
  }

  /** From a start on. */
  static Tokens from(FlowNode start, DiagramFile diagram) {
    var tokens = new Tokens(diagram);
    tokens.reach(tokens.out(start), Set.of());
    while (!tokens.ahead.isEmpty() && tokens.seen.size() < MOST) {
      tokens.go(tokens.ahead.poll());
    }
    return tokens;
  }

  /** The joins at which a case can wait for what never comes. */
  Set<FlowNode> stuck() {
    return stuck;
  }

  private void go(Set<String> state) {
    boolean moved = false;
    for (FlowNode node : waiting(state)) {
      for (Move move : moves(node, state)) {
        moved = true;
        Set<String> left = new TreeSet<>(state);
        left.removeAll(move.taken());
        reach(move.given(), move.ends() ? Set.of() : left);
      }
    }
    if (!moved && !state.isEmpty()) {
      stuck.addAll(waiting(state));
    }
  }

  private void reach(Set<String> given, Set<String> left) {
    Set<String> state = new TreeSet<>(left);
    state.addAll(given);
    if (seen.add(state)) {
      ahead.add(state);
    }
  }

  /**
   * A step of the case.
   *
   * @param taken the flows that it leaves
   * @param given the flows that it then is on
   * @param ends whether it leaves all others too
   */
  private record Move(Set<String> taken, Set<String> given, boolean ends) {}

  private List<Move> moves(FlowNode node, Set<String> state) {
    Set<String> here = into(node).stream().filter(state::contains).collect(Collectors.toSet());
    if (node instanceof ParallelGateway) {
      return here.containsAll(into(node)) ? List.of(new Move(here, out(node), false)) : List.of();
    }
    if (node instanceof InclusiveGateway) {
      return into(node).size() > 1 && mayStillCome(node, state)
          ? List.of()
          : subsets(node).stream().map(some -> new Move(here, some, false)).toList();
    }
    List<Move> moves = new ArrayList<>();
    for (String one : here) {
      ways(node).forEach(way -> moves.add(new Move(Set.of(one), way, terminates(node))));
    }
    return moves;
  }

  /** By which of its flows a node may be left, one by one or several at once. */
  private List<Set<String>> ways(FlowNode node) {
    List<Set<String>> ways = new ArrayList<>();
    if (node instanceof ExclusiveGateway) {
      out(node).forEach(flow -> ways.add(Set.of(flow)));
    } else {
      ways.add(out(node));
    }
    for (BoundaryEvent boundary : boundaries) {
      if (node.equals(boundary.getAttachedTo()) && !out(boundary).isEmpty()) {
        Set<String> way = new TreeSet<>(out(boundary));
        if (!boundary.cancelActivity()) {
          way.addAll(out(node));
        }
        ways.add(way);
      }
    }
    return ways;
  }

  private List<Set<String>> subsets(FlowNode node) {
    List<Set<String>> subsets = new ArrayList<>(List.of(Set.of()));
    for (String flow : out(node)) {
      for (Set<String> some : List.copyOf(subsets)) {
        Set<String> more = new TreeSet<>(some);
        more.add(flow);
        subsets.add(more);
      }
    }
    subsets.remove(0);
    return subsets;
  }

  /** An inclusive join waits as long as something that is elsewhere can come to it. */
  private boolean mayStillCome(FlowNode join, Set<String> state) {
    Deque<FlowNode> on = new ArrayDeque<>();
    state.stream().map(this::target).filter(node -> !node.equals(join)).forEach(on::add);
    Set<FlowNode> reached = new HashSet<>();
    while (!on.isEmpty()) {
      FlowNode node = on.poll();
      if (reached.add(node) && !node.equals(join)) {
        out(node).forEach(flow -> on.add(target(flow)));
        boundaries.stream()
            .filter(boundary -> node.equals(boundary.getAttachedTo()))
            .flatMap(boundary -> out(boundary).stream())
            .forEach(flow -> on.add(target(flow)));
      }
    }
    return reached.contains(join);
  }

  private static boolean terminates(FlowNode node) {
    return node instanceof EndEvent end
        && end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance);
  }

  private Set<FlowNode> waiting(Set<String> state) {
    return state.stream().map(this::target).collect(Collectors.toSet());
  }

  private FlowNode target(String flow) {
    return ((SequenceFlow) diagram.element(flow)).getTarget();
  }

  /** By the flows themselves: a node's own list of them may be wrong, which is said elsewhere. */
  private static Map<FlowNode, Set<String>> by(
      Function<SequenceFlow, FlowNode> end, DiagramFile diagram) {
    return diagram.all(SequenceFlow.class).stream()
        .collect(
            Collectors.groupingBy(
                end,
                Collectors.mapping(SequenceFlow::getId, Collectors.toCollection(TreeSet::new))));
  }

  private Set<String> into(FlowNode node) {
    return into.getOrDefault(node, Set.of());
  }

  private Set<String> out(FlowNode node) {
    return out.getOrDefault(node, Set.of());
  }
}
