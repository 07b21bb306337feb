package org.redress.audit;

/**
 * How long something took. Null where nothing has ended.
 *
 * @param median seconds that half do not exceed
 * @param ninth seconds that nine of ten do not exceed
 */
record Spread(Long median, Long ninth) {

  static final Spread NONE = new Spread(null, null);
}
