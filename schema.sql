-- Generated from migrations/ by "npm run generate". Do not edit.

CREATE OR REPLACE FUNCTION public.figure_place(vintage text, kind text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 2 * case vintage when 'final' then 0 when 'provisional' then 1 else 2 end + case kind when 'actual' then 0 else 1 end
$function$;

CREATE OR REPLACE FUNCTION public.formula_divide(a numeric, b numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select round(round(a, greatest(60, scale(a))) / nullif(b, 0), 24)
$function$;

CREATE OR REPLACE FUNCTION public.formula_refs(formula jsonb)
 RETURNS TABLE(key text, input_id uuid, years_back integer, periods_back integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select distinct r ->> 'indicatorId' || ' ' || coalesce(r ->> 'yearsBack', '0') || ' ' || coalesce(r ->> 'periodsBack', '0'),
    (r ->> 'indicatorId')::uuid, coalesce((r ->> 'yearsBack')::int, 0), coalesce((r ->> 'periodsBack')::int, 0)
  from jsonb_path_query(formula, 'strict $.** ? (@.op == "ref")') as r
$function$;

CREATE OR REPLACE FUNCTION public.formula_sql(formula jsonb, keys text[])
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.indicator_making_passes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_making_past values (old.body_id, old.id, old.unit_aggregation, old.time_aggregation, old.ratio_scale,
    old.weight_indicator_id, old.numerator_indicator_id, old.denominator_indicator_id, old.formula, plenum_now())
  on conflict do nothing;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.indicator_totals()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.indicator_value_totals()
 RETURNS trigger
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.main_hierarchy()
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '00000000-0000-0000-0000-000000000000'::uuid $function$;

CREATE OR REPLACE FUNCTION public.new_indicator_totals()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.org_unit_totals()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.own_figure(in_body uuid, in_indicator uuid, in_unit uuid, in_period text)
 RETURNS TABLE(value numeric, numerator numeric, denominator numeric, reported_at timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  select v.value, v.numerator, v.denominator, v.reported_at from indicator_value v
  where v.body_id = in_body and v.indicator_id = in_indicator and v.unit_id = in_unit and v.period = in_period
    and v.superseded_at is null and v.kind <> 'forecast' and v.value is not null
  order by array_position('{final,provisional,estimate}', v.vintage), array_position('{actual,estimate}', v.kind) limit 1
$function$;

CREATE OR REPLACE FUNCTION public.period_end(code text)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select (make_date(case when code like '%/%' then right(code, 4) else left(code, 4) end::int, case
    when code ~ '-H' then 6 * right(code, 1)::int when code ~ '-Q' then 3 * right(code, 1)::int
    when code ~ 'M$' then substring(code from '-(\d+)M')::int when code ~ '-' then right(code, 2)::int else 12 end, 1)
    + interval '1 month - 1 day')::date
$function$;

CREATE OR REPLACE FUNCTION public.plenum_body()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select nullif(current_setting('plenum.body', true), '')::uuid
$function$;

CREATE OR REPLACE FUNCTION public.plenum_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(nullif(current_setting('plenum.now', true), '')::timestamptz, now())
$function$;

CREATE OR REPLACE FUNCTION public.plenum_protect(table_name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy body on %I to plenum_app using (body_id = (select plenum_body())) with check (body_id = (select plenum_body()))', table_name);
  execute format('create policy owner on %I to %I using (true) with check (true)', table_name, current_user);
  execute format('grant select, insert, update, delete on %I to plenum_app', table_name);
end
$function$;

CREATE OR REPLACE FUNCTION public.restate_cells(in_body uuid, in_only uuid[], in_hierarchies uuid[], changed_i uuid[], changed_u uuid[], changed_p text[], target_i uuid[] DEFAULT '{}'::uuid[], target_u uuid[] DEFAULT '{}'::uuid[], target_p text[] DEFAULT '{}'::text[])
 RETURNS void
 LANGUAGE plpgsql
 SET jit TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.restate_formula(in_body uuid, in_hierarchy uuid, in_indicator uuid, INOUT indicators uuid[], INOUT units uuid[], INOUT periods text[])
 RETURNS record
 LANGUAGE plpgsql
 SET jit TO 'off'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.restate_indicators(in_body uuid, in_ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.restate_level(in_body uuid, in_hierarchy uuid, INOUT indicators uuid[], INOUT units uuid[], INOUT periods text[])
 RETURNS record
 LANGUAGE plpgsql
 SET jit TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.search_follow()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  one record;
begin
  for one in execute format('select body_id, array_agg(distinct %I) as ids from changed group by body_id', tg_argv[1]) loop
    perform search_refresh(one.body_id, tg_argv[0], one.ids);
  end loop;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.search_is_open(open_to text, audience uuid[], sees_all boolean, seer_ids uuid[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select open_to = 'everybody' or (open_to = 'seers' and sees_all) or audience && seer_ids
$function$;

CREATE OR REPLACE FUNCTION public.search_lexemes(words text)
 RETURNS text[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  found text[] := '{}';
  w text;
begin
  foreach w in array string_to_array(btrim(words), ' ') loop
    found := found || array[left(w, 1), left(w, 2), left(w, 3), left(w, 4), left(w, 5), left(w, 6), left(w, 7), left(w, 8), w || '$'];
  end loop;
  return found;
end
$function$;

CREATE OR REPLACE FUNCTION public.search_names(typed text, prefixes text[], marked text[], kinds text[], sees_all boolean, seer_ids uuid[], wanted integer)
 RETURNS TABLE(level integer, kind text, object_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  me uuid := plenum_body();
  like_prefixes text[] := array(select '% ' || w || '%' from unnest(prefixes) as w);
  like_whole text[] := array(select '% ' || w || ' %' from unnest(prefixes) as w);
  like_marked text[] := array(select '% ' || w || '%' from unnest(marked) as w);
  as_prefixes text[] := array(select left(w, 8) from unnest(prefixes) as w);
  as_whole text[] := array(select w || '$' from unnest(prefixes) as w);
  as_marked text[] := array(select left(w, 8) from unnest(marked) as w);
  good_enough integer := case when marked is null then 2 else 1 end;
  best integer := 0;
  fitting integer := 0;
begin
  return query select 0, e.kind, e.object_id from (
    select * from search_entry s where s.body_id = me and s.name_key >= typed and s.name_key < typed || chr(1114111)
    order by s.name_key limit 200) as e
    where e.kind = any (kinds) and search_is_open(e.open_to, e.audience, sees_all, seer_ids) limit wanted;
  -- Where very many fit they are soon met on a walk along the order; where few fit the index of words has few to give.
  for level, kind, object_id in
    select case when marked is not null and e.words like all (like_marked) then 1 when e.words like all (like_whole) then 2 else 3 end,
      e.kind, e.object_id
    from unnest(kinds) as k, lateral (
      select * from search_entry s where s.body_id = me and s.kind = k order by s.rank, s.object_id limit 150) as e
    where e.words like all (like_prefixes) and search_is_open(e.open_to, e.audience, sees_all, seer_ids)
    order by 1, e.rank limit wanted * 3 loop
    fitting := fitting + 1;
    best := best + (level <= good_enough)::integer;
    return next;
  end loop;
  -- Many words fit few names: asked for by their beginnings alone, all of them come at once with how well they fit.
  if best < wanted and fitting < wanted and cardinality(prefixes) > 4 then
    fitting := 0;
    for level, kind, object_id in
      select case when marked is not null and s.words like all (like_marked) then 1 when s.words like all (like_whole) then 2 else 3 end,
        s.kind, s.object_id
      from search_entry s
      where search_lexemes(s.words) @> as_prefixes and s.body_id = me and s.kind = any (kinds) and s.words like all (like_prefixes)
        and search_is_open(s.open_to, s.audience, sees_all, seer_ids) limit wanted * 3 loop
      fitting := fitting + 1;
      return next;
    end loop;
    if fitting < wanted * 3 then return; end if;
  end if;
  if marked is not null and best < wanted then
    return query select 1, s.kind, s.object_id from search_entry s
      where search_lexemes(s.words) @> as_marked and s.body_id = me and s.kind = any (kinds) and s.words like all (like_marked)
        and search_is_open(s.open_to, s.audience, sees_all, seer_ids) limit wanted * 3;
    get diagnostics best = row_count;
  end if;
  if best < wanted then
    return query select 2, s.kind, s.object_id from search_entry s
      where search_lexemes(s.words) @> as_whole and s.body_id = me and s.kind = any (kinds)
        and search_is_open(s.open_to, s.audience, sees_all, seer_ids) limit wanted * 3;
    get diagnostics best = row_count;
  end if;
  if best < wanted and fitting < wanted then
    return query select 3, s.kind, s.object_id from search_entry s
      where search_lexemes(s.words) @> as_prefixes and s.body_id = me and s.kind = any (kinds) and s.words like all (like_prefixes)
        and search_is_open(s.open_to, s.audience, sees_all, seer_ids) limit wanted * 3;
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION public.search_near(others text[], candidates text[], kinds text[], sees_all boolean, seer_ids uuid[], wanted integer)
 RETURNS TABLE(kind text, object_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select s.kind, s.object_id from search_entry s
  where search_lexemes(s.words) && array(select w || '$' from unnest(candidates) as w)
    and search_lexemes(s.words) @> array(select left(w, 8) from unnest(others) as w)
    and s.body_id = plenum_body() and s.kind = any (kinds)
    and s.words like all (array(select '% ' || w || '%' from unnest(others) as w))
    and search_is_open(s.open_to, s.audience, sees_all, seer_ids)
  limit wanted * 3
$function$;

CREATE OR REPLACE FUNCTION public.search_parts(title text, others text, OUT name_key text, OUT words text)
 RETURNS record
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  decomposed text := lower(replace(normalize(title || chr(1) || others, NFD), 'Đ', 'đ'));
  folded text := replace(regexp_replace(decomposed, '[\u0300-\u036f]+', '', 'g'), 'đ', 'd');
  between_words text := '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u303f]+';
  marked text := btrim(regexp_replace(normalize(decomposed, NFC), between_words, ' ', 'g'));
begin
  name_key := left(btrim(regexp_replace(split_part(folded, chr(1), 1), between_words, ' ', 'g')), 200);
  folded := btrim(regexp_replace(folded, between_words, ' ', 'g'));
  words := ' ' || folded || case when marked = folded then '' else ' ' || marked end || ' ';
  -- An entry of the index has its limit.
  if length(words) > 100 then words := regexp_replace(words, '([^ ]{100})[^ ]+', '\1', 'g'); end if;
end
$function$;

CREATE OR REPLACE FUNCTION public.search_refresh(in_body uuid, in_kind text, ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
 SET gin_pending_list_limit TO '256'
AS $function$
declare
  is_many constant boolean := cardinality(ids) > 200;
  gone uuid[];
begin
  if is_many then perform set_config('gin_pending_list_limit', '65536', true); end if;
  -- The kind stands in the text of the statement, so that only its branch of the view is planned.
  execute format($q$
    insert into search_entry as e (body_id, kind, object_id, title, label, also, open_to, audience, rank, name_key, words)
    select s.body_id, s.kind, s.object_id, s.title, s.label, s.also, s.open_to, s.audience, s.rank, p.name_key, p.words
    from search_source s
    cross join lateral search_parts(s.title, concat_ws(' ', s.label, s.also)) as p
    where s.kind = %L and s.body_id = $1 and s.object_id = any ($2)
    on conflict (body_id, kind, object_id) do update set title = excluded.title, label = excluded.label, also = excluded.also,
      open_to = excluded.open_to, audience = excluded.audience, rank = excluded.rank, name_key = excluded.name_key,
      words = excluded.words
    where (e.title, e.label, e.also, e.open_to, e.audience, e.rank)
      is distinct from (excluded.title, excluded.label, excluded.also, excluded.open_to, excluded.audience, excluded.rank)$q$, in_kind)
    using in_body, ids;
  if is_many then perform gin_clean_pending_list('search_entry_lexemes'); end if;
  execute format('select array(select unnest($2) except select s.object_id from search_source s
    where s.kind = %L and s.body_id = $1 and s.object_id = any ($2))', in_kind)
    into gone using in_body, ids;
  if gone <> '{}' then
    delete from search_entry e where e.body_id = in_body and e.kind = in_kind and e.object_id = any (gone);
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION public.shift_period(code text, years integer, periods integer)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.sign_in_bodies(of_user text)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select case when exists (select from person where body_id = plenum_body() and user_id = of_user)
    then (select count(distinct body_id)::integer from person where user_id = of_user and is_active) end
$function$;

CREATE OR REPLACE FUNCTION public.sign_in_create_user(new_id text, address text, full_name text, password_hash text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  insert into auth_user (id, name, email, email_verified) values (new_id, full_name, lower(address), true);
  insert into auth_account (id, account_id, provider_id, user_id, password)
  values (gen_random_uuid()::text, new_id, 'credential', new_id, password_hash);
end
$function$;

CREATE OR REPLACE FUNCTION public.sign_in_end_sessions(of_user text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  delete from auth_session where user_id = of_user
    and exists (select from person where body_id = plenum_body() and user_id = of_user)
$function$;

CREATE OR REPLACE FUNCTION public.sign_in_overview()
 RETURNS TABLE(user_id text, has_second_factor boolean, last_seen_at timestamp with time zone, locked_until timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select u.id, u.two_factor_enabled,
    (select max(s.updated_at) from auth_session s where s.user_id = u.id),
    (select a.locked_until from sign_in_attempt a where a.email = u.email and a.locked_until > now())
  from auth_user u where u.id in (select p.user_id from person p where p.body_id = plenum_body())
$function$;

CREATE OR REPLACE FUNCTION public.sign_in_remove_second_factor(of_user text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  perform sign_in_require_own(of_user);
  delete from auth_two_factor where user_id = of_user;
  update auth_user set two_factor_enabled = false, updated_at = now() where id = of_user;
  delete from auth_session where user_id = of_user;
end
$function$;

CREATE OR REPLACE FUNCTION public.sign_in_require_own(of_user text)
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  if not exists (select from person where body_id = plenum_body() and user_id = of_user)
    or exists (select from person where body_id <> plenum_body() and user_id = of_user and is_active) then
    raise exception 'user % does not belong to this body alone', of_user using errcode = '42501';
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION public.sign_in_set_password(of_user text, password_hash text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  perform sign_in_require_own(of_user);
  update auth_account set password = password_hash, updated_at = now() where user_id = of_user and provider_id = 'credential';
  if not found then
    insert into auth_account (id, account_id, provider_id, user_id, password)
    values (gen_random_uuid()::text, of_user, 'credential', of_user, password_hash);
  end if;
  delete from auth_session where user_id = of_user;
  delete from sign_in_attempt where email = (select email from auth_user where id = of_user);
end
$function$;

CREATE OR REPLACE FUNCTION public.sign_in_user_of(address text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select id from auth_user where email = lower(address)
$function$;

CREATE OR REPLACE FUNCTION public.standing_figure(in_body uuid, in_hierarchy uuid, in_indicator uuid, in_unit uuid, in_period text)
 RETURNS TABLE(value numeric, how text, in_hierarchy_only boolean)
 LANGUAGE sql
 STABLE
AS $function$
  select s.value, s.how, s.only_here from (
    select o.value, 'own' as how, false as only_here, 0 as place from own_figure(in_body, in_indicator, in_unit, in_period) o
    union all
    select t.total, t.how, t.hierarchy_id <> main_hierarchy(), case when t.hierarchy_id = in_hierarchy then 1 else 2 end
    from unit_total t
    where t.body_id = in_body and t.indicator_id = in_indicator and t.unit_id = in_unit and t.period = in_period
      and t.hierarchy_id in (in_hierarchy, main_hierarchy())) as s
  order by s.place limit 1
$function$;

CREATE OR REPLACE FUNCTION public.unit_parent_passes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into unit_parent_past values (old.body_id, old.id, old.parent_id, plenum_now()) on conflict do nothing;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.unit_place_passes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into unit_place_past
  values (old.body_id, old.hierarchy_id, old.unit_id, old.parent_id, old.valid_from, old.valid_to, old.recorded_at, plenum_now(), old.id)
  on conflict do nothing;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.recorded_at := plenum_now();
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.unit_place_totals()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.units_above(in_body uuid, in_hierarchy uuid, in_unit uuid, in_period text)
 RETURNS TABLE(unit_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  select o.parent_id from org_unit o where in_hierarchy = main_hierarchy() and o.body_id = in_body and o.id = in_unit and o.parent_id is not null
  union all
  select p.parent_id from unit_place p where in_hierarchy <> main_hierarchy() and p.body_id = in_body and p.unit_id = in_unit and p.parent_id is not null
    and p.hierarchy_id = in_hierarchy and p.valid_from <= period_end(in_period) and (p.valid_to is null or p.valid_to > period_end(in_period))
$function$;

CREATE OR REPLACE FUNCTION public.units_below(in_body uuid, in_hierarchy uuid, in_unit uuid, in_period text)
 RETURNS TABLE(unit_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  select o.id from org_unit o where in_hierarchy = main_hierarchy() and o.body_id = in_body and o.parent_id = in_unit
  union all
  select p.unit_id from unit_place p where in_hierarchy <> main_hierarchy() and p.body_id = in_body and p.parent_id = in_unit
    and p.hierarchy_id = in_hierarchy and p.valid_from <= period_end(in_period) and (p.valid_to is null or p.valid_to > period_end(in_period))
$function$;

create table agenda_item (
  body_id uuid not null,
  id uuid not null,
  conference_id uuid not null,
  ordinal integer not null,
  title text not null,
  kind text not null,
  held_on date,
  presenter text,
  confidentiality text not null default 'internal'::text,
  document_id uuid,
  UNIQUE (body_id, conference_id, ordinal) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, conference_id) REFERENCES conference(body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document(body_id, id),
  CHECK ((confidentiality = ANY (ARRAY['public'::text, 'internal'::text, 'restricted'::text]))),
  CHECK ((kind = ANY (ARRAY['report'::text, 'discussion'::text, 'decision'::text, 'personnel'::text, 'other'::text]))),
  CHECK ((ordinal > 0))
);
CREATE INDEX agenda_item_document ON public.agenda_item USING btree (body_id, document_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table announcement (
  body_id uuid not null,
  id uuid not null,
  conference_id uuid,
  snapshot_id uuid not null,
  title text not null,
  slug text,
  content jsonb not null,
  official jsonb not null,
  revision integer not null default 1,
  comments_open boolean not null default true,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_by uuid,
  updated_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, conference_id) REFERENCES conference(body_id, id),
  FOREIGN KEY (body_id, created_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, snapshot_id) REFERENCES snapshot(body_id, id),
  FOREIGN KEY (body_id, updated_by) REFERENCES person(body_id, id),
  CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
CREATE INDEX announcement_conference ON public.announcement USING btree (body_id, conference_id);
CREATE INDEX announcement_created_by ON public.announcement USING btree (body_id, created_by);
CREATE INDEX announcement_snapshot ON public.announcement USING btree (body_id, snapshot_id);
CREATE INDEX announcement_updated_by ON public.announcement USING btree (body_id, updated_by);
CREATE UNIQUE INDEX announcement_slug ON public.announcement USING btree (body_id, slug);
CREATE TRIGGER announcement_found AFTER INSERT ON public.announcement REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('announcement', 'id');
CREATE TRIGGER announcement_found_anew AFTER UPDATE ON public.announcement REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('announcement', 'id');
CREATE TRIGGER announcement_lost AFTER DELETE ON public.announcement REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('announcement', 'id');
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table announcement_photo (
  body_id uuid not null,
  id uuid not null,
  announcement_id uuid not null,
  file_id uuid not null,
  width integer not null,
  height integer not null,
  added_at timestamp with time zone not null,
  published_at timestamp with time zone,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, announcement_id) REFERENCES announcement(body_id, id),
  FOREIGN KEY (body_id, file_id) REFERENCES file(body_id, id),
  CHECK ((height > 0)),
  CHECK ((width > 0))
);
CREATE INDEX announcement_photo_announcement ON public.announcement_photo USING btree (body_id, announcement_id);
CREATE INDEX announcement_photo_file ON public.announcement_photo USING btree (body_id, file_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table announcement_version (
  body_id uuid not null,
  announcement_id uuid not null,
  version integer not null,
  title text not null,
  content text not null,
  hash text not null,
  note text,
  snapshot_id uuid not null,
  published_by uuid,
  published_at timestamp with time zone not null,
  PRIMARY KEY (body_id, announcement_id, version),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, announcement_id) REFERENCES announcement(body_id, id),
  FOREIGN KEY (body_id, published_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, snapshot_id) REFERENCES snapshot(body_id, id),
  CHECK (((version = 1) = (note IS NULL))),
  CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((version > 0))
);
CREATE INDEX announcement_version_at ON public.announcement_version USING btree (body_id, published_at DESC);
CREATE INDEX announcement_version_published_by ON public.announcement_version USING btree (body_id, published_by);
CREATE INDEX announcement_version_snapshot ON public.announcement_version USING btree (body_id, snapshot_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table attendance (
  body_id uuid not null,
  id uuid not null,
  conference_id uuid not null,
  ordinal integer not null,
  person_id uuid,
  name text not null,
  title text,
  role text not null,
  state text not null,
  reason text,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, conference_id) REFERENCES conference(body_id, id),
  FOREIGN KEY (body_id, person_id) REFERENCES person(body_id, id),
  CHECK ((role = ANY (ARRAY['member'::text, 'guest'::text, 'secretary'::text]))),
  CHECK ((state = ANY (ARRAY['present'::text, 'absent'::text, 'unknown'::text])))
);
CREATE INDEX attendance_conference ON public.attendance USING btree (body_id, conference_id, ordinal);
CREATE INDEX attendance_person ON public.attendance USING btree (body_id, person_id);
CREATE UNIQUE INDEX attendance_once ON public.attendance USING btree (body_id, conference_id, person_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table auth_account (
  id text not null,
  account_id text not null,
  provider_id text not null,
  user_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  UNIQUE (provider_id, account_id),
  PRIMARY KEY (id),
  FOREIGN KEY (user_id) REFERENCES auth_user(id) ON DELETE CASCADE
);
CREATE INDEX auth_account_user ON public.auth_account USING btree (user_id);

create table auth_session (
  id text not null,
  token text not null,
  user_id text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  UNIQUE (token),
  PRIMARY KEY (id),
  FOREIGN KEY (user_id) REFERENCES auth_user(id) ON DELETE CASCADE
);
CREATE INDEX auth_session_expires ON public.auth_session USING btree (expires_at);
CREATE INDEX auth_session_user ON public.auth_session USING btree (user_id);

create table auth_two_factor (
  id text not null,
  secret text not null,
  backup_codes text not null,
  user_id text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (user_id) REFERENCES auth_user(id) ON DELETE CASCADE
);
CREATE INDEX auth_two_factor_user ON public.auth_two_factor USING btree (user_id);

create table auth_user (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  UNIQUE (email),
  PRIMARY KEY (id)
);

create table auth_verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id)
);
CREATE INDEX auth_verification_expires ON public.auth_verification USING btree (expires_at);
CREATE INDEX auth_verification_identifier ON public.auth_verification USING btree (identifier);

create table band_scheme (
  body_id uuid not null,
  id uuid not null,
  name text not null,
  version integer not null,
  edges jsonb not null,
  note text,
  is_active boolean not null default false,
  created_by uuid,
  created_at timestamp with time zone not null,
  UNIQUE (body_id, name, version),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, created_by) REFERENCES person(body_id, id),
  CHECK ((version > 0))
);
CREATE INDEX band_scheme_created_by ON public.band_scheme USING btree (body_id, created_by);
CREATE UNIQUE INDEX band_scheme_active ON public.band_scheme USING btree (body_id) WHERE is_active;
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table baseline (
  body_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  name text not null,
  label text,
  value numeric,
  value_min numeric,
  value_max numeric,
  is_rating boolean not null default false,
  illustrative boolean not null default false,
  note text,
  source_document_id uuid,
  source_start integer,
  source_end integer,
  source_text text,
  UNIQUE (body_id, target_id, name),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, source_document_id) REFERENCES document(body_id, id),
  FOREIGN KEY (body_id, target_id) REFERENCES target(body_id, id),
  CHECK (((value_min IS NULL) OR (value_max IS NULL) OR (value_min <= value_max))),
  CHECK ((name = ANY (ARRAY['plan'::text, 'central'::text, 'local'::text, 'revised'::text])))
);
CREATE INDEX baseline_source ON public.baseline USING btree (body_id, source_document_id);
CREATE UNIQUE INDEX baseline_rating ON public.baseline USING btree (body_id, target_id) WHERE is_rating;
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table body (
  id uuid not null,
  slug text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  place text not null,
  settings jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null default now(),
  UNIQUE (slug),
  PRIMARY KEY (id),
  CHECK ((kind = ANY (ARRAY['party'::text, 'council'::text, 'administration'::text, 'other'::text]))),
  CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
-- policy body using (id = plenum_body()) check -
-- policy owner using true check true

create table cascade_duty (
  body_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  unit_id uuid not null,
  document_type text,
  due_on date,
  owner_id uuid,
  note text,
  answer_id uuid,
  answered_on date,
  excused text,
  illustrative boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamp with time zone not null,
  UNIQUE (body_id, document_id, unit_id),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, answer_id) REFERENCES document(body_id, id),
  FOREIGN KEY (body_id, created_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document(body_id, id),
  FOREIGN KEY (body_id, owner_id) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id),
  CHECK (((answer_id IS NULL) = (answered_on IS NULL))),
  CHECK (((answer_id IS NULL) OR (answer_id <> document_id)))
);
CREATE INDEX cascade_duty_answer ON public.cascade_duty USING btree (body_id, answer_id);
CREATE INDEX cascade_duty_created_by ON public.cascade_duty USING btree (body_id, created_by);
CREATE INDEX cascade_duty_due ON public.cascade_duty USING btree (body_id, due_on) WHERE ((answer_id IS NULL) AND (excused IS NULL));
CREATE INDEX cascade_duty_owner ON public.cascade_duty USING btree (body_id, owner_id);
CREATE INDEX cascade_duty_unit ON public.cascade_duty USING btree (body_id, unit_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table cascade_review (
  body_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  kind text not null,
  years integer,
  due_on date not null,
  quote text,
  owner_id uuid,
  report_id uuid,
  held_on date,
  illustrative boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamp with time zone not null,
  UNIQUE (body_id, document_id, kind, due_on),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, created_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document(body_id, id),
  FOREIGN KEY (body_id, owner_id) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, report_id) REFERENCES document(body_id, id),
  CHECK (((report_id IS NULL) OR (held_on IS NOT NULL))),
  CHECK (((years >= 1) AND (years <= 30))),
  CHECK ((kind = ANY (ARRAY['interim'::text, 'final'::text])))
);
CREATE INDEX cascade_review_created_by ON public.cascade_review USING btree (body_id, created_by);
CREATE INDEX cascade_review_due ON public.cascade_review USING btree (body_id, due_on) WHERE (held_on IS NULL);
CREATE INDEX cascade_review_owner ON public.cascade_review USING btree (body_id, owner_id);
CREATE INDEX cascade_review_report ON public.cascade_review USING btree (body_id, report_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table cascade_submission (
  body_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  symbol text not null,
  issued_on date not null,
  title text not null,
  summary text,
  file_id uuid not null,
  format text not null,
  text text not null,
  state text not null default 'submitted'::text,
  submitted_by uuid,
  submitted_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  note text,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, decided_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, duty_id) REFERENCES cascade_duty(body_id, id) ON DELETE CASCADE,
  FOREIGN KEY (body_id, file_id) REFERENCES file(body_id, id),
  FOREIGN KEY (body_id, submitted_by) REFERENCES person(body_id, id),
  CHECK (((state <> 'returned'::text) OR (note IS NOT NULL))),
  CHECK (((state = ANY (ARRAY['accepted'::text, 'returned'::text])) = (decided_at IS NOT NULL))),
  CHECK ((state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'returned'::text, 'replaced'::text])))
);
CREATE INDEX cascade_submission_decided_by ON public.cascade_submission USING btree (body_id, decided_by);
CREATE INDEX cascade_submission_duty ON public.cascade_submission USING btree (body_id, duty_id, submitted_at DESC);
CREATE INDEX cascade_submission_file ON public.cascade_submission USING btree (body_id, file_id);
CREATE INDEX cascade_submission_submitted_by ON public.cascade_submission USING btree (body_id, submitted_by);
CREATE UNIQUE INDEX cascade_submission_waiting ON public.cascade_submission USING btree (body_id, duty_id) WHERE (state = 'submitted'::text);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table comment (
  body_id uuid not null,
  id uuid not null,
  announcement_id uuid not null,
  name text not null,
  text text not null,
  status text not null default 'held'::text,
  created_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decide_reason text,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, announcement_id) REFERENCES announcement(body_id, id),
  FOREIGN KEY (body_id, decided_by) REFERENCES person(body_id, id),
  CHECK (((status = 'held'::text) = (decided_at IS NULL))),
  CHECK ((status = ANY (ARRAY['held'::text, 'approved'::text, 'rejected'::text])))
);
CREATE INDEX comment_announcement ON public.comment USING btree (body_id, announcement_id, status, created_at);
CREATE INDEX comment_decided_by ON public.comment USING btree (body_id, decided_by);
CREATE INDEX comment_held ON public.comment USING btree (body_id, created_at) WHERE (status = 'held'::text);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table composite (
  body_id uuid not null,
  id uuid not null,
  code text not null,
  name_vi text not null,
  name_en text,
  publisher text,
  score_indicator_id uuid not null,
  rank_indicator_id uuid not null,
  version integer not null default 1,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, rank_indicator_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, score_indicator_id) REFERENCES indicator(body_id, id)
);
CREATE INDEX composite_rank_indicator ON public.composite USING btree (body_id, rank_indicator_id);
CREATE INDEX composite_score_indicator ON public.composite USING btree (body_id, score_indicator_id);
CREATE UNIQUE INDEX composite_code ON public.composite USING btree (body_id, lower(code));
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table composite_component (
  body_id uuid not null,
  composite_id uuid not null,
  indicator_id uuid not null,
  position integer not null,
  weight numeric,
  max_score numeric,
  from_year integer not null,
  rank_indicator_id uuid,
  PRIMARY KEY (body_id, composite_id, from_year, indicator_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, composite_id) REFERENCES composite(body_id, id),
  FOREIGN KEY (body_id, composite_id, from_year) REFERENCES composite_version(body_id, composite_id, from_year),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, rank_indicator_id) REFERENCES indicator(body_id, id),
  CHECK ((max_score > (0)::numeric)),
  CHECK ((weight > (0)::numeric))
);
CREATE INDEX composite_component_indicator ON public.composite_component USING btree (body_id, indicator_id);
CREATE INDEX composite_component_rank ON public.composite_component USING btree (body_id, rank_indicator_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table composite_edition (
  body_id uuid not null,
  composite_id uuid not null,
  period text not null,
  ranked_count integer not null,
  published_on date,
  PRIMARY KEY (body_id, composite_id, period),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, composite_id) REFERENCES composite(body_id, id),
  CHECK ((ranked_count > 0))
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table composite_version (
  body_id uuid not null,
  composite_id uuid not null,
  from_year integer not null,
  combine text not null,
  PRIMARY KEY (body_id, composite_id, from_year),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, composite_id) REFERENCES composite(body_id, id),
  CHECK (((from_year = 0) OR ((from_year >= 1990) AND (from_year <= 2200)))),
  CHECK ((combine = ANY (ARRAY['sum'::text, 'weighted_mean'::text, 'as_published'::text])))
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table conclusion (
  body_id uuid not null,
  id uuid not null,
  agenda_item_id uuid not null,
  text text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, agenda_item_id) REFERENCES agenda_item(body_id, id),
  FOREIGN KEY (body_id, recorded_by) REFERENCES person(body_id, id)
);
CREATE INDEX conclusion_agenda_item ON public.conclusion USING btree (body_id, agenda_item_id);
CREATE INDEX conclusion_recorded_by ON public.conclusion USING btree (body_id, recorded_by);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table conference (
  body_id uuid not null,
  id uuid not null,
  title text not null,
  no integer,
  organ text not null,
  term text,
  extended boolean not null default false,
  period text not null,
  place text,
  incumbents integer not null,
  status text not null default 'planned'::text,
  snapshot_id uuid,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  revision integer not null default 1,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, snapshot_id) REFERENCES snapshot(body_id, id),
  CHECK (((status = 'closed'::text) = (closed_at IS NOT NULL))),
  CHECK (((status = 'planned'::text) = (opened_at IS NULL))),
  CHECK (((status = 'planned'::text) OR (snapshot_id IS NOT NULL))),
  CHECK ((incumbents > 0)),
  CHECK ((no > 0)),
  CHECK ((status = ANY (ARRAY['planned'::text, 'open'::text, 'closed'::text])))
);
CREATE INDEX conference_snapshot ON public.conference USING btree (body_id, snapshot_id);
CREATE TRIGGER conference_found AFTER INSERT ON public.conference REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('conference', 'id');
CREATE TRIGGER conference_found_anew AFTER UPDATE ON public.conference REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('conference', 'id');
CREATE TRIGGER conference_lost AFTER DELETE ON public.conference REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('conference', 'id');
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table conference_day (
  body_id uuid not null,
  conference_id uuid not null,
  held_on date not null,
  PRIMARY KEY (body_id, conference_id, held_on),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, conference_id) REFERENCES conference(body_id, id)
);
CREATE INDEX conference_day_held_on ON public.conference_day USING btree (body_id, held_on);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table conference_paper (
  body_id uuid not null,
  id uuid not null,
  conference_id uuid not null,
  agenda_item_id uuid,
  title text not null,
  confidentiality text not null,
  document_id uuid,
  file_id uuid,
  added_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, agenda_item_id) REFERENCES agenda_item(body_id, id),
  FOREIGN KEY (body_id, conference_id) REFERENCES conference(body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document(body_id, id),
  FOREIGN KEY (body_id, file_id) REFERENCES file(body_id, id),
  CHECK (((document_id IS NULL) <> (file_id IS NULL))),
  CHECK ((confidentiality = ANY (ARRAY['public'::text, 'internal'::text, 'restricted'::text])))
);
CREATE INDEX conference_paper_agenda_item ON public.conference_paper USING btree (body_id, agenda_item_id);
CREATE INDEX conference_paper_conference ON public.conference_paper USING btree (body_id, conference_id);
CREATE INDEX conference_paper_document ON public.conference_paper USING btree (body_id, document_id);
CREATE INDEX conference_paper_file ON public.conference_paper USING btree (body_id, file_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table correction (
  body_id uuid not null,
  id uuid not null,
  value_id uuid not null,
  kind text not null,
  vintage text not null,
  proposed_value numeric,
  no_figure_reason text,
  reason text not null,
  source text,
  document_id uuid,
  state text not null default 'proposed'::text,
  proposed_by uuid,
  proposed_at timestamp with time zone not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  new_value_id uuid,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, answered_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document(body_id, id),
  FOREIGN KEY (body_id, new_value_id) REFERENCES indicator_value(body_id, id),
  FOREIGN KEY (body_id, proposed_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, value_id) REFERENCES indicator_value(body_id, id),
  CHECK (((proposed_value IS NULL) <> (no_figure_reason IS NULL))),
  CHECK (((state = ANY (ARRAY['accepted'::text, 'refused'::text])) = (answered_at IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['actual'::text, 'estimate'::text, 'forecast'::text]))),
  CHECK ((no_figure_reason = ANY (ARRAY['not_yet_available'::text, 'not_collected'::text, 'not_applicable'::text, 'nothing_occurred'::text, 'being_checked'::text, 'classified'::text]))),
  CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text]))),
  CHECK ((vintage = ANY (ARRAY['estimate'::text, 'provisional'::text, 'final'::text])))
);
CREATE INDEX correction_answered_by ON public.correction USING btree (body_id, answered_by);
CREATE INDEX correction_document ON public.correction USING btree (body_id, document_id);
CREATE INDEX correction_new_value ON public.correction USING btree (body_id, new_value_id);
CREATE INDEX correction_proposed_by ON public.correction USING btree (body_id, proposed_by);
CREATE INDEX correction_state ON public.correction USING btree (body_id, state, proposed_at);
CREATE INDEX correction_value ON public.correction USING btree (body_id, value_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table declared_rating (
  body_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  band text not null,
  reason text not null,
  declared_by uuid,
  declared_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdraw_reason text,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, declared_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, target_id) REFERENCES target(body_id, id),
  FOREIGN KEY (body_id, withdrawn_by) REFERENCES person(body_id, id),
  CHECK ((band = ANY (ARRAY['met_or_exceeded'::text, 'nearly_met'::text, 'over_80'::text, '50_to_80'::text, 'under_50'::text, 'not_scored'::text, 'no_data'::text])))
);
CREATE INDEX declared_rating_declared_by ON public.declared_rating USING btree (body_id, declared_by);
CREATE INDEX declared_rating_target ON public.declared_rating USING btree (body_id, target_id, declared_at DESC);
CREATE INDEX declared_rating_withdrawn_by ON public.declared_rating USING btree (body_id, withdrawn_by);
CREATE UNIQUE INDEX declared_rating_current ON public.declared_rating USING btree (body_id, target_id) WHERE (withdrawn_at IS NULL);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table dimension (
  body_id uuid not null,
  id uuid not null,
  code text not null,
  name_vi text not null,
  name_en text,
  version integer not null default 1,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id)
);
CREATE UNIQUE INDEX dimension_code ON public.dimension USING btree (body_id, lower(code));
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table dimension_member (
  body_id uuid not null,
  id uuid not null,
  dimension_id uuid not null,
  position integer not null,
  code text not null,
  name_vi text not null,
  name_en text,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, dimension_id) REFERENCES dimension(body_id, id)
);
CREATE UNIQUE INDEX dimension_member_code ON public.dimension_member USING btree (body_id, dimension_id, lower(code));
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table document (
  body_id uuid not null,
  id uuid not null,
  side text not null,
  type text not null,
  form text not null,
  number integer,
  symbol text,
  issuer_symbol text,
  issuer text,
  term_id uuid,
  year integer,
  series text not null,
  issued_on date,
  title text not null,
  confidentiality text not null default 'internal'::text,
  note text,
  folded text not null,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, created_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, term_id) REFERENCES term(body_id, id),
  CHECK (((number IS NULL) = (symbol IS NULL))),
  CHECK (((number IS NULL) OR (issuer_symbol IS NOT NULL))),
  CHECK ((confidentiality = ANY (ARRAY['public'::text, 'internal'::text, 'restricted'::text]))),
  CHECK ((form = ANY (ARRAY['party'::text, 'normative'::text, 'individual'::text, 'assembly'::text, 'none'::text]))),
  CHECK ((number > 0)),
  CHECK ((side = ANY (ARRAY['party'::text, 'state'::text])))
);
CREATE INDEX document_created_by ON public.document USING btree (body_id, created_by);
CREATE INDEX document_issued ON public.document USING btree (body_id, issued_on DESC, id);
CREATE INDEX document_symbol ON public.document USING btree (body_id, lower(symbol));
CREATE INDEX document_term ON public.document USING btree (body_id, term_id);
CREATE UNIQUE INDEX document_number ON public.document USING btree (body_id, series, number);
CREATE TRIGGER document_found AFTER INSERT ON public.document REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('document', 'id');
CREATE TRIGGER document_found_anew AFTER UPDATE ON public.document REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('document', 'id');
CREATE TRIGGER document_lost AFTER DELETE ON public.document REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('document', 'id');
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table document_file (
  body_id uuid not null,
  file_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  format text not null,
  text text not null default ''::text,
  added_by uuid,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (body_id, file_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, added_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document(body_id, id) ON DELETE CASCADE,
  FOREIGN KEY (body_id, file_id) REFERENCES file(body_id, id)
);
CREATE INDEX document_file_added_by ON public.document_file USING btree (body_id, added_by);
CREATE INDEX document_file_document ON public.document_file USING btree (body_id, document_id, ordinal);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table document_reader (
  body_id uuid not null,
  document_id uuid not null,
  person_id uuid not null,
  PRIMARY KEY (body_id, document_id, person_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, document_id) REFERENCES document(body_id, id) ON DELETE CASCADE,
  FOREIGN KEY (body_id, person_id) REFERENCES person(body_id, id)
);
CREATE INDEX document_reader_person ON public.document_reader USING btree (body_id, person_id);
CREATE TRIGGER document_reader_found AFTER INSERT ON public.document_reader REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('document', 'document_id');
CREATE TRIGGER document_reader_found_anew AFTER UPDATE ON public.document_reader REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('document', 'document_id');
CREATE TRIGGER document_reader_lost AFTER DELETE ON public.document_reader REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('document', 'document_id');
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table document_relation (
  body_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null,
  note text,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, from_id) REFERENCES document(body_id, id) ON DELETE CASCADE,
  FOREIGN KEY (body_id, to_id) REFERENCES document(body_id, id) ON DELETE CASCADE,
  CHECK ((from_id <> to_id)),
  CHECK ((kind = ANY (ARRAY['implements'::text, 'amends'::text, 'replaces'::text, 'refers'::text])))
);
CREATE INDEX document_relation_to ON public.document_relation USING btree (body_id, to_id);
CREATE UNIQUE INDEX document_relation_once ON public.document_relation USING btree (body_id, from_id, to_id, kind);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table due_move (
  body_id uuid not null,
  id uuid not null,
  period text not null,
  unit_id uuid,
  was_due_on date not null,
  due_on date not null,
  reason text not null,
  moved_by uuid,
  moved_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, moved_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id)
);
CREATE INDEX due_move_moved_by ON public.due_move USING btree (body_id, moved_by);
CREATE INDEX due_move_period ON public.due_move USING btree (body_id, period, moved_at);
CREATE INDEX due_move_unit ON public.due_move USING btree (body_id, unit_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table event (
  body_id uuid not null,
  seq bigint not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_name text not null,
  verb text not null,
  object_type text not null,
  object_id text not null,
  data jsonb not null default '{}'::jsonb,
  hash text not null,
  PRIMARY KEY (body_id, seq),
  FOREIGN KEY (body_id) REFERENCES body(id)
);
CREATE INDEX event_actor ON public.event USING btree (body_id, actor_id, seq DESC);
CREATE INDEX event_object ON public.event USING btree (body_id, object_type, object_id, seq DESC);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table event_head (
  body_id uuid not null,
  seq bigint not null,
  hash text not null,
  PRIMARY KEY (body_id),
  FOREIGN KEY (body_id) REFERENCES body(id)
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table exchange_link (
  body_id uuid not null,
  system text not null,
  external_id text not null,
  task_id uuid not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  UNIQUE (body_id, system, task_id),
  PRIMARY KEY (body_id, system, external_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, task_id) REFERENCES task(body_id, id) ON DELETE CASCADE
);
CREATE INDEX exchange_link_task ON public.exchange_link USING btree (body_id, task_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table file (
  body_id uuid not null,
  id uuid not null,
  name text not null,
  content_type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  CHECK ((size >= 0))
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table formula_input (
  body_id uuid not null,
  indicator_id uuid not null,
  input_id uuid not null,
  PRIMARY KEY (body_id, indicator_id, input_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, input_id) REFERENCES indicator(body_id, id)
);
CREATE INDEX formula_input_input ON public.formula_input USING btree (body_id, input_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table grading_mark (
  body_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  period text not null,
  kind text not null,
  task_id uuid,
  reason text not null,
  marked_by uuid,
  marked_at timestamp with time zone not null,
  UNIQUE (body_id, period, task_id),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, marked_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, task_id) REFERENCES task(body_id, id) ON DELETE CASCADE,
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id),
  CHECK (((kind = 'exceeded'::text) = (task_id IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['exceeded'::text, 'disciplined'::text])))
);
CREATE INDEX grading_mark_marked_by ON public.grading_mark USING btree (body_id, marked_by);
CREATE INDEX grading_mark_task ON public.grading_mark USING btree (body_id, task_id);
CREATE INDEX grading_mark_unit ON public.grading_mark USING btree (body_id, unit_id, period);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table grading_scheme (
  body_id uuid not null,
  id uuid not null,
  name text not null,
  version integer not null,
  content jsonb not null,
  note text,
  is_active boolean not null default false,
  created_by uuid,
  created_at timestamp with time zone not null,
  UNIQUE (body_id, name, version),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, created_by) REFERENCES person(body_id, id),
  CHECK ((version > 0))
);
CREATE INDEX grading_scheme_created_by ON public.grading_scheme USING btree (body_id, created_by);
CREATE UNIQUE INDEX grading_scheme_active ON public.grading_scheme USING btree (body_id) WHERE is_active;
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table grading_sheet (
  body_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  period text not null,
  general_points numeric,
  general_reason text,
  general_by uuid,
  general_at timestamp with time zone,
  self_grade text,
  self_reason text,
  self_by uuid,
  self_at timestamp with time zone,
  decided_grade text,
  decided_reason text,
  decided_by uuid,
  decided_at timestamp with time zone,
  frozen jsonb,
  illustrative boolean not null default false,
  revision integer not null default 1,
  UNIQUE (body_id, period, unit_id),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, decided_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, general_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, self_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id),
  CHECK (((decided_grade IS NULL) = (decided_at IS NULL))),
  CHECK (((decided_grade IS NULL) = (frozen IS NULL))),
  CHECK (((self_grade IS NULL) = (self_at IS NULL))),
  CHECK ((decided_grade = ANY (ARRAY['excellent'::text, 'good'::text, 'completed'::text, 'not_completed'::text]))),
  CHECK ((general_points >= (0)::numeric)),
  CHECK ((self_grade = ANY (ARRAY['excellent'::text, 'good'::text, 'completed'::text, 'not_completed'::text])))
);
CREATE INDEX grading_sheet_decided_by ON public.grading_sheet USING btree (body_id, decided_by);
CREATE INDEX grading_sheet_general_by ON public.grading_sheet USING btree (body_id, general_by);
CREATE INDEX grading_sheet_self_by ON public.grading_sheet USING btree (body_id, self_by);
CREATE INDEX grading_sheet_unit ON public.grading_sheet USING btree (body_id, unit_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table import_mapping (
  body_id uuid not null,
  unit_id uuid not null,
  signature text not null,
  mapping jsonb not null,
  saved_by uuid,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (body_id, unit_id, signature),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, saved_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id)
);
CREATE INDEX import_mapping_saved_by ON public.import_mapping USING btree (body_id, saved_by);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table indicator (
  body_id uuid not null,
  id uuid not null,
  code text not null,
  name_vi text not null,
  name_en text,
  definition text,
  unit text not null,
  decimals smallint not null default 2,
  direction text not null,
  price_basis text not null default 'none'::text,
  method text not null,
  area text not null,
  frequency text not null,
  owner_unit_id uuid,
  growth_of_id uuid,
  synonyms text[] not null default '{}'::text[],
  folded text not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  unit_aggregation text not null default 'none'::text,
  ratio_scale integer not null default 100,
  weight_indicator_id uuid,
  numerator_indicator_id uuid,
  denominator_indicator_id uuid,
  formula jsonb,
  formula_text text,
  time_aggregation text not null default 'none'::text,
  data_source text,
  due_calendar text,
  due_working_days integer,
  due_unit_kinds text[] not null default '{}'::text[],
  part_of_id uuid,
  member_id uuid,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, denominator_indicator_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, growth_of_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, member_id) REFERENCES dimension_member(body_id, id),
  FOREIGN KEY (body_id, numerator_indicator_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, owner_unit_id) REFERENCES org_unit(body_id, id),
  FOREIGN KEY (body_id, part_of_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, weight_indicator_id) REFERENCES indicator(body_id, id),
  CHECK (((decimals >= 0) AND (decimals <= 10))),
  CHECK (((due_calendar IS NULL) = (due_working_days IS NULL))),
  CHECK (((due_working_days >= 0) AND (due_working_days <= 60))),
  CHECK (((formula IS NULL) = (formula_text IS NULL))),
  CHECK (((numerator_indicator_id IS NULL) = (denominator_indicator_id IS NULL))),
  CHECK (((numerator_indicator_id IS NULL) OR (unit_aggregation = 'ratio'::text))),
  CHECK (((part_of_id IS NULL) = (member_id IS NULL))),
  CHECK (((unit_aggregation = 'weighted_mean'::text) = (weight_indicator_id IS NOT NULL))),
  CHECK (((weight_indicator_id <> id) AND (numerator_indicator_id <> id) AND (denominator_indicator_id <> id))),
  CHECK ((area = ANY (ARRAY['economy'::text, 'society'::text, 'environment'::text, 'defence_security'::text, 'party_building'::text, 'government'::text, 'other'::text]))),
  CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text, 'keep'::text, 'none'::text]))),
  CHECK ((due_calendar = ANY (ARRAY['calendar'::text, 'decree-09-2019'::text]))),
  CHECK ((frequency = ANY (ARRAY['month'::text, 'quarter'::text, 'half'::text, 'year'::text, 'once'::text]))),
  CHECK ((growth_of_id <> id)),
  CHECK ((method = ANY (ARRAY['ratio'::text, 'inverse'::text, 'progress'::text, 'difference'::text, 'complete'::text, 'rank'::text, 'milestone'::text, 'compound'::text]))),
  CHECK ((price_basis = ANY (ARRAY['none'::text, 'current'::text, 'constant_1994'::text, 'constant_2010'::text, 'constant_2020'::text]))),
  CHECK ((ratio_scale > 0)),
  CHECK ((time_aggregation = ANY (ARRAY['sum'::text, 'last'::text, 'mean'::text, 'cumulative'::text, 'none'::text]))),
  CHECK ((unit_aggregation = ANY (ARRAY['sum'::text, 'weighted_mean'::text, 'ratio'::text, 'last'::text, 'none'::text])))
);
CREATE INDEX indicator_denominator ON public.indicator USING btree (body_id, denominator_indicator_id);
CREATE INDEX indicator_growth_of ON public.indicator USING btree (body_id, growth_of_id);
CREATE INDEX indicator_member ON public.indicator USING btree (body_id, member_id);
CREATE INDEX indicator_numerator ON public.indicator USING btree (body_id, numerator_indicator_id);
CREATE INDEX indicator_owner ON public.indicator USING btree (body_id, owner_unit_id);
CREATE INDEX indicator_weight ON public.indicator USING btree (body_id, weight_indicator_id);
CREATE UNIQUE INDEX indicator_code ON public.indicator USING btree (body_id, lower(code));
CREATE UNIQUE INDEX indicator_part ON public.indicator USING btree (body_id, part_of_id, member_id);
CREATE TRIGGER indicator_found AFTER INSERT ON public.indicator REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('indicator', 'id');
CREATE TRIGGER indicator_found_anew AFTER UPDATE ON public.indicator REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('indicator', 'id');
CREATE TRIGGER indicator_lost AFTER DELETE ON public.indicator REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('indicator', 'id');
CREATE TRIGGER indicator_making_passes BEFORE UPDATE ON public.indicator FOR EACH ROW WHEN ((((((((old.unit_aggregation IS DISTINCT FROM new.unit_aggregation) OR (old.time_aggregation IS DISTINCT FROM new.time_aggregation)) OR (old.ratio_scale IS DISTINCT FROM new.ratio_scale)) OR (old.weight_indicator_id IS DISTINCT FROM new.weight_indicator_id)) OR (old.numerator_indicator_id IS DISTINCT FROM new.numerator_indicator_id)) OR (old.denominator_indicator_id IS DISTINCT FROM new.denominator_indicator_id)) OR (old.formula IS DISTINCT FROM new.formula))) EXECUTE FUNCTION indicator_making_passes();
CREATE TRIGGER indicator_totals AFTER UPDATE ON public.indicator REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION indicator_totals();
CREATE TRIGGER new_indicator_totals AFTER INSERT ON public.indicator REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION new_indicator_totals();
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table indicator_breakdown (
  body_id uuid not null,
  indicator_id uuid not null,
  dimension_id uuid not null,
  severity text not null,
  tolerance numeric not null default 0,
  PRIMARY KEY (body_id, indicator_id, dimension_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, dimension_id) REFERENCES dimension(body_id, id),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id),
  CHECK ((severity = ANY (ARRAY['refuse'::text, 'warn'::text]))),
  CHECK ((tolerance >= (0)::numeric))
);
CREATE INDEX indicator_breakdown_dimension ON public.indicator_breakdown USING btree (body_id, dimension_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table indicator_making_past (
  body_id uuid not null,
  indicator_id uuid not null,
  unit_aggregation text not null,
  time_aggregation text not null,
  ratio_scale integer not null,
  weight_indicator_id uuid,
  numerator_indicator_id uuid,
  denominator_indicator_id uuid,
  formula jsonb,
  known_until timestamp with time zone not null,
  PRIMARY KEY (body_id, indicator_id, known_until),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id)
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table indicator_rule (
  body_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  position integer not null,
  kind text not null,
  severity text not null,
  low numeric,
  high numeric,
  against text,
  operator text,
  formula jsonb,
  formula_text text,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id),
  CHECK (
CASE kind
    WHEN 'range'::text THEN ((COALESCE(low, high) IS NOT NULL) AND (against IS NULL) AND (operator IS NULL) AND (formula IS NULL))
    WHEN 'change'::text THEN ((COALESCE(low, high) IS NOT NULL) AND (against IS NOT NULL) AND (operator IS NULL) AND (formula IS NULL))
    ELSE ((low IS NULL) AND (high IS NULL) AND (against IS NULL) AND (operator IS NOT NULL) AND (formula IS NOT NULL) AND (formula_text IS NOT NULL))
END),
  CHECK ((against = ANY (ARRAY['period_before'::text, 'year_before'::text]))),
  CHECK ((kind = ANY (ARRAY['range'::text, 'change'::text, 'relation'::text]))),
  CHECK ((operator = ANY (ARRAY['<'::text, '<='::text, '='::text, '>='::text, '>'::text]))),
  CHECK ((severity = ANY (ARRAY['refuse'::text, 'warn'::text])))
);
CREATE INDEX indicator_rule_indicator ON public.indicator_rule USING btree (body_id, indicator_id, "position");
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table indicator_value (
  body_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  unit_id uuid not null,
  period text not null,
  kind text not null,
  vintage text not null,
  value numeric,
  no_figure_reason text,
  numerator numeric,
  denominator numeric,
  stated jsonb not null default '[]'::jsonb,
  note text,
  reason text,
  illustrative boolean not null default false,
  source_document_id uuid,
  source_start integer,
  source_end integer,
  source_text text,
  version integer not null,
  reported_by uuid,
  reported_at timestamp with time zone not null,
  superseded_at timestamp with time zone,
  warnings jsonb,
  UNIQUE (body_id, indicator_id, unit_id, period, kind, vintage, version),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, reported_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, source_document_id) REFERENCES document(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id),
  CHECK (((superseded_at IS NULL) OR (superseded_at >= reported_at))),
  CHECK (((value IS NULL) <> (no_figure_reason IS NULL))),
  CHECK ((kind = ANY (ARRAY['actual'::text, 'estimate'::text, 'forecast'::text]))),
  CHECK ((no_figure_reason = ANY (ARRAY['not_yet_available'::text, 'not_collected'::text, 'not_applicable'::text, 'nothing_occurred'::text, 'being_checked'::text, 'classified'::text]))),
  CHECK ((version > 0)),
  CHECK ((vintage = ANY (ARRAY['estimate'::text, 'provisional'::text, 'final'::text])))
);
CREATE INDEX indicator_value_illustrative ON public.indicator_value USING btree (body_id, indicator_id, period) WHERE (illustrative AND (superseded_at IS NULL));
CREATE INDEX indicator_value_reported_by ON public.indicator_value USING brin (body_id, reported_by);
CREATE INDEX indicator_value_source ON public.indicator_value USING btree (body_id, source_document_id) WHERE (source_document_id IS NOT NULL);
CREATE INDEX indicator_value_unit ON public.indicator_value USING brin (body_id, unit_id);
CREATE INDEX indicator_value_unit_now ON public.indicator_value USING btree (body_id, unit_id, period, indicator_id) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX indicator_value_current ON public.indicator_value USING btree (body_id, indicator_id, unit_id, period, kind, vintage) WHERE (superseded_at IS NULL);
CREATE TRIGGER indicator_value_totals AFTER INSERT ON public.indicator_value REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION indicator_value_totals();
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table invitation (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null,
  token_hash text not null,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  UNIQUE (token_hash),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, created_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, person_id) REFERENCES person(body_id, id),
  CHECK ((purpose = ANY (ARRAY['invite'::text, 'reset'::text])))
);
CREATE INDEX invitation_created_by ON public.invitation USING btree (body_id, created_by);
CREATE INDEX invitation_person ON public.invitation USING btree (body_id, person_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table learned_name (
  body_id uuid not null,
  folded text not null,
  indicator_id uuid not null,
  uses integer not null default 1,
  last_used_at timestamp with time zone not null,
  PRIMARY KEY (body_id, folded, indicator_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id) ON DELETE CASCADE
);
CREATE INDEX learned_name_indicator ON public.learned_name USING btree (body_id, indicator_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table mail (
  body_id uuid not null,
  id uuid not null,
  recipient text not null,
  subject text not null,
  text text not null,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  attempts integer not null default 0,
  last_error text,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id)
);
CREATE INDEX mail_waiting ON public.mail USING btree (created_at) WHERE (sent_at IS NULL);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table motion (
  body_id uuid not null,
  id uuid not null,
  agenda_item_id uuid not null,
  text text not null,
  eligible integer not null,
  votes_for integer not null,
  votes_against integer not null,
  abstained integer not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  withdrawn_at timestamp with time zone,
  withdraw_reason text,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, agenda_item_id) REFERENCES agenda_item(body_id, id),
  FOREIGN KEY (body_id, recorded_by) REFERENCES person(body_id, id),
  CHECK (((((votes_for + votes_against) + abstained) >= 1) AND (((votes_for + votes_against) + abstained) <= eligible))),
  CHECK (((withdrawn_at IS NULL) = (withdraw_reason IS NULL))),
  CHECK ((abstained >= 0)),
  CHECK ((eligible > 0)),
  CHECK ((votes_against >= 0)),
  CHECK ((votes_for >= 0))
);
CREATE INDEX motion_agenda_item ON public.motion USING btree (body_id, agenda_item_id);
CREATE INDEX motion_recorded_by ON public.motion USING btree (body_id, recorded_by);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table notice (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  key text not null,
  object_type text not null,
  object_id text not null,
  title_vi text not null,
  title_en text not null,
  link text not null,
  due_on date,
  urgent boolean not null default false,
  made_at timestamp with time zone not null,
  read_at timestamp with time zone,
  done_at timestamp with time zone,
  mailed_at timestamp with time zone,
  UNIQUE (body_id, person_id, key),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, person_id) REFERENCES person(body_id, id)
);
CREATE INDEX notice_key ON public.notice USING btree (body_id, key text_pattern_ops) WHERE (done_at IS NULL);
CREATE INDEX notice_newest ON public.notice USING btree (body_id, person_id, made_at DESC);
CREATE INDEX notice_unmailed ON public.notice USING btree (body_id, person_id) WHERE ((mailed_at IS NULL) AND (done_at IS NULL));
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table notice_mail (
  body_id uuid not null,
  person_id uuid not null,
  muted_kinds text[] not null default '{}'::text[],
  digest_on date,
  urgent_on date,
  urgent_count integer not null default 0,
  PRIMARY KEY (body_id, person_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, person_id) REFERENCES person(body_id, id)
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table office_template (
  body_id uuid not null,
  profile text not null,
  version integer not null,
  file_id uuid not null,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (body_id, profile, version),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, file_id) REFERENCES file(body_id, id),
  FOREIGN KEY (body_id, uploaded_by) REFERENCES person(body_id, id),
  CHECK ((profile = ANY (ARRAY['party@2018'::text, 'party@2026'::text, 'state@2020'::text]))),
  CHECK ((version > 0))
);
CREATE INDEX office_template_file ON public.office_template USING btree (body_id, file_id);
CREATE INDEX office_template_uploaded_by ON public.office_template USING btree (body_id, uploaded_by);
CREATE UNIQUE INDEX office_template_in_force ON public.office_template USING btree (body_id, profile) WHERE (withdrawn_at IS NULL);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table org_unit (
  body_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  short_name text,
  kind text not null,
  parent_id uuid,
  valid_from date not null default '1900-01-01'::date,
  valid_to date,
  head_person_id uuid,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, head_person_id) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, parent_id) REFERENCES org_unit(body_id, id),
  CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  CHECK ((kind = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text, 'department'::text, 'party_organ'::text, 'front'::text, 'armed_force'::text, 'company'::text, 'other'::text])))
);
CREATE INDEX org_unit_head ON public.org_unit USING btree (body_id, head_person_id);
CREATE INDEX org_unit_parent ON public.org_unit USING btree (body_id, parent_id);
CREATE UNIQUE INDEX org_unit_code ON public.org_unit USING btree (body_id, code, valid_from);
CREATE TRIGGER org_unit_found AFTER INSERT ON public.org_unit REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('unit', 'id');
CREATE TRIGGER org_unit_found_anew AFTER UPDATE ON public.org_unit REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('unit', 'id');
CREATE TRIGGER org_unit_lost AFTER DELETE ON public.org_unit REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('unit', 'id');
CREATE TRIGGER org_unit_totals AFTER UPDATE ON public.org_unit REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION org_unit_totals();
CREATE TRIGGER unit_parent_passes BEFORE UPDATE ON public.org_unit FOR EACH ROW WHEN ((old.parent_id IS DISTINCT FROM new.parent_id)) EXECUTE FUNCTION unit_parent_passes();
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table person (
  body_id uuid not null,
  id uuid not null,
  user_id text,
  name text not null,
  email text not null,
  title text,
  is_active boolean not null default true,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id)
);
CREATE INDEX person_user ON public.person USING btree (user_id);
CREATE UNIQUE INDEX person_email ON public.person USING btree (body_id, lower(email));
CREATE TRIGGER person_found AFTER INSERT ON public.person REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('person', 'id');
CREATE TRIGGER person_found_anew AFTER UPDATE ON public.person REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('person', 'id');
CREATE TRIGGER person_lost AFTER DELETE ON public.person REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('person', 'id');
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table project (
  body_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  folded text not null,
  kind text not null,
  investment_group text,
  owner_unit_id uuid not null,
  investor text,
  document_id uuid,
  total_cost numeric,
  starts_on date,
  ends_on date,
  status text not null default 'preparing'::text,
  place text,
  note text,
  illustrative boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamp with time zone not null,
  UNIQUE (body_id, code),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, created_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document(body_id, id),
  FOREIGN KEY (body_id, owner_unit_id) REFERENCES org_unit(body_id, id),
  CHECK ((ends_on >= starts_on)),
  CHECK ((investment_group = ANY (ARRAY['national'::text, 'a'::text, 'b'::text, 'c'::text]))),
  CHECK ((kind = ANY (ARRAY['key_work'::text, 'public_investment'::text]))),
  CHECK ((status = ANY (ARRAY['preparing'::text, 'approved'::text, 'building'::text, 'finished'::text, 'paused'::text, 'stopped'::text]))),
  CHECK ((total_cost >= (0)::numeric))
);
CREATE INDEX project_created_by ON public.project USING btree (body_id, created_by);
CREATE INDEX project_document ON public.project USING btree (body_id, document_id);
CREATE INDEX project_owner_unit ON public.project USING btree (body_id, owner_unit_id);
CREATE TRIGGER project_found AFTER INSERT ON public.project REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('project', 'id');
CREATE TRIGGER project_found_anew AFTER UPDATE ON public.project REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('project', 'id');
CREATE TRIGGER project_lost AFTER DELETE ON public.project REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('project', 'id');
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table project_change (
  body_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  reason text not null,
  changes jsonb not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, made_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, project_id) REFERENCES project(body_id, id)
);
CREATE INDEX project_change_made_by ON public.project_change USING btree (body_id, made_by);
CREATE INDEX project_change_project ON public.project_change USING btree (body_id, project_id, made_at);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table project_contributor (
  body_id uuid not null,
  project_id uuid not null,
  unit_id uuid not null,
  PRIMARY KEY (body_id, project_id, unit_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, project_id) REFERENCES project(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id)
);
CREATE INDEX project_contributor_unit ON public.project_contributor USING btree (body_id, unit_id);
CREATE TRIGGER project_contributor_found AFTER INSERT ON public.project_contributor REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('project', 'project_id');
CREATE TRIGGER project_contributor_found_anew AFTER UPDATE ON public.project_contributor REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('project', 'project_id');
CREATE TRIGGER project_contributor_lost AFTER DELETE ON public.project_contributor REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('project', 'project_id');
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table project_milestone (
  body_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  ordinal integer not null,
  name text not null,
  planned_on date not null,
  actual_on date,
  note text,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, project_id) REFERENCES project(body_id, id)
);
CREATE INDEX project_milestone_project ON public.project_milestone USING btree (body_id, project_id, ordinal);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table published_fact (
  body_id uuid not null,
  fact_id uuid not null,
  announcement_id uuid not null,
  version integer not null,
  PRIMARY KEY (body_id, fact_id, announcement_id, version),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, announcement_id, version) REFERENCES announcement_version(body_id, announcement_id, version),
  FOREIGN KEY (body_id, fact_id) REFERENCES snapshot_fact(body_id, id)
);
CREATE INDEX published_fact_version ON public.published_fact USING btree (body_id, announcement_id, version);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table reading (
  body_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  file_name text not null,
  format text not null,
  text text not null,
  facts jsonb not null,
  notes jsonb not null default '[]'::jsonb,
  status text not null default 'draft'::text,
  revision integer not null default 0,
  document_id uuid,
  result jsonb,
  started_by uuid,
  started_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, document_id) REFERENCES document(body_id, id),
  FOREIGN KEY (body_id, file_id) REFERENCES file(body_id, id),
  FOREIGN KEY (body_id, started_by) REFERENCES person(body_id, id),
  CHECK ((status = ANY (ARRAY['draft'::text, 'saved'::text, 'thrown_away'::text])))
);
CREATE INDEX reading_document ON public.reading USING btree (body_id, document_id);
CREATE INDEX reading_file ON public.reading USING btree (body_id, file_id);
CREATE INDEX reading_started_by ON public.reading USING btree (body_id, started_by);
CREATE INDEX reading_status ON public.reading USING btree (body_id, status, updated_at DESC);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table reading_decision (
  body_id uuid not null,
  reading_id uuid not null,
  fact_id text not null,
  state jsonb not null,
  revision integer not null,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (body_id, reading_id, fact_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, changed_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, reading_id) REFERENCES reading(body_id, id) ON DELETE CASCADE
);
CREATE INDEX reading_decision_changed_by ON public.reading_decision USING btree (body_id, changed_by);
CREATE INDEX reading_decision_revision ON public.reading_decision USING btree (body_id, reading_id, revision);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table report_due (
  body_id uuid not null,
  id uuid not null,
  period text not null,
  indicator_id uuid not null,
  unit_id uuid not null,
  due_on date not null,
  UNIQUE (body_id, period, indicator_id, unit_id),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id)
);
CREATE INDEX report_due_indicator ON public.report_due USING btree (body_id, indicator_id);
CREATE INDEX report_due_unit_period ON public.report_due USING btree (body_id, unit_id, period);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table resolution (
  body_id uuid not null,
  id uuid not null,
  title text not null,
  theme text,
  period text not null,
  status text not null default 'draft'::text,
  adopted_on date,
  version integer not null default 1,
  amends_id uuid,
  document_id uuid,
  revision integer not null default 1,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, amends_id) REFERENCES resolution(body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document(body_id, id),
  CHECK (((status = 'adopted'::text) = (adopted_on IS NOT NULL))),
  CHECK (((version > 1) = (amends_id IS NOT NULL))),
  CHECK ((status = ANY (ARRAY['draft'::text, 'adopted'::text]))),
  CHECK ((version > 0))
);
CREATE INDEX resolution_document ON public.resolution USING btree (body_id, document_id);
CREATE INDEX resolution_period ON public.resolution USING btree (body_id, period);
CREATE UNIQUE INDEX resolution_amends ON public.resolution USING btree (body_id, amends_id);
CREATE TRIGGER resolution_found AFTER INSERT ON public.resolution REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('resolution', 'id');
CREATE TRIGGER resolution_found_anew AFTER UPDATE ON public.resolution REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('resolution', 'id');
CREATE TRIGGER resolution_lost AFTER DELETE ON public.resolution REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('resolution', 'id');
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table resolution_clause (
  body_id uuid not null,
  id uuid not null,
  resolution_id uuid not null,
  ordinal integer not null,
  level smallint not null,
  marker text,
  title text,
  text text,
  UNIQUE (body_id, resolution_id, ordinal),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, resolution_id) REFERENCES resolution(body_id, id),
  CHECK (((level >= 1) AND (level <= 6)))
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table resolution_target (
  body_id uuid not null,
  resolution_id uuid not null,
  target_id uuid not null,
  ordinal integer not null,
  PRIMARY KEY (body_id, resolution_id, target_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, resolution_id) REFERENCES resolution(body_id, id),
  FOREIGN KEY (body_id, target_id) REFERENCES target(body_id, id)
);
CREATE INDEX resolution_target_target ON public.resolution_target USING btree (body_id, target_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table role_grant (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id uuid,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, person_id) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id),
  CHECK (((role <> 'reporter'::text) OR (unit_id IS NOT NULL))),
  CHECK ((role = ANY (ARRAY['administrator'::text, 'office'::text, 'reporter'::text, 'leader'::text, 'member'::text, 'inspector'::text])))
);
CREATE INDEX role_grant_person ON public.role_grant USING btree (body_id, person_id);
CREATE INDEX role_grant_unit ON public.role_grant USING btree (body_id, unit_id);
CREATE UNIQUE INDEX role_grant_once ON public.role_grant USING btree (body_id, person_id, role, COALESCE(unit_id, '00000000-0000-0000-0000-000000000000'::uuid));
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table round_closing (
  body_id uuid not null,
  period text not null,
  reason text not null,
  closed_by uuid,
  closed_at timestamp with time zone not null,
  PRIMARY KEY (body_id, period),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, closed_by) REFERENCES person(body_id, id)
);
CREATE INDEX round_closing_closed_by ON public.round_closing USING btree (body_id, closed_by);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table rule_input (
  body_id uuid not null,
  rule_id uuid not null,
  input_id uuid not null,
  PRIMARY KEY (body_id, rule_id, input_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, input_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, rule_id) REFERENCES indicator_rule(body_id, id)
);
CREATE INDEX rule_input_input ON public.rule_input USING btree (body_id, input_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table schema_migration (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

create table search_entry (
  body_id uuid not null,
  kind text not null,
  object_id uuid not null,
  title text not null,
  label text,
  also text,
  open_to text not null,
  audience uuid[] not null default '{}'::uuid[],
  rank integer not null,
  name_key text not null,
  words text not null,
  PRIMARY KEY (body_id, kind, object_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  CHECK ((kind = ANY (ARRAY['resolution'::text, 'indicator'::text, 'unit'::text, 'document'::text, 'task'::text, 'project'::text, 'conference'::text, 'announcement'::text, 'person'::text]))),
  CHECK ((open_to = ANY (ARRAY['everybody'::text, 'seers'::text, 'named'::text])))
);
CREATE INDEX search_entry_lexemes ON public.search_entry USING gin (search_lexemes(words));
CREATE INDEX search_entry_name ON public.search_entry USING btree (body_id, name_key);
CREATE INDEX search_entry_rank ON public.search_entry USING btree (body_id, kind, rank, object_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table sign_in_attempt (
  email text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  PRIMARY KEY (email)
);

create table snapshot (
  body_id uuid not null,
  id uuid not null,
  period text not null,
  resolution_id uuid,
  reason text not null,
  taken_by uuid,
  taken_at timestamp with time zone not null,
  content text not null,
  hash text not null,
  target_count integer not null,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, resolution_id) REFERENCES resolution(body_id, id),
  FOREIGN KEY (body_id, taken_by) REFERENCES person(body_id, id),
  CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX snapshot_period ON public.snapshot USING btree (body_id, period, taken_at DESC);
CREATE INDEX snapshot_resolution ON public.snapshot USING btree (body_id, resolution_id);
CREATE INDEX snapshot_taken_by ON public.snapshot USING btree (body_id, taken_by);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table snapshot_fact (
  body_id uuid not null,
  id uuid not null,
  snapshot_id uuid not null,
  content jsonb not null,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, snapshot_id) REFERENCES snapshot(body_id, id)
);
CREATE INDEX snapshot_fact_snapshot ON public.snapshot_fact USING btree (body_id, snapshot_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table submission (
  body_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  period text not null,
  state text not null,
  first_submitted_at timestamp with time zone,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  returns integer not null default 0,
  revision integer not null default 1,
  UNIQUE (body_id, unit_id, period),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, decided_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, submitted_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id),
  CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'accepted'::text])))
);
CREATE INDEX submission_decided_by ON public.submission USING btree (body_id, decided_by);
CREATE INDEX submission_period ON public.submission USING btree (body_id, period);
CREATE INDEX submission_state ON public.submission USING btree (body_id, state, submitted_at);
CREATE INDEX submission_submitted_by ON public.submission USING btree (body_id, submitted_by);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table submission_remark (
  body_id uuid not null,
  step_id uuid not null,
  indicator_id uuid not null,
  unit_id uuid not null,
  text text not null,
  PRIMARY KEY (body_id, step_id, indicator_id, unit_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, step_id) REFERENCES submission_step(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id)
);
CREATE INDEX submission_remark_indicator ON public.submission_remark USING btree (body_id, indicator_id);
CREATE INDEX submission_remark_unit ON public.submission_remark USING btree (body_id, unit_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table submission_step (
  body_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  act text not null,
  note text,
  taken_by uuid,
  taken_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, submission_id) REFERENCES submission(body_id, id),
  FOREIGN KEY (body_id, taken_by) REFERENCES person(body_id, id),
  CHECK ((act = ANY (ARRAY['submit'::text, 'withdraw'::text, 'return'::text, 'accept'::text, 'reopen'::text, 'promote'::text])))
);
CREATE INDEX submission_step_submission ON public.submission_step USING btree (body_id, submission_id, taken_at);
CREATE INDEX submission_step_taken_by ON public.submission_step USING btree (body_id, taken_by);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table target (
  body_id uuid not null,
  id uuid not null,
  indicator_id uuid,
  title text,
  unit_id uuid not null,
  period text not null,
  operator text not null,
  method text not null,
  params jsonb not null default '{}'::jsonb,
  area text not null,
  owner_unit_id uuid,
  illustrative boolean not null default false,
  part_of_id uuid,
  part_no integer,
  replaces_id uuid,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, owner_unit_id) REFERENCES org_unit(body_id, id),
  FOREIGN KEY (body_id, part_of_id) REFERENCES target(body_id, id),
  FOREIGN KEY (body_id, replaces_id) REFERENCES target(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id),
  CHECK (((operator <> 'all_of'::text) OR (title IS NOT NULL))),
  CHECK (((operator = 'all_of'::text) = (indicator_id IS NULL))),
  CHECK (((operator = 'all_of'::text) = (method = 'compound'::text))),
  CHECK (((part_of_id IS NULL) = (part_no IS NULL))),
  CHECK ((area = ANY (ARRAY['economy'::text, 'society'::text, 'environment'::text, 'defence_security'::text, 'party_building'::text, 'government'::text, 'other'::text]))),
  CHECK ((method = ANY (ARRAY['ratio'::text, 'inverse'::text, 'progress'::text, 'difference'::text, 'complete'::text, 'rank'::text, 'milestone'::text, 'compound'::text]))),
  CHECK ((operator = ANY (ARRAY['eq'::text, 'gte'::text, 'lte'::text, 'range'::text, 'approx'::text, 'reduce_to'::text, 'reduce_by'::text, 'keep'::text, 'complete'::text, 'rank'::text, 'milestone'::text, 'all_of'::text])))
);
CREATE INDEX target_indicator ON public.target USING btree (body_id, indicator_id, period);
CREATE INDEX target_owner ON public.target USING btree (body_id, owner_unit_id);
CREATE INDEX target_part_of ON public.target USING btree (body_id, part_of_id);
CREATE INDEX target_replaces ON public.target USING btree (body_id, replaces_id);
CREATE INDEX target_unit ON public.target USING btree (body_id, unit_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table target_path (
  body_id uuid not null,
  target_id uuid not null,
  month smallint not null,
  value numeric not null,
  PRIMARY KEY (body_id, target_id, month),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, target_id) REFERENCES target(body_id, id),
  CHECK (((month >= 1) AND (month <= 12)))
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table task (
  body_id uuid not null,
  id uuid not null,
  code text not null,
  title text not null,
  folded text not null,
  parent_id uuid,
  weight numeric not null default 1,
  lead_unit_id uuid not null,
  lead_person_id uuid,
  deadline date,
  urgent boolean not null default false,
  product text,
  responsibility text,
  authority text,
  source text,
  document_id uuid,
  task_group_id uuid,
  confidential boolean not null default false,
  illustrative boolean not null default false,
  state text not null default 'assigned'::text,
  percent integer not null default 0,
  submitted_on date,
  asked_deadline date,
  extensions integer not null default 0,
  assigned_by uuid,
  assigned_at timestamp with time zone not null,
  revision integer not null default 1,
  decided_on date,
  entry_due date,
  origin text,
  series_id uuid,
  occurrence integer,
  recurs text,
  recurs_every integer,
  recurs_from date,
  recurs_until date,
  UNIQUE (body_id, code),
  UNIQUE (body_id, series_id, occurrence),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, assigned_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, document_id) REFERENCES document(body_id, id),
  FOREIGN KEY (body_id, lead_person_id) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, lead_unit_id) REFERENCES org_unit(body_id, id),
  FOREIGN KEY (body_id, parent_id) REFERENCES task(body_id, id),
  FOREIGN KEY (body_id, task_group_id) REFERENCES task_group(body_id, id),
  CHECK (((parent_id IS NULL) OR (parent_id <> id))),
  CHECK (((percent >= 0) AND (percent <= 100))),
  CHECK (((state = ANY (ARRAY['submitted'::text, 'done'::text])) = (submitted_on IS NOT NULL))),
  CHECK ((num_nulls(series_id, occurrence, recurs, recurs_every, recurs_from) = ANY (ARRAY[0, 5]))),
  CHECK ((occurrence > 0)),
  CHECK ((recurs = ANY (ARRAY['week'::text, 'month'::text, 'quarter'::text, 'working_days'::text, 'working_day_of_month'::text]))),
  CHECK ((recurs_every > 0)),
  CHECK ((state = ANY (ARRAY['assigned'::text, 'accepted'::text, 'in_progress'::text, 'submitted'::text, 'returned'::text, 'done'::text, 'refused'::text, 'paused'::text, 'cancelled'::text]))),
  CHECK ((weight > (0)::numeric))
);
CREATE INDEX task_assigned_by ON public.task USING btree (body_id, assigned_by);
CREATE INDEX task_deadline ON public.task USING btree (body_id, deadline);
CREATE INDEX task_document ON public.task USING btree (body_id, document_id);
CREATE INDEX task_lead_person ON public.task USING btree (body_id, lead_person_id);
CREATE INDEX task_lead_unit ON public.task USING btree (body_id, lead_unit_id);
CREATE INDEX task_origin ON public.task USING btree (body_id, origin);
CREATE INDEX task_parent ON public.task USING btree (body_id, parent_id);
CREATE INDEX task_task_group ON public.task USING btree (body_id, task_group_id);
CREATE TRIGGER task_found AFTER INSERT ON public.task REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('task', 'id');
CREATE TRIGGER task_found_anew AFTER UPDATE ON public.task REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('task', 'id');
CREATE TRIGGER task_lost AFTER DELETE ON public.task REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('task', 'id');
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table task_bulk (
  body_id uuid not null,
  id uuid not null,
  before jsonb not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, made_by) REFERENCES person(body_id, id)
);
CREATE INDEX task_bulk_made_by ON public.task_bulk USING btree (body_id, made_by);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table task_contributor (
  body_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  PRIMARY KEY (body_id, task_id, unit_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, task_id) REFERENCES task(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id)
);
CREATE INDEX task_contributor_unit ON public.task_contributor USING btree (body_id, unit_id);
CREATE TRIGGER task_contributor_found AFTER INSERT ON public.task_contributor REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('task', 'task_id');
CREATE TRIGGER task_contributor_found_anew AFTER UPDATE ON public.task_contributor REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('task', 'task_id');
CREATE TRIGGER task_contributor_lost AFTER DELETE ON public.task_contributor REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('task', 'task_id');
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table task_feed (
  body_id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  made_at timestamp with time zone not null,
  UNIQUE (body_id, token_hash),
  PRIMARY KEY (body_id, person_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, person_id) REFERENCES person(body_id, id)
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table task_file (
  body_id uuid not null,
  task_id uuid not null,
  file_id uuid not null,
  added_by uuid,
  added_at timestamp with time zone not null,
  PRIMARY KEY (body_id, task_id, file_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, added_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, file_id) REFERENCES file(body_id, id),
  FOREIGN KEY (body_id, task_id) REFERENCES task(body_id, id)
);
CREATE INDEX task_file_added_by ON public.task_file USING btree (body_id, added_by);
CREATE INDEX task_file_file ON public.task_file USING btree (body_id, file_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table task_group (
  body_id uuid not null,
  id uuid not null,
  resolution_id uuid not null,
  no integer not null,
  title text not null,
  text text,
  UNIQUE (body_id, resolution_id, no),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, resolution_id) REFERENCES resolution(body_id, id),
  CHECK (((no >= 1) AND (no <= 99)))
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table task_link (
  body_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  target_id uuid,
  indicator_id uuid,
  document_id uuid,
  agenda_item_id uuid,
  project_id uuid,
  UNIQUE NULLS NOT DISTINCT (body_id, task_id, target_id, indicator_id, document_id, agenda_item_id, project_id),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, agenda_item_id) REFERENCES agenda_item(body_id, id) ON DELETE CASCADE,
  FOREIGN KEY (body_id, document_id) REFERENCES document(body_id, id) ON DELETE CASCADE,
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id) ON DELETE CASCADE,
  FOREIGN KEY (body_id, project_id) REFERENCES project(body_id, id) ON DELETE CASCADE,
  FOREIGN KEY (body_id, target_id) REFERENCES target(body_id, id) ON DELETE CASCADE,
  FOREIGN KEY (body_id, task_id) REFERENCES task(body_id, id),
  CHECK ((num_nonnulls(target_id, indicator_id, document_id, agenda_item_id, project_id) = 1))
);
CREATE INDEX task_link_agenda_item ON public.task_link USING btree (body_id, agenda_item_id);
CREATE INDEX task_link_document ON public.task_link USING btree (body_id, document_id);
CREATE INDEX task_link_indicator ON public.task_link USING btree (body_id, indicator_id);
CREATE INDEX task_link_project ON public.task_link USING btree (body_id, project_id);
CREATE INDEX task_link_target ON public.task_link USING btree (body_id, target_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table task_reader (
  body_id uuid not null,
  task_id uuid not null,
  person_id uuid not null,
  PRIMARY KEY (body_id, task_id, person_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, person_id) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, task_id) REFERENCES task(body_id, id)
);
CREATE INDEX task_reader_person ON public.task_reader USING btree (body_id, person_id);
CREATE TRIGGER task_reader_found AFTER INSERT ON public.task_reader REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('task', 'task_id');
CREATE TRIGGER task_reader_found_anew AFTER UPDATE ON public.task_reader REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('task', 'task_id');
CREATE TRIGGER task_reader_lost AFTER DELETE ON public.task_reader REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('task', 'task_id');
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table task_settings (
  body_id uuid not null,
  required text[] not null,
  warned text[] not null,
  urgent_days integer not null,
  single_days integer not null,
  many_days integer not null,
  many_from integer not null,
  PRIMARY KEY (body_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  CHECK (((many_days >= 0) AND (many_days <= 30))),
  CHECK (((single_days >= 0) AND (single_days <= 30))),
  CHECK (((urgent_days >= 0) AND (urgent_days <= 30))),
  CHECK ((many_from > 1))
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table task_step (
  body_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  act text not null,
  note text,
  percent integer,
  difficulties text,
  proposals text,
  deadline date,
  taken_by uuid,
  taken_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, taken_by) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, task_id) REFERENCES task(body_id, id),
  CHECK (((percent >= 0) AND (percent <= 100)))
);
CREATE INDEX task_step_taken_by ON public.task_step USING btree (body_id, taken_by);
CREATE INDEX task_step_task ON public.task_step USING btree (body_id, task_id, taken_at);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table term (
  body_id uuid not null,
  id uuid not null,
  issuer_symbol text not null,
  name text not null,
  starts_on date not null,
  ends_on date,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
CREATE UNIQUE INDEX term_once ON public.term USING btree (body_id, issuer_symbol, starts_on);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table unit_change (
  body_id uuid not null,
  id uuid not null,
  changed_on date not null,
  kind text not null,
  legal_document text not null,
  old_name text,
  new_name text,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  CHECK (((kind = 'rename'::text) = ((old_name IS NOT NULL) AND (new_name IS NOT NULL)))),
  CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'transfer'::text, 'rename'::text])))
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table unit_change_part (
  body_id uuid not null,
  change_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  weight numeric not null default 1,
  PRIMARY KEY (body_id, change_id, from_unit_id, to_unit_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, change_id) REFERENCES unit_change(body_id, id),
  FOREIGN KEY (body_id, from_unit_id) REFERENCES org_unit(body_id, id),
  FOREIGN KEY (body_id, to_unit_id) REFERENCES org_unit(body_id, id),
  CHECK (((weight > (0)::numeric) AND (weight <= (1)::numeric)))
);
CREATE INDEX unit_change_part_from ON public.unit_change_part USING btree (body_id, from_unit_id);
CREATE INDEX unit_change_part_to ON public.unit_change_part USING btree (body_id, to_unit_id);
CREATE TRIGGER unit_change_part_found AFTER INSERT ON public.unit_change_part REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('unit', 'to_unit_id');
CREATE TRIGGER unit_change_part_found_anew AFTER UPDATE ON public.unit_change_part REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('unit', 'to_unit_id');
CREATE TRIGGER unit_change_part_lost AFTER DELETE ON public.unit_change_part REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_follow('unit', 'to_unit_id');
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table unit_hierarchy (
  body_id uuid not null,
  id uuid not null,
  code text not null,
  name_vi text not null,
  name_en text,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id)
);
CREATE UNIQUE INDEX unit_hierarchy_code ON public.unit_hierarchy USING btree (body_id, lower(code));
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table unit_parent_past (
  body_id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  known_until timestamp with time zone not null,
  PRIMARY KEY (body_id, unit_id, known_until),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id)
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table unit_place (
  body_id uuid not null,
  id uuid not null,
  hierarchy_id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  valid_from date not null default '1900-01-01'::date,
  valid_to date,
  recorded_at timestamp with time zone not null default plenum_now(),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, hierarchy_id) REFERENCES unit_hierarchy(body_id, id),
  FOREIGN KEY (body_id, parent_id) REFERENCES org_unit(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id),
  CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  CHECK ((parent_id <> unit_id))
);
CREATE INDEX unit_place_parent ON public.unit_place USING btree (body_id, parent_id, hierarchy_id);
CREATE INDEX unit_place_unit ON public.unit_place USING btree (body_id, unit_id);
CREATE UNIQUE INDEX unit_place_once ON public.unit_place USING btree (body_id, hierarchy_id, unit_id, valid_from);
CREATE TRIGGER unit_place_ended AFTER UPDATE ON public.unit_place REFERENCING NEW TABLE AS changed_place FOR EACH STATEMENT EXECUTE FUNCTION unit_place_totals();
CREATE TRIGGER unit_place_given AFTER INSERT ON public.unit_place REFERENCING NEW TABLE AS changed_place FOR EACH STATEMENT EXECUTE FUNCTION unit_place_totals();
CREATE TRIGGER unit_place_passes BEFORE DELETE OR UPDATE ON public.unit_place FOR EACH ROW EXECUTE FUNCTION unit_place_passes();
CREATE TRIGGER unit_place_removed AFTER DELETE ON public.unit_place REFERENCING OLD TABLE AS changed_place FOR EACH STATEMENT EXECUTE FUNCTION unit_place_totals();
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table unit_place_past (
  body_id uuid not null,
  hierarchy_id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  valid_from date not null,
  valid_to date,
  recorded_at timestamp with time zone not null,
  known_until timestamp with time zone not null,
  id uuid not null,
  PRIMARY KEY (body_id, hierarchy_id, unit_id, id, known_until),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, hierarchy_id) REFERENCES unit_hierarchy(body_id, id)
);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table unit_total (
  body_id uuid not null,
  indicator_id uuid not null,
  unit_id uuid not null,
  period text not null,
  total numeric,
  numerator numeric,
  denominator numeric,
  unit_count integer not null,
  hierarchy_id uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  how text not null default 'units'::text,
  reason text,
  latest_at timestamp with time zone,
  latest_unit uuid,
  PRIMARY KEY (body_id, indicator_id, unit_id, period, hierarchy_id),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id),
  CHECK (((unit_count > 0) OR (how <> 'units'::text))),
  CHECK ((how = ANY (ARRAY['units'::text, 'indicators'::text, 'formula'::text]))),
  CHECK ((reason = ANY (ARRAY['division_by_zero'::text, 'input_not_defined'::text])))
);
CREATE INDEX unit_total_unit ON public.unit_total USING btree (body_id, unit_id, period, indicator_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table value_file (
  body_id uuid not null,
  value_id uuid not null,
  file_id uuid not null,
  PRIMARY KEY (body_id, value_id, file_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, file_id) REFERENCES file(body_id, id),
  FOREIGN KEY (body_id, value_id) REFERENCES indicator_value(body_id, id)
);
CREATE INDEX value_file_file ON public.value_file USING btree (body_id, file_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table value_lock (
  body_id uuid not null,
  indicator_id uuid not null,
  unit_id uuid not null,
  period text not null,
  submission_id uuid not null,
  is_accepted boolean not null,
  PRIMARY KEY (body_id, indicator_id, unit_id, period),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, indicator_id) REFERENCES indicator(body_id, id),
  FOREIGN KEY (body_id, submission_id) REFERENCES submission(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id)
);
CREATE INDEX value_lock_submission ON public.value_lock USING btree (body_id, submission_id);
CREATE INDEX value_lock_unit ON public.value_lock USING btree (body_id, unit_id);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table webhook (
  body_id uuid not null,
  id uuid not null,
  name text not null,
  url text not null,
  kinds text[] not null,
  secret text not null,
  is_active boolean not null default true,
  seen_seq bigint not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, created_by) REFERENCES person(body_id, id)
);
CREATE INDEX webhook_created_by ON public.webhook USING btree (body_id, created_by);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true

create table webhook_delivery (
  body_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  event_kind text not null,
  payload text not null,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  next_at timestamp with time zone not null,
  status integer,
  last_error text,
  made_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, webhook_id) REFERENCES webhook(body_id, id) ON DELETE CASCADE,
  CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])))
);
CREATE INDEX webhook_delivery_waiting ON public.webhook_delivery USING btree (next_at) WHERE (state = 'waiting'::text);
CREATE INDEX webhook_delivery_webhook ON public.webhook_delivery USING btree (body_id, webhook_id, made_at DESC);
-- policy body using (body_id = ( SELECT plenum_body() AS plenum_body)) check (body_id = ( SELECT plenum_body() AS plenum_body))
-- policy owner using true check true
