-- Totals over units, kept up to date in the transaction of the entry, whoever writes: triggers see every insert as one set.

alter table indicator add column unit_aggregation text not null default 'none' check (unit_aggregation in ('sum', 'ratio', 'none'));
-- A ratio is numerator ÷ denominator × this: 100 for per cent.
alter table indicator add column ratio_scale integer not null default 100 check (ratio_scale > 0);

-- What the units directly below a unit make together. A unit below counts with its own figure, else with its own total.
create table unit_total (
  body_id uuid not null references body (id),
  indicator_id uuid not null,
  unit_id uuid not null,
  period text not null,
  -- Null: a ratio whose denominators add up to nothing is not defined.
  total numeric,
  numerator numeric,
  denominator numeric,
  -- How many units gave a figure that is in the total.
  unit_count integer not null check (unit_count > 0),
  primary key (body_id, indicator_id, unit_id, period),
  foreign key (body_id, indicator_id) references indicator (body_id, id),
  foreign key (body_id, unit_id) references org_unit (body_id, id)
);
create index unit_total_unit on unit_total (body_id, unit_id, period);
select plenum_protect('unit_total');

-- Restates the totals above units whose figures or totals changed (three lists of equal length), level by level upwards.
create function restate_totals(in_body uuid, in_indicators uuid[], in_units uuid[], in_periods text[]) returns void language plpgsql as $$
declare
  indicators uuid[] := in_indicators;
  units uuid[] := in_units;
  periods text[] := in_periods;
begin
  -- Two writers below one unit take turns until the first has committed; always in the same order, and never too many locks.
  perform pg_advisory_xact_lock(7236013, slot) from (
    select distinct abs(hashtext(in_body::text || i || p) % 1024) as slot from unnest(in_indicators, in_periods) as c (i, p) order by 1) as slots;
  loop
    select coalesce(array_agg(i), '{}'), coalesce(array_agg(u), '{}'), coalesce(array_agg(p), '{}') into indicators, units, periods from (
      select distinct c.i, o.parent_id as u, c.p from unnest(indicators, units, periods) as c (i, u, p)
      join org_unit o on o.body_id = in_body and o.id = c.u where o.parent_id is not null) as above;
    exit when cardinality(units) = 0;
    with sums as (
      select c.i, c.u, c.p, d.unit_aggregation as how, d.ratio_scale as scale,
        sum(coalesce(own.value, below.total)) as total,
        sum(coalesce(own.numerator, below.numerator)) as numerator,
        sum(coalesce(own.denominator, below.denominator)) as denominator,
        coalesce(sum(case when own.value is not null then 1 else below.unit_count end), 0) as unit_count
      from unnest(indicators, units, periods) as c (i, u, p)
      join indicator d on d.body_id = in_body and d.id = c.i
      left join org_unit o on o.body_id = in_body and o.parent_id = c.u and d.unit_aggregation <> 'none'
      left join lateral (
        select v.value, v.numerator, v.denominator from indicator_value v
        where v.body_id = in_body and v.indicator_id = c.i and v.unit_id = o.id and v.period = c.p and v.superseded_at is null
          and v.kind <> 'forecast' and v.value is not null
        -- The order of compareStanding() in features/indicators/rules.ts.
        order by array_position('{final,provisional,estimate}', v.vintage), array_position('{actual,estimate}', v.kind) limit 1) as own
        -- A rate without its numerator and denominator cannot be put together with others.
        on d.unit_aggregation = 'sum' or (own.numerator is not null and own.denominator is not null)
      left join unit_total below on own.value is null
        and below.body_id = in_body and below.indicator_id = c.i and below.unit_id = o.id and below.period = c.p
      group by c.i, c.u, c.p, d.unit_aggregation, d.ratio_scale),
    gone as (
      delete from unit_total t using sums s
      where s.unit_count = 0 and t.body_id = in_body and t.indicator_id = s.i and t.unit_id = s.u and t.period = s.p)
    insert into unit_total as t (body_id, indicator_id, unit_id, period, total, numerator, denominator, unit_count)
    select in_body, i, u, p,
      trim_scale(case how when 'sum' then total else round(round(numerator * scale, 24) / nullif(denominator, 0), 12) end),
      case how when 'ratio' then numerator end, case how when 'ratio' then denominator end, unit_count
    from sums where unit_count > 0
    on conflict (body_id, indicator_id, unit_id, period) do update
      set total = excluded.total, numerator = excluded.numerator, denominator = excluded.denominator, unit_count = excluded.unit_count;
  end loop;
