-- The same totals with less work for each unit below: plain look-ups by index in place of a sorted reading for each.

-- The order of compareStanding() in features/indicators/rules.ts: the smallest stands.
create function figure_place(vintage text, kind text) returns int language sql immutable as $$
  select 2 * case vintage when 'final' then 0 when 'provisional' then 1 else 2 end + case kind when 'actual' then 0 else 1 end
$$;

drop index unit_total_unit;
create index unit_total_unit on unit_total (body_id, unit_id, period, indicator_id);

-- Makes the totals of these cells anew from the units directly below, and returns the cells that came out different.
create or replace function restate_level(in_body uuid, in_hierarchy uuid, inout indicators uuid[], inout units uuid[], inout periods text[])
language plpgsql as $$
begin
  with sums as (
    select c.i, c.u, c.p, d.unit_aggregation as way, d.ratio_scale as scale,
      sum(coalesce(own.value, below.total)) filter (where d.unit_aggregation = 'sum') as total,
      sum(coalesce(case d.unit_aggregation when 'ratio' then own.numerator when 'weighted_mean' then own.value * weight.value end, below.numerator)) as numerator,
      sum(coalesce(case d.unit_aggregation when 'ratio' then own.denominator when 'weighted_mean' then case when own.value is not null then weight.value end end,
        below.denominator)) as denominator,
      coalesce(sum(case when own.value is not null then 1 else below.unit_count end), 0) as unit_count,
      (array_agg(row (coalesce(own.value, below.total), coalesce(own.reported_at, below.latest_at), case when own.value is not null then o.unit_id else below.latest_unit end)::latest_figure
        order by coalesce(own.reported_at, below.latest_at) desc, case when own.value is not null then o.unit_id else below.latest_unit end desc)
        filter (where d.unit_aggregation = 'last' and (own.value is not null or below.unit_count is not null)))[1] as latest
    from unnest(indicators, units, periods) as c (i, u, p)
    join indicator d on d.body_id = in_body and d.id = c.i and d.numerator_indicator_id is null
    left join lateral (select b.unit_id from units_below(in_body, in_hierarchy, c.u, c.p) b where d.unit_aggregation <> 'none') as o on true
    left join lateral (select s.value from standing_figure(in_body, in_hierarchy, d.weight_indicator_id, o.unit_id, c.p) s
      where d.unit_aggregation = 'weighted_mean') as weight on true
    left join indicator_value own on own.body_id = in_body and own.indicator_id = c.i and own.unit_id = o.unit_id and own.period = c.p
      and own.superseded_at is null and own.kind <> 'forecast' and own.value is not null
      and not exists (
        select from indicator_value better
        where better.body_id = in_body and better.indicator_id = c.i and better.unit_id = o.unit_id and better.period = c.p
          and better.superseded_at is null and better.kind <> 'forecast' and better.value is not null
          and figure_place(better.vintage, better.kind) < figure_place(own.vintage, own.kind))
      -- A rate without its numerator and denominator, or without its weight, cannot be put together with others.
      and case d.unit_aggregation when 'ratio' then own.numerator is not null and own.denominator is not null
        when 'weighted_mean' then weight.value is not null else true end
    left join unit_total below on own.value is null and below.body_id = in_body and below.indicator_id = c.i and below.unit_id = o.unit_id
      and below.period = c.p and below.how = 'units' and below.hierarchy_id in (in_hierarchy, main_hierarchy())
      and (below.hierarchy_id = in_hierarchy or not exists (
        select from unit_total here where here.body_id = in_body and here.indicator_id = c.i and here.unit_id = o.unit_id
          and here.period = c.p and here.how = 'units' and here.hierarchy_id = in_hierarchy))
    group by c.i, c.u, c.p, d.unit_aggregation, d.ratio_scale),
  made as (
    select i, u, p, unit_count, latest,
      trim_scale(case way when 'sum' then total when 'last' then (latest).value
        else round(round(numerator * case way when 'ratio' then scale else 1 end, 24) / nullif(denominator, 0), 12) end) as total,
      case when way in ('ratio', 'weighted_mean') then trim_scale(numerator) end as numerator,
      case when way in ('ratio', 'weighted_mean') then trim_scale(denominator) end as denominator
    from sums),
  gone as (
    delete from unit_total t using made m
    where m.unit_count = 0 and t.body_id = in_body and t.hierarchy_id = in_hierarchy and t.indicator_id = m.i and t.unit_id = m.u and t.period = m.p
      and t.how = 'units'
    returning t.indicator_id, t.unit_id, t.period),
  kept as (
    insert into unit_total as t (body_id, hierarchy_id, indicator_id, unit_id, period, how, total, numerator, denominator, unit_count, reason, latest_at, latest_unit)
    select in_body, in_hierarchy, i, u, p, 'units', total, numerator, denominator, unit_count,
      case when total is null then 'division_by_zero' end, (latest).at, (latest).unit
    from made where unit_count > 0
    on conflict (body_id, indicator_id, unit_id, period, hierarchy_id) do update
      set how = 'units', total = excluded.total, numerator = excluded.numerator, denominator = excluded.denominator,
        unit_count = excluded.unit_count, reason = excluded.reason, latest_at = excluded.latest_at, latest_unit = excluded.latest_unit
      where (t.how, t.total, t.numerator, t.denominator, t.unit_count, t.latest_at, t.latest_unit)
        is distinct from ('units', excluded.total, excluded.numerator, excluded.denominator, excluded.unit_count, excluded.latest_at, excluded.latest_unit)
    returning t.indicator_id, t.unit_id, t.period)
  select coalesce(array_agg(indicator_id), '{}'), coalesce(array_agg(unit_id), '{}'), coalesce(array_agg(period), '{}')
  into indicators, units, periods from (select * from gone union all select * from kept) as different;
end
$$;

-- Compiling these statements takes longer than running them.
alter function restate_level(uuid, uuid, uuid[], uuid[], text[]) set jit = off;
alter function restate_formula(uuid, uuid, uuid, uuid[], uuid[], text[]) set jit = off;
alter function restate_cells(uuid, uuid[], uuid[], uuid[], uuid[], text[], uuid[], uuid[], text[]) set jit = off;
