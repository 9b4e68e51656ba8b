-- Totals of every kind, along every hierarchy, and formulas, restated in the transaction of whatever changes them.
-- The second opinion is features/indicators/rules/totals.ts; `plenum doctor --rollups` holds one beside the other.

-- The hierarchy of org_unit.parent_id has no row of its own.
create function main_hierarchy() returns uuid language sql immutable as $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;

alter table unit_total add column hierarchy_id uuid not null default '00000000-0000-0000-0000-000000000000';
-- units: made of the units below. indicators: a ratio of two indicators of the unit. formula: reckoned from other indicators of the unit.
alter table unit_total add column how text not null default 'units' check (how in ('units', 'indicators', 'formula'));
-- Why there is no total.
alter table unit_total add column reason text check (reason in ('division_by_zero', 'input_not_defined'));
-- When and by which unit the latest of the figures was reported, where that figure is the total.
alter table unit_total add column latest_at timestamptz;
alter table unit_total add column latest_unit uuid;
alter table unit_total drop constraint unit_total_pkey;
alter table unit_total add primary key (body_id, indicator_id, unit_id, period, hierarchy_id);
alter table unit_total drop constraint unit_total_unit_count_check;
alter table unit_total add check (unit_count > 0 or how <> 'units');
update unit_total set reason = 'division_by_zero' where total is null;

-- The last day of a period.
create function period_end(code text) returns date language sql immutable as $$
  select (make_date(case when code like '%/%' then right(code, 4) else left(code, 4) end::int, case
    when code ~ '-H' then 6 * right(code, 1)::int when code ~ '-Q' then 3 * right(code, 1)::int
    when code ~ 'M$' then substring(code from '-(\d+)M')::int when code ~ '-' then right(code, 2)::int else 12 end, 1)
    + interval '1 month - 1 day')::date
$$;

-- A period so many years and periods later (earlier where negative); null: a cumulative period has none beside it.
create function shift_period(code text, years int, periods int) returns text language plpgsql immutable as $$
declare
  y int := left(code, 4)::int;
  parts int;
  at int;
begin
  if years = 0 and periods = 0 then
    return code;
  elsif code like '%/%' then
    at := (right(code, 4)::int - y + 1) * (years + periods);
    return (y + at) || '/' || (right(code, 4)::int + at);
  elsif length(code) = 4 then
    return (y + years + periods)::text;
  elsif code ~ 'M$' then
    return case when periods = 0 then (y + years) || substr(code, 5) end;
  end if;
  parts := case substr(code, 6, 1) when 'H' then 2 when 'Q' then 4 else 12 end;
  at := (y + years) * parts + case when parts = 12 then right(code, 2)::int else right(code, 1)::int end - 1 + periods;
  return (at / parts) || '-' || case parts when 2 then 'H' || at % 2 + 1 when 4 then 'Q' || at % 4 + 1 else lpad((at % 12 + 1)::text, 2, '0') end;
end
$$;

-- The units directly below a unit in a hierarchy.
create function units_below(in_body uuid, in_hierarchy uuid, in_unit uuid, in_period text) returns table (unit_id uuid) language sql stable as $$
  select o.id from org_unit o where in_hierarchy = main_hierarchy() and o.body_id = in_body and o.parent_id = in_unit
  union all
  select p.unit_id from unit_place p where in_hierarchy <> main_hierarchy() and p.body_id = in_body and p.parent_id = in_unit
    and p.hierarchy_id = in_hierarchy and p.valid_from <= period_end(in_period) and (p.valid_to is null or p.valid_to > period_end(in_period))
$$;

-- The figure the unit itself reported: the best vintage, forecasts left out. The order of compareStanding() in features/indicators/rules.ts.
create function own_figure(in_body uuid, in_indicator uuid, in_unit uuid, in_period text)
returns table (value numeric, numerator numeric, denominator numeric, reported_at timestamptz) language sql stable as $$
  select v.value, v.numerator, v.denominator, v.reported_at from indicator_value v
  where v.body_id = in_body and v.indicator_id = in_indicator and v.unit_id = in_unit and v.period = in_period
    and v.superseded_at is null and v.kind <> 'forecast' and v.value is not null
  order by array_position('{final,provisional,estimate}', v.vintage), array_position('{actual,estimate}', v.kind) limit 1
$$;