end
$$;

-- A new version of a figure. Superseding alone needs none: it is always followed by the version that supersedes.
create function indicator_value_totals() returns trigger language plpgsql as $$
declare
  one record;
begin
  for one in
    select n.body_id, array_agg(n.indicator_id) as indicators, array_agg(n.unit_id) as units, array_agg(n.period) as periods
    from (select distinct w.body_id, w.indicator_id, w.unit_id, w.period from written w
      join indicator i on i.body_id = w.body_id and i.id = w.indicator_id and i.unit_aggregation <> 'none') as n
    group by n.body_id
  loop
    perform restate_totals(one.body_id, one.indicators, one.units, one.periods);
  end loop;
  return null;
end
$$;
create trigger indicator_value_totals after insert on indicator_value referencing new table as written
  for each statement execute function indicator_value_totals();

-- The way an indicator adds up was changed: its totals are made anew, nothing else is touched.
create function indicator_totals() returns trigger language plpgsql as $$
declare
  one record;
begin
  delete from unit_total t using after_change a, before_change b
  where a.body_id = b.body_id and a.id = b.id and t.body_id = a.body_id and t.indicator_id = a.id
    and (a.unit_aggregation, a.ratio_scale) is distinct from (b.unit_aggregation, b.ratio_scale);
  for one in
    select v.body_id, array_agg(v.indicator_id) as indicators, array_agg(v.unit_id) as units, array_agg(v.period) as periods
    from (select distinct v.body_id, v.indicator_id, v.unit_id, v.period from after_change a
      join before_change b on b.body_id = a.body_id and b.id = a.id
        and (a.unit_aggregation, a.ratio_scale) is distinct from (b.unit_aggregation, b.ratio_scale)
      join indicator_value v on v.body_id = a.body_id and v.indicator_id = a.id and v.superseded_at is null
      where a.unit_aggregation <> 'none') as v
    group by v.body_id
  loop
    perform restate_totals(one.body_id, one.indicators, one.units, one.periods);
  end loop;
  return null;
end
$$;
create trigger indicator_totals after update on indicator referencing old table as before_change new table as after_change
  for each statement execute function indicator_totals();

-- A unit came to stand below another one: what it gives leaves the old totals and enters the new ones.
create function org_unit_totals() returns trigger language plpgsql as $$
declare
  one record;
begin
  for one in
    select m.body_id, m.old_parent, array_agg(m.id) as moved from (
      select a.body_id, a.id, b.parent_id as old_parent from after_change a
      join before_change b on b.body_id = a.body_id and b.id = a.id and b.parent_id is distinct from a.parent_id) as m
    group by m.body_id, m.old_parent
  loop
    perform restate_totals(one.body_id, array_agg(c.indicator_id), array_agg(c.unit_id), array_agg(c.period)) from (
      select v.indicator_id, v.unit_id, v.period from indicator_value v
        where v.body_id = one.body_id and v.unit_id = any (one.moved) and v.superseded_at is null
      union select t.indicator_id, t.unit_id, t.period from unit_total t where t.body_id = one.body_id and t.unit_id = any (one.moved)) as c
    having count(*) > 0;
    if one.old_parent is not null then
      perform restate_below(one.body_id, one.old_parent);
    end if;
  end loop;
  return null;
end
$$;

-- Restates every total a unit has, and those above it.
create function restate_below(in_body uuid, in_unit uuid) returns void language plpgsql as $$
declare
  child uuid;
begin
  select id into child from org_unit where body_id = in_body and parent_id = in_unit limit 1;
  if child is not null then
    perform restate_totals(in_body, array_agg(indicator_id), array_agg(child), array_agg(period))
      from unit_total where body_id = in_body and unit_id = in_unit having count(*) > 0;
  else
    -- Its last unit left: it has nothing below it to add up.
    declare
      cells record;
    begin
      select array_agg(indicator_id) as indicators, array_agg(unit_id) as units, array_agg(period) as periods into cells
        from unit_total where body_id = in_body and unit_id = in_unit;
      delete from unit_total where body_id = in_body and unit_id = in_unit;
      if cells.indicators is not null then
        perform restate_totals(in_body, cells.indicators, cells.units, cells.periods);
      end if;
    end;
  end if;
end
$$;
create trigger org_unit_totals after update on org_unit referencing old table as before_change new table as after_change
  for each statement execute function org_unit_totals();
