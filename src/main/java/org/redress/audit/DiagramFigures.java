package org.redress.audit;

import java.util.List;

/**
 * A diagram of a lifecycle with what its cases did there.
 *
 * @param process id of the process, the same in all its versions
 * @param definition id of the version that is drawn
 * @param name of the process
 * @param shared whether other lifecycles call it too
 * @param steps the figures of its elements
 */
record DiagramFigures(
    String process, String definition, String name, boolean shared, List<StepFigures> steps) {}