-- The figure that stands in a cell: the unit's own, else its total, else its formula. One row or none; a value that is null is not defined.
-- A unit without a total in another hierarchy stands there with the total it has in the main one.
create function standing_figure(in_body uuid, in_hierarchy uuid, in_indicator uuid, in_unit uuid, in_period text)
returns table (value numeric, how text, in_hierarchy_only boolean) language sql stable as $$
  select s.value, s.how, s.only_here from (
    select o.value, 'own' as how, false as only_here, 0 as place from own_figure(in_body, in_indicator, in_unit, in_period) o
    union all
    select t.total, t.how, t.hierarchy_id <> main_hierarchy(), case when t.hierarchy_id = in_hierarchy then 1 else 2 end
    from unit_total t
    where t.body_id = in_body and t.indicator_id = in_indicator and t.unit_id = in_unit and t.period = in_period
      and t.hierarchy_id in (in_hierarchy, main_hierarchy())) as s
  order by s.place limit 1
$$;

-- What a formula reads.
create function formula_refs(formula jsonb) returns table (key text, input_id uuid, years_back int, periods_back int) language sql immutable as $$
  select distinct r ->> 'indicatorId' || ' ' || coalesce(r ->> 'yearsBack', '0') || ' ' || coalesce(r ->> 'periodsBack', '0'),
    (r ->> 'indicatorId')::uuid, coalesce((r ->> 'yearsBack')::int, 0), coalesce((r ->> 'periodsBack')::int, 0)
  from jsonb_path_query(formula, 'strict $.** ? (@.op == "ref")') as r
$$;

-- 24 decimals, rounded half away from zero; null for a division by zero. As in features/indicators/rules/formula.ts.
create function formula_divide(a numeric, b numeric) returns numeric language sql immutable as $$
  select round(round(a, greatest(60, scale(a))) / nullif(b, 0), 24)
$$;

-- A formula as an expression of SQL; the figure of the nth reference is sn.value.
create function formula_sql(formula jsonb, keys text[]) returns text language plpgsql immutable as $$
declare
  op text := formula ->> 'op';
begin
  return case op
    when 'number' then quote_literal((formula ->> 'value')::numeric) || '::numeric'
    when 'ref' then 's' || array_position(keys, formula ->> 'indicatorId' || ' ' || coalesce(formula ->> 'yearsBack', '0') || ' '
      || coalesce(formula ->> 'periodsBack', '0')) || '.value'
    when 'neg' then '(-' || formula_sql(formula -> 'of', keys) || ')'
    when '/' then 'formula_divide(' || formula_sql(formula -> 'left', keys) || ', ' || formula_sql(formula -> 'right', keys) || ')'
    when '+' then '(' || formula_sql(formula -> 'left', keys) || ' + ' || formula_sql(formula -> 'right', keys) || ')'
    when '-' then '(' || formula_sql(formula -> 'left', keys) || ' - ' || formula_sql(formula -> 'right', keys) || ')'
    when '*' then '(' || formula_sql(formula -> 'left', keys) || ' * ' || formula_sql(formula -> 'right', keys) || ')'
  end;
end
$$;

-- Which indicator is read to make which.
create view indicator_feed with (security_invoker = true) as
  select body_id, input_id, indicator_id from formula_input
  union select body_id, weight_indicator_id, id from indicator where weight_indicator_id is not null
  union select body_id, numerator_indicator_id, id from indicator where numerator_indicator_id is not null
  union select body_id, denominator_indicator_id, id from indicator where denominator_indicator_id is not null;
grant select on indicator_feed to plenum_app;

create type latest_figure as (value numeric, at timestamptz, unit uuid);

-- Makes the totals of these cells anew from the units directly below, and returns the cells that came out different.
create function restate_level(in_body uuid, in_hierarchy uuid, inout indicators uuid[], inout units uuid[], inout periods text[])
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
    left join lateral own_figure(in_body, c.i, o.unit_id, c.p) own
      -- A rate without its numerator and denominator, or without its weight, cannot be put together with others.
      on case d.unit_aggregation when 'ratio' then own.numerator is not null and own.denominator is not null
        when 'weighted_mean' then weight.value is not null else true end
    left join lateral (
      select t.total, t.numerator, t.denominator, t.unit_count, t.latest_at, t.latest_unit from unit_total t
      where t.body_id = in_body and t.indicator_id = c.i and t.unit_id = o.unit_id and t.period = c.p and t.how = 'units'
        and t.hierarchy_id in (in_hierarchy, main_hierarchy())
      order by t.hierarchy_id <> in_hierarchy limit 1) as below on own.value is null
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

