-- A register as it looks after ten years: ${cases} cases under eighteen policies, a thousand of them open, a dozen entries a case.
-- Some policies have many cases and some few, and so have people, outcomes and the authorities that cases climb to.
create function pick(chance double precision, anything text[]) returns text language sql immutable as
  $$ select anything[1 + floor(power(chance, 3) * array_length(anything, 1))::int] $$;

insert into rd_case (case_id, lifecycle, process_definition_id, case_number, receipt_number, confidential, started_by,
  received_at, registered_at, channel, complainant_type, title, respondent, category, grade, amount, proposed_amount,
  approved_amount, satisfaction_answer, satisfaction, outcome, closed_at, entries, missed, escalated, dissatisfied,
  authority, duty)
select gen_random_uuid()::text, lifecycle, lifecycle || ':1', upper(left(lifecycle, 2)) || to_char(received, 'YYYYMMDD')
    || '-' || lpad(i::text, 8, '0'), case when random() < 0.2 then 'R' || to_char(received, 'YYYYMMDD') || '-' || i end,
  lifecycle = 'whistleblowing', 'staff-' || staff, received, received, 'phone', 'consumer',
  '客户反映商品质量问题，要求退换并赔偿损失 ' || i, case when random() < 0.3 then 'staff-' || (1 + floor(random() * 2000))::int end,
  pick(random(), array['quality', 'service', 'delivery', 'price', 'contract', 'fraud']),
  pick(random(), array['minor', 'ordinary', 'major']), 100, 80, 80, '满意', 5 - floor(power(random(), 3) * 5)::int,
  case when open then null else
    pick(random(), array['resolved', 'withdrawn', 'not-accepted', 'settled', 'rejected', 'transferred', 'litigated']) end,
  case when open then null else received + random() * interval '30 days' end, 12, missed, least(missed, climbed),
  case when random() < 0.1 then 1 else 0 end,
  case when least(missed, climbed) > 0 then pick(random(), array['second-level-receiver', 'department-head', 'director',
    'general-manager', 'leading-group', 'board']) end, false
from (
  select i, i > ${cases} - 1000 as open, floor(power(random(), 6) * 4)::int as missed, floor(random() * 3)::int as climbed,
    floor(power(random(), 2) * 2000)::int as staff,
    timestamp '2016-01-01' + i * (interval '10 years' / ${cases}) as received,
    pick(random(), array['retail-franchise', 'bank-hotline-network', 'manufacturer-claims', 'telecom-scripted-desk',
      'property-service-center', 'hotel-guest', 'auto-dealer-group', 'tobacco-bureau', 'bank-outlet', 'winery',
      'fitness-club', 'company-five-category', 'manufacturer-claims-numbered', 'auto-dealer-grades', 'law-firm',
      'quality-lab-service', 'auto-dealer-focus-vehicle', 'whistleblowing']) as lifecycle
  from generate_series(1, ${cases}) i) made;

insert into rd_entry (case_id, position, kind, happened_at, actor, element, element_name, clause, deadline, due_at, holder,
  held_since, authority, note, salt, personal, link)
select c.case_id, position, kind, at, case when kind in ('OPENED', 'STEP') then 'staff-' || staff end, 'handle', '处理投诉',
  '第五条', case when kind like 'DEADLINE%' then 'answer' end, at, case when kind = 'BARRED' then c.respondent else 'staff-' || staff end,
  at, case when kind = 'ESCALATED' then c.authority end, '如实记录', md5(at::text), md5(at::text) || md5(c.case_id), md5(at::text) || md5(c.case_id)
from rd_case c cross join lateral (
  select position, floor(power(random(), 2) * 2000)::int as staff, c.received_at + position * interval '1 day' as at,
    case when position = 1 then 'OPENED'
      when position = 2 and c.respondent is not null then 'BARRED'
      when position = 4 and c.missed > 0 then 'DEADLINE_MISSED'
      when position = 5 and c.escalated > 0 then 'ESCALATED'
      when position = 11 then 'SATISFACTION'
      when position = 12 then 'CLOSED'
      when position % 2 = 1 then 'DEADLINE_MET'
      else 'STEP' end as kind
  from generate_series(1, 12) position) e;

analyze;
