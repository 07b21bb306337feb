package org.redress.audit;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a case is about, beside what the list shows of it. What nobody said is null.
 *
 * @param standsAt its open tasks, those due first first
 * @param content what happened, as it was filed
 * @param demand what is demanded, as it was filed
 * @param unit unit complained about, as the policy calls it
 * @param channel way it came in, as the policy calls it
 * @param amount claimed, CNY
 * @param proposedAmount proposed, CNY
 * @param approvedAmount approved, CNY
 */
public record CaseSummary(
    List<Standing> standsAt,
    String content,
    String demand,
    String unit,
    String channel,
    BigDecimal amount,
    BigDecimal proposedAmount,
    BigDecimal approvedAmount) {}
