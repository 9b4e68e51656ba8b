-- How totals were made on an earlier day: what a unit stood below, where it stood in other hierarchies, how an indicator was made.
-- Each row is a state that has passed, until the moment it was changed; the present one is where it always was.

-- The moment of the change: the one of the request, so that a story told later keeps its days.
create function plenum_now() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('plenum.now', true), '')::timestamptz, now())
$$;

create table unit_parent_past (
  body_id uuid not null references body (id),
  unit_id uuid not null,
  parent_id uuid,
  known_until timestamptz not null,
  primary key (body_id, unit_id, known_until),
  foreign key (body_id, unit_id) references org_unit (body_id, id)
);
select plenum_protect('unit_parent_past');
revoke update, delete on unit_parent_past from plenum_app;

-- The log knows the changes made before there was a table for them.
insert into unit_parent_past
select e.body_id, o.id, (e.data -> 'changes' -> 'parentId' ->> 0)::uuid, e.at
from event e join org_unit o on o.body_id = e.body_id and o.id::text = e.object_id::text
where e.verb = 'people.update_unit' and e.data -> 'changes' ? 'parentId'
on conflict do nothing;

-- Two changes of one moment: what stood before the first of them is what was known.
create function unit_parent_passes() returns trigger language plpgsql as $$
begin
  insert into unit_parent_past values (old.body_id, old.id, old.parent_id, plenum_now()) on conflict do nothing;
  return new;
end
$$;
create trigger unit_parent_passes before update on org_unit for each row when (old.parent_id is distinct from new.parent_id)
  execute function unit_parent_passes();

-- Places that were there before are taken as always known.
alter table unit_place add column recorded_at timestamptz not null default '-infinity';
alter table unit_place alter column recorded_at set default plenum_now();

create table unit_place_past (
  body_id uuid not null references body (id),
  hierarchy_id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  known_until timestamptz not null,
  id uuid not null,
  primary key (body_id, hierarchy_id, unit_id, id, known_until),
  foreign key (body_id, hierarchy_id) references unit_hierarchy (body_id, id)
);
select plenum_protect('unit_place_past');
revoke update, delete on unit_place_past from plenum_app;

create function unit_place_passes() returns trigger language plpgsql as $$
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
$$;
create trigger unit_place_passes before update or delete on unit_place for each row execute function unit_place_passes();

create table indicator_making_past (
  body_id uuid not null references body (id),
  indicator_id uuid not null,
  unit_aggregation text not null,
  time_aggregation text not null,
  ratio_scale integer not null,
  weight_indicator_id uuid,
  numerator_indicator_id uuid,
  denominator_indicator_id uuid,
  formula jsonb,
  known_until timestamptz not null,
  primary key (body_id, indicator_id, known_until),
  foreign key (body_id, indicator_id) references indicator (body_id, id)
);
select plenum_protect('indicator_making_past');
revoke update, delete on indicator_making_past from plenum_app;

create function indicator_making_passes() returns trigger language plpgsql as $$
begin
  insert into indicator_making_past values (old.body_id, old.id, old.unit_aggregation, old.time_aggregation, old.ratio_scale,
    old.weight_indicator_id, old.numerator_indicator_id, old.denominator_indicator_id, old.formula, plenum_now())
  on conflict do nothing;
  return new;
end
$$;
create trigger indicator_making_passes before update on indicator for each row
  when ((old.unit_aggregation, old.time_aggregation, old.ratio_scale, old.weight_indicator_id, old.numerator_indicator_id,
    old.denominator_indicator_id, old.formula) is distinct from (new.unit_aggregation, new.time_aggregation, new.ratio_scale,
    new.weight_indicator_id, new.numerator_indicator_id, new.denominator_indicator_id, new.formula))
  execute function indicator_making_passes();

-- Whether a total has an illustrative figure in it is asked for every total shown; few figures are.
create index if not exists indicator_value_illustrative on indicator_value (body_id, indicator_id, period) where illustrative and superseded_at is null;
