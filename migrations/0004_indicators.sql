-- Indicators, their values in every version, and which figures are due.

create table indicator (
  body_id uuid not null references body (id),
  id uuid not null,
  code text not null,
  name_vi text not null,
  name_en text,
  definition text,
  unit text not null,
  decimals smallint not null default 2 check (decimals between 0 and 10),
  direction text not null check (direction in ('up', 'down', 'keep', 'none')),
  price_basis text not null default 'none' check (price_basis in ('none', 'current', 'constant_1994', 'constant_2010', 'constant_2020')),
  method text not null check (method in ('ratio', 'inverse', 'progress', 'difference', 'complete', 'rank', 'milestone', 'compound')),
  area text not null check (area in ('economy', 'society', 'environment', 'defence_security', 'party_building', 'government', 'other')),
  frequency text not null check (frequency in ('month', 'quarter', 'half', 'year', 'once')),
  owner_unit_id uuid,
  -- The indicator whose growth on the year this one is.
  growth_of_id uuid,
  synonyms text[] not null default '{}',
  -- Code, names and synonyms without marks, for search.
  folded text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (body_id, id),
  foreign key (body_id, owner_unit_id) references org_unit (body_id, id),
  foreign key (body_id, growth_of_id) references indicator (body_id, id),
  check (growth_of_id <> id)
);
create unique index indicator_code on indicator (body_id, lower(code));
create index indicator_owner on indicator (body_id, owner_unit_id);
create index indicator_growth_of on indicator (body_id, growth_of_id);
select plenum_protect('indicator');

create table indicator_value (
  body_id uuid not null references body (id),
  id uuid not null,
  indicator_id uuid not null,
  unit_id uuid not null,
  period text not null,
  kind text not null check (kind in ('actual', 'estimate', 'forecast')),
  vintage text not null check (vintage in ('estimate', 'provisional', 'final')),
  value numeric,
  no_figure_reason text check (no_figure_reason in ('not_yet_available', 'not_collected', 'not_applicable', 'nothing_occurred', 'being_checked', 'classified')),
  numerator numeric,
  denominator numeric,
  -- How the source itself relates the figure to a plan or the year before: [{type, value}].
  stated jsonb not null default '[]',
  note text,
  reason text,
  illustrative boolean not null default false,
  source_document_id uuid,
  source_start integer,
  source_end integer,
  source_text text,
  version integer not null check (version > 0),
  reported_by uuid,
  reported_at timestamptz not null,
  superseded_at timestamptz,
  primary key (body_id, id),
  unique (body_id, indicator_id, unit_id, period, kind, vintage, version),
  foreign key (body_id, indicator_id) references indicator (body_id, id),
  foreign key (body_id, unit_id) references org_unit (body_id, id),
  foreign key (body_id, reported_by) references person (body_id, id),
  foreign key (body_id, source_document_id) references document (body_id, id),
  check ((value is null) <> (no_figure_reason is null)),
  check (superseded_at is null or superseded_at >= reported_at)
);
-- One current version of a figure; also how a figure is found.
create unique index indicator_value_current on indicator_value (body_id, indicator_id, unit_id, period, kind, vintage) where superseded_at is null;
create index indicator_value_unit on indicator_value (body_id, unit_id, period);
create index indicator_value_reported_by on indicator_value (body_id, reported_by);
create index indicator_value_source on indicator_value (body_id, source_document_id);
select plenum_protect('indicator_value');
-- What was reported is never changed or removed; the only thing that happens to it is being superseded.
revoke update, delete on indicator_value from plenum_app;
grant update (superseded_at) on indicator_value to plenum_app;

create table value_file (
  body_id uuid not null references body (id),
  value_id uuid not null,
  file_id uuid not null,
  primary key (body_id, value_id, file_id),
  foreign key (body_id, value_id) references indicator_value (body_id, id),
  foreign key (body_id, file_id) references file (body_id, id)
);
create index value_file_file on value_file (body_id, file_id);
select plenum_protect('value_file');

create table report_due (
  body_id uuid not null references body (id),
  id uuid not null,
  period text not null,
  indicator_id uuid not null,
  unit_id uuid not null,
  due_on date not null,
  primary key (body_id, id),
  unique (body_id, period, indicator_id, unit_id),
  foreign key (body_id, indicator_id) references indicator (body_id, id),
  foreign key (body_id, unit_id) references org_unit (body_id, id)
);
create index report_due_indicator on report_due (body_id, indicator_id);
create index report_due_unit on report_due (body_id, unit_id);
select plenum_protect('report_due');
