package org.redress.drawing;

/**
 * How a case went through an element.
 *
 * @param times how often it came there
 * @param open whether it is there now
 * @param missed whether a deadline passed there
 * @param broken whether it was ended there by a timer or another event
 */
public record Mark(int times, boolean open, boolean missed, boolean broken) {

  /** Of an element that the case did not come to. */
  static final Mark NONE = new Mark(0, false, false, false);
}
