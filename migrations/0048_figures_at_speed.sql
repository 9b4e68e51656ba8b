-- The same totals for less: what an edit costs was mostly the planning of its statements, and what a load costs was look-ups
-- that the planner could get wrong while the tables were new. Measured in docs/operate/performance.md.

-- Also leads from a unit and a period to one indicator, so that a look-up is exact by whichever index the planner takes.
drop index indicator_value_unit;
create index indicator_value_unit on indicator_value (body_id, unit_id, period, indicator_id);
-- Most figures name no document.
drop index indicator_value_source;
create index indicator_value_source on indicator_value (body_id, source_document_id) where source_document_id is not null;
-- The keys to indicator and unit hold the body already.
alter table indicator_value drop constraint indicator_value_body_id_fkey;
alter table unit_total drop constraint unit_total_body_id_fkey;

-- Makes the totals of these cells anew from the units directly below, and returns the cells that came out different.
-- Each figure below is one look-up by its whole key: no plan can be bad however many there are, so one plan serves all.
create or replace function restate_level(in_body uuid, in_hierarchy uuid, inout indicators uuid[], inout units uuid[], inout periods text[])
language plpgsql set jit = off set plan_cache_mode = force_generic_plan as $$
begin
  with below as (
    select c.i, c.u, c.p, d.unit_aggregation as way, d.ratio_scale as scale, o.unit_id,
      -- A rate without its numerator and denominator, or without its weight, cannot be put together with others.
      case d.unit_aggregation when 'ratio' then own.numerator is not null and own.denominator is not null
        when 'weighted_mean' then own.value is not null and weight.value is not null else own.value is not null end as reported,
      own.value, own.numerator, own.denominator, own.reported_at, weight.value as weight
    from unnest(indicators, units, periods) as c (i, u, p)
    join indicator d on d.body_id = in_body and d.id = c.i and d.numerator_indicator_id is null
    cross join lateral (select b.unit_id from units_below(in_body, in_hierarchy, c.u, c.p) b where d.unit_aggregation <> 'none') as o
    left join lateral (
      select v.value, v.numerator, v.denominator, v.reported_at from indicator_value v
      where v.body_id = in_body and v.indicator_id = c.i and v.unit_id = o.unit_id and v.period = c.p
        and v.superseded_at is null and v.kind <> 'forecast' and v.value is not null
      order by figure_place(v.vintage, v.kind) limit 1) as own on true
    cross join lateral (select case when d.unit_aggregation = 'weighted_mean' then
      (select s.value from standing_figure(in_body, in_hierarchy, d.weight_indicator_id, o.unit_id, c.p) s) end as value) as weight),
  part as (
    select b.i, b.u, b.p, b.way, b.scale,
      case when b.reported then b.value else t.total end as value,
      case when b.reported then case b.way when 'ratio' then b.numerator when 'weighted_mean' then b.value * b.weight end else t.numerator end as numerator,
      case when b.reported then case b.way when 'ratio' then b.denominator when 'weighted_mean' then b.weight end else t.denominator end as denominator,
      case when b.reported then 1 else t.unit_count end as unit_count,
      case when b.reported then b.reported_at else t.latest_at end as latest_at,
      case when b.reported then b.unit_id else t.latest_unit end as latest_unit
    from below b
    left join lateral (
      select h.total, h.numerator, h.denominator, h.unit_count, h.latest_at, h.latest_unit from unit_total h
      where not b.reported and h.body_id = in_body and h.indicator_id = b.i and h.unit_id = b.unit_id and h.period = b.p
        and h.how = 'units' and h.hierarchy_id in (in_hierarchy, main_hierarchy())
      order by h.hierarchy_id = in_hierarchy desc limit 1) as t on true),
  sums as (
    select i, u, p, way, scale, sum(value) filter (where way = 'sum') as total, sum(numerator) as numerator, sum(denominator) as denominator,
      sum(unit_count) as unit_count,
      (array_agg(row (value, latest_at, latest_unit)::latest_figure order by latest_at desc, latest_unit desc) filter (where way = 'last'))[1] as latest
    from part where unit_count is not null group by i, u, p, way, scale),
  made as (
    select c.i, c.u, c.p, s.unit_count, s.latest,
      trim_scale(case way when 'sum' then total when 'last' then (latest).value
        else round(round(numerator * case way when 'ratio' then scale else 1 end, 24) / nullif(denominator, 0), 12) end) as total,
      case when way in ('ratio', 'weighted_mean') then trim_scale(numerator) end as numerator,
      case when way in ('ratio', 'weighted_mean') then trim_scale(denominator) end as denominator
    from unnest(indicators, units, periods) as c (i, u, p) left join sums s on s.i = c.i and s.u = c.u and s.p = c.p),
  gone as (
    delete from unit_total t using made m
    where m.unit_count is null and t.body_id = in_body and t.hierarchy_id = in_hierarchy and t.indicator_id = m.i and t.unit_id = m.u and t.period = m.p
      and t.how = 'units'
    returning t.indicator_id, t.unit_id, t.period),
  kept as (
    insert into unit_total as t (body_id, hierarchy_id, indicator_id, unit_id, period, how, total, numerator, denominator, unit_count, reason, latest_at, latest_unit)
    select in_body, in_hierarchy, i, u, p, 'units', total, numerator, denominator, unit_count,
      case when total is null then 'division_by_zero' end, (latest).at, (latest).unit
    from made where unit_count is not null
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

alter function restate_cells(uuid, uuid[], uuid[], uuid[], uuid[], text[], uuid[], uuid[], text[]) set plan_cache_mode = force_generic_plan;
alter function indicator_value_totals() set plan_cache_mode = force_generic_plan;