-- Reckons a ratio of two indicators, or a formula, in the cells that the changed ones touch, and returns those that came out different.
create function restate_formula(in_body uuid, in_hierarchy uuid, in_indicator uuid, inout indicators uuid[], inout units uuid[], inout periods text[])
language plpgsql as $$
declare
  made indicator;
  keys text[];
  cells text;
  inputs text;
  found text;
  here text;
  defined text;
  expression text;
begin
  select * into made from indicator where body_id = in_body and id = in_indicator;
  if made.numerator_indicator_id is not null then
    made.formula := jsonb_build_object('op', '/', 'right', jsonb_build_object('op', 'ref', 'indicatorId', made.denominator_indicator_id),
      'left', jsonb_build_object('op', '*', 'left', jsonb_build_object('op', 'number', 'value', made.ratio_scale),
        'right', jsonb_build_object('op', 'ref', 'indicatorId', made.numerator_indicator_id)));
  end if;
  select array_agg(key order by key) into keys from formula_refs(made.formula);
  select
    string_agg(format('select c.u, shift_period(c.p, %s, %s) from changed c where c.i = %L', years_back, periods_back, input_id), ' union '),
    string_agg(format('left join lateral (select true as found, f.value, f.in_hierarchy_only from standing_figure($1, $2, %L, c.u, shift_period(c.p, -%s, -%s)) f) s%s on true',
      input_id, years_back, periods_back, n), ' '),
    string_agg(format('s%s.found', n), ' and '), string_agg(format('s%s.in_hierarchy_only', n), ' or '), string_agg(format('s%s.value is not null', n), ' and ')
  into cells, inputs, found, here, defined
  from (select r.*, array_position(keys, r.key) as n from formula_refs(made.formula) r) as refs;
  -- A formula without inputs is reckoned nowhere: there is no cell that would touch it.
  expression := case when keys is null then null else formula_sql(made.formula, keys) end;
  execute format($sql$
    with changed as (select * from unnest($3, $4, $5) as c (i, u, p)),
    cell (u, p) as (%1$s select c.u, c.p from changed c where c.i = $6),
    reckoned as (
      select c.u, c.p, coalesce(%2$s, false) and (%3$s) and not exists (
          select from unit_total t where t.body_id = $1 and t.indicator_id = $6 and t.unit_id = c.u and t.period = c.p and t.how = 'units'
            and t.hierarchy_id in ($2, main_hierarchy())) as stands,
        %4$s as defined, trim_scale(round(%5$s, 12)) as value, %6$s as numerator, %7$s as denominator
      from cell c %8$s where c.p is not null),
    gone as (
      delete from unit_total t using reckoned r
      where not r.stands and t.body_id = $1 and t.hierarchy_id = $2 and t.indicator_id = $6 and t.unit_id = r.u and t.period = r.p and t.how <> 'units'
      returning t.unit_id, t.period),
    kept as (
      insert into unit_total as t (body_id, hierarchy_id, indicator_id, unit_id, period, how, total, numerator, denominator, unit_count, reason)
      select $1, $2, $6, u, p, $7, value, numerator, denominator, 0,
        case when value is null then case when defined then 'division_by_zero' else 'input_not_defined' end end
      from reckoned where stands
      on conflict (body_id, indicator_id, unit_id, period, hierarchy_id) do update
        set how = excluded.how, total = excluded.total, numerator = excluded.numerator, denominator = excluded.denominator, unit_count = 0,
          reason = excluded.reason
        where (t.how, t.total, t.numerator, t.denominator, t.reason)
          is distinct from (excluded.how, excluded.total, excluded.numerator, excluded.denominator, excluded.reason)
      returning t.unit_id, t.period)
    select coalesce(array_agg($6), '{}'), coalesce(array_agg(unit_id), '{}'), coalesce(array_agg(period), '{}')
    from (select * from gone union all select * from kept) as different$sql$,
    cells || ' union ', coalesce(found, 'false'), case when in_hierarchy = main_hierarchy() then 'true' else coalesce(here, 'false') end,
    coalesce(defined, 'false'), coalesce(expression, 'null::numeric'),
    case when made.numerator_indicator_id is null then 'null::numeric' else 's' || array_position(keys, made.numerator_indicator_id || ' 0 0') || '.value' end,
    case when made.numerator_indicator_id is null then 'null::numeric' else 's' || array_position(keys, made.denominator_indicator_id || ' 0 0') || '.value' end,
    coalesce(inputs, ''))
  into indicators, units, periods
  using in_body, in_hierarchy, indicators, units, periods, in_indicator, case when made.numerator_indicator_id is null then 'formula' else 'indicators' end;
