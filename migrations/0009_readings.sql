-- Papers being read in: the text and facts as read, what people decided of each fact, what was learned for next time.

create table reading (
  body_id uuid not null references body (id),
  id uuid not null,
  file_id uuid not null,
  file_name text not null,
  format text not null,
  text text not null,
  -- As the reader gave them; never changed afterwards.
  facts jsonb not null,
  notes jsonb not null default '[]',
  status text not null default 'draft' check (status in ('draft', 'saved', 'thrown_away')),
  -- Counts every saved change of a decision, so that two people see each other's work.
  revision integer not null default 0,
  document_id uuid,
  -- What saving came to: counts and links.
  result jsonb,
  started_by uuid,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (body_id, id),
  foreign key (body_id, file_id) references file (body_id, id),
  foreign key (body_id, document_id) references document (body_id, id),
  foreign key (body_id, started_by) references person (body_id, id)
);
create index reading_file on reading (body_id, file_id);
create index reading_document on reading (body_id, document_id);
create index reading_started_by on reading (body_id, started_by);
create index reading_status on reading (body_id, status, updated_at desc);
select plenum_protect('reading');

-- What was decided of one fact (or of a fact a person added). One row a fact; the newest decision stands.
create table reading_decision (
  body_id uuid not null references body (id),
  reading_id uuid not null,
  fact_id text not null,
  state jsonb not null,
  revision integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (body_id, reading_id, fact_id),
  foreign key (body_id, reading_id) references reading (body_id, id) on delete cascade,
  foreign key (body_id, changed_by) references person (body_id, id)
);
create index reading_decision_changed_by on reading_decision (body_id, changed_by);
create index reading_decision_revision on reading_decision (body_id, reading_id, revision);
select plenum_protect('reading_decision');

-- Names that papers gave to an indicator, learned when a person linked them; suggested first the next time.
create table learned_name (
  body_id uuid not null references body (id),
  folded text not null,
  indicator_id uuid not null,
  uses integer not null default 1,
  last_used_at timestamptz not null,
  primary key (body_id, folded, indicator_id),
  foreign key (body_id, indicator_id) references indicator (body_id, id) on delete cascade
);
create index learned_name_indicator on learned_name (body_id, indicator_id);
select plenum_protect('learned_name');
