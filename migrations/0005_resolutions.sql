-- Resolutions with clauses, task groups and targets. An adopted one does not change; an amendment is a new row.

create table resolution (
  body_id uuid not null references body (id),
  id uuid not null,
  title text not null,
  theme text,
  period text not null,
  status text not null default 'draft' check (status in ('draft', 'adopted')),
  adopted_on date,
  version integer not null default 1 check (version > 0),
  amends_id uuid,
  document_id uuid,
  -- Counts the saved changes of a draft.
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (body_id, id),
  foreign key (body_id, amends_id) references resolution (body_id, id),
  foreign key (body_id, document_id) references document (body_id, id),
  check ((status = 'adopted') = (adopted_on is not null)),
  check ((version > 1) = (amends_id is not null))
);
-- One amendment of a resolution at a time, so that versions are a line and not a tree.
create unique index resolution_amends on resolution (body_id, amends_id);
create index resolution_document on resolution (body_id, document_id);
create index resolution_period on resolution (body_id, period);
select plenum_protect('resolution');

create table resolution_clause (
  body_id uuid not null references body (id),
  id uuid not null,
  resolution_id uuid not null,
  ordinal integer not null,
  level smallint not null check (level between 1 and 6),
  marker text,
  title text,
  text text,
  primary key (body_id, id),
  unique (body_id, resolution_id, ordinal),
  foreign key (body_id, resolution_id) references resolution (body_id, id)
);
select plenum_protect('resolution_clause');

create table task_group (
  body_id uuid not null references body (id),
  id uuid not null,
  resolution_id uuid not null,
  no integer not null check (no between 1 and 99),
  title text not null,
  text text,
  primary key (body_id, id),
  unique (body_id, resolution_id, no),
  foreign key (body_id, resolution_id) references resolution (body_id, id)
);
select plenum_protect('task_group');

create table target (
  body_id uuid not null references body (id),
  id uuid not null,
  -- Null only for all_of, whose parts have the indicators.
  indicator_id uuid,
  title text,
  unit_id uuid not null,
  period text not null,
  operator text not null check (operator in ('eq', 'gte', 'lte', 'range', 'approx', 'reduce_to', 'reduce_by', 'keep', 'complete', 'rank', 'milestone', 'all_of')),
  method text not null check (method in ('ratio', 'inverse', 'progress', 'difference', 'complete', 'rank', 'milestone', 'compound')),
  params jsonb not null default '{}',
  area text not null check (area in ('economy', 'society', 'environment', 'defence_security', 'party_building', 'government', 'other')),
  owner_unit_id uuid,
  illustrative boolean not null default false,
  part_of_id uuid,
  part_no integer,
  -- The target that this one took the place of in an amendment.
  replaces_id uuid,
  created_at timestamptz not null default now(),
  primary key (body_id, id),
  foreign key (body_id, indicator_id) references indicator (body_id, id),
  foreign key (body_id, unit_id) references org_unit (body_id, id),
  foreign key (body_id, owner_unit_id) references org_unit (body_id, id),
  foreign key (body_id, part_of_id) references target (body_id, id),
  foreign key (body_id, replaces_id) references target (body_id, id),
  check ((operator = 'all_of') = (method = 'compound')),
  check ((operator = 'all_of') = (indicator_id is null)),
  check (operator <> 'all_of' or title is not null),
  check ((part_of_id is null) = (part_no is null))
);
create index target_indicator on target (body_id, indicator_id, period);
create index target_unit on target (body_id, unit_id);
create index target_owner on target (body_id, owner_unit_id);
create index target_part_of on target (body_id, part_of_id);
create index target_replaces on target (body_id, replaces_id);
select plenum_protect('target');

create table baseline (
  body_id uuid not null references body (id),
  id uuid not null,
  target_id uuid not null,
  name text not null check (name in ('plan', 'central', 'local', 'revised')),
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
  primary key (body_id, id),
  unique (body_id, target_id, name),
  foreign key (body_id, target_id) references target (body_id, id),
  foreign key (body_id, source_document_id) references document (body_id, id),
  check (value_min is null or value_max is null or value_min <= value_max)
);
create unique index baseline_rating on baseline (body_id, target_id) where is_rating;
create index baseline_source on baseline (body_id, source_document_id);
select plenum_protect('baseline');

create table resolution_target (
  body_id uuid not null references body (id),
  resolution_id uuid not null,
  target_id uuid not null,
  ordinal integer not null,
  primary key (body_id, resolution_id, target_id),
  foreign key (body_id, resolution_id) references resolution (body_id, id),
  foreign key (body_id, target_id) references target (body_id, id)
);
create index resolution_target_target on resolution_target (body_id, target_id);
select plenum_protect('resolution_target');
