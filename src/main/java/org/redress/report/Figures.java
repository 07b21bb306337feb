package org.redress.report;

import java.math.BigDecimal;

/**
 * What a periodic report says of a lifecycle's cases.
 *
 * @param received complaints received in the period
 * @param closed cases closed in it
 * @param open cases not closed at its end
 * @param missed deadlines missed in it
 * @param escalated escalations in it
 * @param dissatisfied answers of 1 or 2 on the register's scale of five
 * @param approved sum approved in it, CNY
 * @param penalties sum of penalties in it, CNY
 */
record Figures(
    int received,
    int closed,
    int open,
    int missed,
    int escalated,
    int dissatisfied,
    BigDecimal approved,
    BigDecimal penalties) {}
