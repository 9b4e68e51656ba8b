-- Projects: the key works of a term and what is built with public money. What is late is derived from the days of the
-- milestones and never stored. Capital plans and disbursement are not here yet.

create table project (
  body_id uuid not null references body (id),
  id uuid not null,
  code text not null,
  name text not null,
  folded text not null,
  kind text not null check (kind in ('key_work', 'public_investment')),
  -- The groups of Law 58/2024/QH15: of national importance, A, B, C.
  investment_group text check (investment_group in ('national', 'a', 'b', 'c')),
  owner_unit_id uuid not null,
  investor text,
  -- The decision to invest.
  document_id uuid,
  -- Million đồng.
  total_cost numeric check (total_cost >= 0),
  starts_on date,
  ends_on date,
  status text not null default 'preparing' check (status in ('preparing', 'approved', 'building', 'finished', 'paused', 'stopped')),
  place text,
  note text,
  illustrative boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  primary key (body_id, id),
  unique (body_id, code),
  foreign key (body_id, owner_unit_id) references org_unit (body_id, id),
  foreign key (body_id, document_id) references document (body_id, id),
  foreign key (body_id, created_by) references person (body_id, id),
  check (ends_on >= starts_on)
);
create index project_owner_unit on project (body_id, owner_unit_id);
create index project_document on project (body_id, document_id);
create index project_created_by on project (body_id, created_by);
select plenum_protect('project');

create table project_contributor (
  body_id uuid not null references body (id),
  project_id uuid not null,
  unit_id uuid not null,
  primary key (body_id, project_id, unit_id),
  foreign key (body_id, project_id) references project (body_id, id),
  foreign key (body_id, unit_id) references org_unit (body_id, id)
);
create index project_contributor_unit on project_contributor (body_id, unit_id);
select plenum_protect('project_contributor');

create table project_milestone (
  body_id uuid not null references body (id),
  id uuid not null,
  project_id uuid not null,
  ordinal integer not null,
  name text not null,
  planned_on date not null,
  actual_on date,
  note text,
  primary key (body_id, id),
  foreign key (body_id, project_id) references project (body_id, id)
);
create index project_milestone_project on project_milestone (body_id, project_id, ordinal);
select plenum_protect('project_milestone');

-- Why something was changed, and what it was before; kept for good.
create table project_change (
  body_id uuid not null references body (id),
  id uuid not null,
  project_id uuid not null,
  reason text not null,
  -- [{ field, before, after }], each as it is shown.
  changes jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (body_id, id),
  foreign key (body_id, project_id) references project (body_id, id),
  foreign key (body_id, made_by) references person (body_id, id)
);
create index project_change_project on project_change (body_id, project_id, made_at);
create index project_change_made_by on project_change (body_id, made_by);
select plenum_protect('project_change');