end
$$;

-- The units directly above a unit in a hierarchy: one, or none.
create function units_above(in_body uuid, in_hierarchy uuid, in_unit uuid, in_period text) returns table (unit_id uuid) language sql stable as $$
  select o.parent_id from org_unit o where in_hierarchy = main_hierarchy() and o.body_id = in_body and o.id = in_unit and o.parent_id is not null
  union all
  select p.parent_id from unit_place p where in_hierarchy <> main_hierarchy() and p.body_id = in_body and p.unit_id = in_unit and p.parent_id is not null
    and p.hierarchy_id = in_hierarchy and p.valid_from <= period_end(in_period) and (p.valid_to is null or p.valid_to > period_end(in_period))
$$;

-- Restates everything that depends on the changed cells, and the totals named as targets. With in_only: these indicators and what is
-- made of them, nothing else. With in_hierarchies: only along these.
create function restate_cells(
  in_body uuid, in_only uuid[], in_hierarchies uuid[], changed_i uuid[], changed_u uuid[], changed_p text[],
  target_i uuid[] default '{}', target_u uuid[] default '{}', target_p text[] default '{}')
returns void language plpgsql as $$
declare
  hierarchies uuid[] := in_hierarchies;
  ids uuid[];
  ranks int[];
  added uuid[];
  here uuid;
  one uuid;
  at_i uuid[];
  at_u uuid[];
  at_p text[];
begin
  with recursive reached (id, rank) as (
    select distinct r, 0 from unnest(coalesce(in_only, changed_i || target_i)) r
    union
    -- Rings are refused when they are made; the bound keeps a mistake from running for ever.
    select f.indicator_id, reached.rank + 1 from reached
    join indicator_feed f on f.body_id = in_body and f.input_id = reached.id where reached.rank < 64)
  select array_agg(each_one.id), array_agg(each_one.rank) into ids, ranks
  from (select r.id, max(r.rank) as rank from reached r group by r.id) as each_one;
  if ids is null then
    return;
  end if;
  -- Two writers of one year's figures take turns until the first has committed; always in the same order, and never too many locks.
  -- A formula may read two years back, and one that reads it two more.
  perform pg_advisory_xact_lock(7236013, slot) from (
    select distinct abs(hashtext(in_body::text || m.id || (m.year + later)) % 1024) as slot
    from (select distinct i.id, i.rank, left(p, 4)::int as year from unnest(changed_p || target_p) as p cross join unnest(ids, ranks) as i (id, rank)) as m
    cross join generate_series(0, 2 * least(m.rank, 3)) as later order by 1) as slots;
  if hierarchies is null then
    select array[main_hierarchy()] || coalesce(array_agg(id order by id), '{}') into hierarchies from unit_hierarchy where body_id = in_body;
  end if;
  for rank_now in 0 .. (select max(r) from unnest(ranks) r) loop
    select array_agg(d.id) into added from unnest(ids, ranks) as r (id, rank) join indicator d on d.body_id = in_body and d.id = r.id
      where r.rank = rank_now and d.unit_aggregation <> 'none' and d.numerator_indicator_id is null;
    if added is not null then
      foreach here in array hierarchies loop
        select coalesce(array_agg(i), '{}'), coalesce(array_agg(u), '{}'), coalesce(array_agg(p), '{}') into at_i, at_u, at_p from (
          select below.i, a.unit_id as u, below.p from (
            select c.i, c.u, c.p from unnest(changed_i, changed_u, changed_p) as c (i, u, p) where c.i = any (added)
            union all
            -- A changed weight moves the mean it weighs.
            select d.id, c.u, c.p from unnest(changed_i, changed_u, changed_p) as c (i, u, p)
            join indicator d on d.body_id = in_body and d.weight_indicator_id = c.i and d.id = any (added)) as below
          cross join lateral units_above(in_body, here, below.u, below.p) a
          union
          select t.i, t.u, t.p from unnest(target_i, target_u, target_p) as t (i, u, p) where t.i = any (added)) as above;
        while cardinality(at_i) > 0 loop
          select * into at_i, at_u, at_p from restate_level(in_body, here, at_i, at_u, at_p);
          changed_i := changed_i || at_i;
          changed_u := changed_u || at_u;
          changed_p := changed_p || at_p;
          select coalesce(array_agg(i), '{}'), coalesce(array_agg(u), '{}'), coalesce(array_agg(p), '{}') into at_i, at_u, at_p from (
            select distinct c.i, a.unit_id as u, c.p from unnest(at_i, at_u, at_p) as c (i, u, p)
            cross join lateral units_above(in_body, here, c.u, c.p) a) as above;
        end loop;
      end loop;
    end if;
    for one in select d.id from unnest(ids, ranks) as r (id, rank) join indicator d on d.body_id = in_body and d.id = r.id
      where r.rank = rank_now and coalesce(d.numerator_indicator_id::text, d.formula::text) is not null
    loop
      foreach here in array hierarchies loop
        select * into at_i, at_u, at_p from restate_formula(in_body, here, one, changed_i, changed_u, changed_p);
        changed_i := changed_i || at_i;
        changed_u := changed_u || at_u;
        changed_p := changed_p || at_p;
      end loop;
    end loop;
  end loop;
