-- More ways to make a total, and more than one hierarchy of units.

alter table indicator drop constraint indicator_unit_aggregation_check;
alter table indicator add constraint indicator_unit_aggregation_check
  check (unit_aggregation in ('sum', 'weighted_mean', 'ratio', 'last', 'none'));
-- The indicator whose figure of a unit weighs that unit.
alter table indicator add column weight_indicator_id uuid;
-- A ratio of two indicators is reckoned at every unit from what stands there; without them from each figure's own numerator and denominator.
alter table indicator add column numerator_indicator_id uuid;
alter table indicator add column denominator_indicator_id uuid;
alter table indicator add foreign key (body_id, weight_indicator_id) references indicator (body_id, id);
alter table indicator add foreign key (body_id, numerator_indicator_id) references indicator (body_id, id);
alter table indicator add foreign key (body_id, denominator_indicator_id) references indicator (body_id, id);
alter table indicator add check ((unit_aggregation = 'weighted_mean') = (weight_indicator_id is not null));
alter table indicator add check (weight_indicator_id <> id and numerator_indicator_id <> id and denominator_indicator_id <> id);
alter table indicator add check ((numerator_indicator_id is null) = (denominator_indicator_id is null));
alter table indicator add check (numerator_indicator_id is null or unit_aggregation = 'ratio');
create index indicator_weight on indicator (body_id, weight_indicator_id);
create index indicator_numerator on indicator (body_id, numerator_indicator_id);
create index indicator_denominator on indicator (body_id, denominator_indicator_id);

-- Another order of the units beside org_unit.parent_id: by region, by branch of the Party, by ministry.
create table unit_hierarchy (
  body_id uuid not null references body (id),
  id uuid not null,
  code text not null,
  name_vi text not null,
  name_en text,
  primary key (body_id, id)
);
create unique index unit_hierarchy_code on unit_hierarchy (body_id, lower(code));
select plenum_protect('unit_hierarchy');

-- Where a unit stands in it, from the first day to the day before valid_to. A period counts by its last day.
create table unit_place (
  body_id uuid not null references body (id),
  id uuid not null,
  hierarchy_id uuid not null,
  unit_id uuid not null,
  -- Null: at the top.
  parent_id uuid,
  valid_from date not null default '1900-01-01',
  valid_to date,
  primary key (body_id, id),
  foreign key (body_id, hierarchy_id) references unit_hierarchy (body_id, id),
  foreign key (body_id, unit_id) references org_unit (body_id, id),
  foreign key (body_id, parent_id) references org_unit (body_id, id),
  check (parent_id <> unit_id),
  check (valid_to is null or valid_to > valid_from)
);
create unique index unit_place_once on unit_place (body_id, hierarchy_id, unit_id, valid_from);
create index unit_place_unit on unit_place (body_id, unit_id);
create index unit_place_parent on unit_place (body_id, parent_id, hierarchy_id);
select plenum_protect('unit_place');
