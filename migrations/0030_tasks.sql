-- Tasks: what was assigned, to whom, by when; every step of their life; files that prove the result.
-- Timeliness is derived from deadline, submitted_on and the day of asking; it is never stored.

create table task (
  body_id uuid not null references body (id),
  id uuid not null,
  code text not null,
  title text not null,
  folded text not null,
  parent_id uuid,
  -- Share of the parent's progress among its children.
  weight numeric not null default 1 check (weight > 0),
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
  state text not null default 'assigned' check (state in ('assigned', 'accepted', 'in_progress', 'submitted', 'returned', 'done', 'refused', 'paused', 'cancelled')),
  percent integer not null default 0 check (percent between 0 and 100),
  -- The day of the product that waits for verification or was verified; none while it is returned.
  submitted_on date,
  asked_deadline date,
  extensions integer not null default 0,
  assigned_by uuid,
  assigned_at timestamptz not null,
  revision integer not null default 1,
  primary key (body_id, id),
  unique (body_id, code),
  foreign key (body_id, parent_id) references task (body_id, id),
  foreign key (body_id, lead_unit_id) references org_unit (body_id, id),
  foreign key (body_id, lead_person_id) references person (body_id, id),
  foreign key (body_id, document_id) references document (body_id, id),
  foreign key (body_id, task_group_id) references task_group (body_id, id),
  foreign key (body_id, assigned_by) references person (body_id, id),
  check (parent_id is null or parent_id <> id),
  check ((state in ('submitted', 'done')) = (submitted_on is not null))
);
create index task_parent on task (body_id, parent_id);
create index task_lead_unit on task (body_id, lead_unit_id);
create index task_lead_person on task (body_id, lead_person_id);
create index task_document on task (body_id, document_id);
create index task_task_group on task (body_id, task_group_id);
create index task_assigned_by on task (body_id, assigned_by);
create index task_deadline on task (body_id, deadline);
select plenum_protect('task');

create table task_contributor (
  body_id uuid not null references body (id),
  task_id uuid not null,
  unit_id uuid not null,
  primary key (body_id, task_id, unit_id),
  foreign key (body_id, task_id) references task (body_id, id),
  foreign key (body_id, unit_id) references org_unit (body_id, id)
);
create index task_contributor_unit on task_contributor (body_id, unit_id);
select plenum_protect('task_contributor');

-- Who may see a confidential task, besides the one who leads it and the one who assigned it.
create table task_reader (
  body_id uuid not null references body (id),
  task_id uuid not null,
  person_id uuid not null,
  primary key (body_id, task_id, person_id),
  foreign key (body_id, task_id) references task (body_id, id),
  foreign key (body_id, person_id) references person (body_id, id)
);
create index task_reader_person on task_reader (body_id, person_id);
select plenum_protect('task_reader');

create table task_step (
  body_id uuid not null references body (id),
  id uuid not null,
  task_id uuid not null,
  act text not null,
  note text,
  percent integer check (percent between 0 and 100),
  difficulties text,
  proposals text,
  deadline date,
  taken_by uuid,
  taken_at timestamptz not null,
  primary key (body_id, id),
  foreign key (body_id, task_id) references task (body_id, id),
  foreign key (body_id, taken_by) references person (body_id, id)
);
create index task_step_task on task_step (body_id, task_id, taken_at);
create index task_step_taken_by on task_step (body_id, taken_by);
select plenum_protect('task_step');

create table task_file (
  body_id uuid not null references body (id),
  task_id uuid not null,
  file_id uuid not null,
  added_by uuid,
  added_at timestamptz not null,
  primary key (body_id, task_id, file_id),
  foreign key (body_id, task_id) references task (body_id, id),
  foreign key (body_id, file_id) references file (body_id, id),
  foreign key (body_id, added_by) references person (body_id, id)
);
create index task_file_file on task_file (body_id, file_id);
create index task_file_added_by on task_file (body_id, added_by);
select plenum_protect('task_file');