end
$$;

drop trigger indicator_value_totals on indicator_value;
drop trigger indicator_totals on indicator;
drop trigger org_unit_totals on org_unit;
drop function indicator_value_totals();
drop function indicator_totals();
drop function org_unit_totals();
drop function restate_below(uuid, uuid);
drop function restate_totals(uuid, uuid[], uuid[], text[]);

-- A new version of a figure. Superseding alone needs none: it is always followed by the version that supersedes.
create function indicator_value_totals() returns trigger language plpgsql as $$
declare
  one record;
begin
  for one in
    select n.body_id, array_agg(n.indicator_id) as indicators, array_agg(n.unit_id) as units, array_agg(n.period) as periods
    from (select distinct w.body_id, w.indicator_id, w.unit_id, w.period from written w
      join indicator i on i.body_id = w.body_id and i.id = w.indicator_id
      where i.unit_aggregation <> 'none' or exists (select from indicator_feed f where f.body_id = i.body_id and f.input_id = i.id)) as n
    group by n.body_id
  loop
    perform restate_cells(one.body_id, null, null, one.indicators, one.units, one.periods);
  end loop;
  return null;
end
$$;
create trigger indicator_value_totals after insert on indicator_value referencing new table as written
  for each statement execute function indicator_value_totals();

-- The way an indicator is made was changed: what is kept of it is made anew, with what is made of it, and nothing else.
create function restate_indicators(in_body uuid, in_ids uuid[]) returns void language plpgsql as $$
declare
  i uuid[];
  u uuid[];
  p text[];
begin
  with gone as (delete from unit_total t where t.body_id = in_body and t.indicator_id = any (in_ids) returning t.indicator_id, t.unit_id, t.period),
  inputs as (
    select d.numerator_indicator_id as id from indicator d where d.body_id = in_body and d.id = any (in_ids)
    union select d.denominator_indicator_id from indicator d where d.body_id = in_body and d.id = any (in_ids)
    union select r.input_id from indicator d, formula_refs(d.formula) r where d.body_id = in_body and d.id = any (in_ids) and d.formula is not null)
  select array_agg(c.indicator_id), array_agg(c.unit_id), array_agg(c.period) into i, u, p from (
    select * from gone
    union select v.indicator_id, v.unit_id, v.period from indicator_value v
      where v.body_id = in_body and (v.indicator_id = any (in_ids) or v.indicator_id in (select id from inputs)) and v.superseded_at is null
    union select t.indicator_id, t.unit_id, t.period from unit_total t where t.body_id = in_body and t.indicator_id in (select id from inputs)) as c;
  if i is not null then
    perform restate_cells(in_body, in_ids, null, i, u, p);
  end if;
end
$$;

create function indicator_totals() returns trigger language plpgsql as $$
declare
  one record;
