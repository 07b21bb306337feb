package org.redress.audit;

import java.util.List;

/**
 * A lifecycle for an officer: what those of its cases did that the officer may see.
 *
 * @param id of the policy
 * @param name of the policy
 * @param versions of its diagram, the latest first
 * @param definition id of the version whose cases are counted; null where those of all are
 * @param cases how many are counted
 * @param diagrams its diagrams with the figures, its own first, then the parts in the order in
 *     which they are called
 */
record LifecycleView(
    String id,
    String name,
    List<Version> versions,
    String definition,
    int cases,
    List<DiagramFigures> diagrams) {}
