package org.redress.audit;

import java.util.List;

/**
 * What the cases did at an element of a diagram.
 *
 * @param element its id
 * @param name its name
 * @param type such as {@code userTask}; null where the diagram no longer has it
 * @param clause clause of the policy it rests on; null where it names none
 * @param times how often cases came there
 * @param cases how many cases
 * @param open how often one is there now
 * @param broken how often it was ended from outside, by a timer or another event
 * @param total from coming to leaving
 * @param lay until somebody claimed it; of tasks
 * @param worked from then on; of tasks
 * @param timers ids of the timers at it, or its own where it is one that stands at no step
 * @param met deadlines met of these timers
 * @param missed deadlines missed
 * @param escalated how often the step climbed
 * @param reminded reminders
 */
record StepFigures(
    String element,
    String name,
    String type,
    String clause,
    int times,
    int cases,
    int open,
    int broken,
    Spread total,
    Spread lay,
    Spread worked,
    List<String> timers,
    int met,
    int missed,
    int escalated,
    int reminded) {}
