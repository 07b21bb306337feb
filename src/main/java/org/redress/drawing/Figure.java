package org.redress.drawing;

import java.awt.Shape;

/**
 * A shape of a drawing.
 *
 * @param shape in the diagram's coordinates
 * @param ink how it is drawn
 */
record Figure(Shape shape, Ink ink) {}