begin
  for one in
    select a.body_id, array_agg(a.id) as ids from after_change a join before_change b on b.body_id = a.body_id and b.id = a.id
    where (a.unit_aggregation, a.ratio_scale, a.weight_indicator_id, a.numerator_indicator_id, a.denominator_indicator_id, a.formula)
      is distinct from (b.unit_aggregation, b.ratio_scale, b.weight_indicator_id, b.numerator_indicator_id, b.denominator_indicator_id, b.formula)
    group by a.body_id
  loop
    perform restate_indicators(one.body_id, one.ids);
  end loop;
  return null;
end
$$;
create trigger indicator_totals after update on indicator referencing old table as before_change new table as after_change
  for each statement execute function indicator_totals();

-- A new indicator has no figures yet, but those it is made of may have.
create function new_indicator_totals() returns trigger language plpgsql as $$
declare
  one record;
begin
  for one in
    select body_id, array_agg(id) as ids from written where formula is not null or numerator_indicator_id is not null group by body_id
  loop
    perform restate_indicators(one.body_id, one.ids);
  end loop;
  return null;
end
$$;
create trigger new_indicator_totals after insert on indicator referencing new table as written
  for each statement execute function new_indicator_totals();

-- A unit came to stand below another one: what it gives leaves the old totals and enters the new ones.
create function org_unit_totals() returns trigger language plpgsql as $$
declare
  one record;
begin
  for one in
    select cell.body_id, array_agg(cell.indicator_id) as indicators, array_agg(cell.unit_id) as units, array_agg(cell.period) as periods
    from (
      with moved as (
        select a.body_id, a.id, a.parent_id, b.parent_id as old_parent from after_change a
        join before_change b on b.body_id = a.body_id and b.id = a.id and b.parent_id is distinct from a.parent_id),
      given as (
        select m.*, c.indicator_id, c.period from moved m cross join lateral (
          select v.indicator_id, v.period from indicator_value v where v.body_id = m.body_id and v.unit_id = m.id and v.superseded_at is null
          union select t.indicator_id, t.period from unit_total t where t.body_id = m.body_id and t.unit_id = m.id) as c)
      select body_id, indicator_id, old_parent as unit_id, period from given where old_parent is not null
      union select body_id, indicator_id, parent_id, period from given where parent_id is not null) as cell
    group by cell.body_id
  loop
    perform restate_cells(one.body_id, null, null, '{}', '{}', '{}', one.indicators, one.units, one.periods);
  end loop;
  return null;
end
$$;
create trigger org_unit_totals after update on org_unit referencing old table as before_change new table as after_change
  for each statement execute function org_unit_totals();

-- The same for a place in another hierarchy, which may begin or end on a day.
create function unit_place_totals() returns trigger language plpgsql as $$
declare
  one record;
begin
  for one in
    select cell.body_id, cell.hierarchy_id, array_agg(cell.indicator_id) as indicators, array_agg(cell.unit_id) as units, array_agg(cell.period) as periods
    from (
      select distinct m.body_id, m.hierarchy_id, c.indicator_id, m.parent_id as unit_id, c.period
      from (select body_id, hierarchy_id, unit_id, parent_id from changed_place where parent_id is not null) as m
      cross join lateral (
        select v.indicator_id, v.period from indicator_value v where v.body_id = m.body_id and v.unit_id = m.unit_id and v.superseded_at is null
        union select t.indicator_id, t.period from unit_total t where t.body_id = m.body_id and t.unit_id = m.unit_id) as c) as cell
    group by cell.body_id, cell.hierarchy_id
  loop
    perform restate_cells(one.body_id, null, array[one.hierarchy_id], '{}', '{}', '{}', one.indicators, one.units, one.periods);
  end loop;
  return null;
end
$$;
-- What a change took away is made anew after it, like what it gave: a place is ended by an update, then the next one is written.
create trigger unit_place_given after insert on unit_place referencing new table as changed_place
  for each statement execute function unit_place_totals();
create trigger unit_place_ended after update on unit_place referencing new table as changed_place
  for each statement execute function unit_place_totals();
create trigger unit_place_removed after delete on unit_place referencing old table as changed_place
  for each statement execute function unit_place_totals();
-- Only the days of a place change; another parent is another place.
revoke update on unit_place from plenum_app;
grant update (valid_to) on unit_place to plenum_app;
