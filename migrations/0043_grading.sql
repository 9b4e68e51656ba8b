-- Grading of units by quarter and year: schemes in versions, one sheet a unit and period, marks with their reasons.
-- What is computed from tasks and targets is not stored until the grade is decided; then it is frozen with it.

create table grading_scheme (
  body_id uuid not null references body (id),
  id uuid not null,
  name text not null,
  version integer not null check (version > 0),
  content jsonb not null,
  note text,
  is_active boolean not null default false,
  created_by uuid,
  created_at timestamptz not null,
  primary key (body_id, id),
  unique (body_id, name, version),
  foreign key (body_id, created_by) references person (body_id, id)
);
create unique index grading_scheme_active on grading_scheme (body_id) where is_active;
create index grading_scheme_created_by on grading_scheme (body_id, created_by);
select plenum_protect('grading_scheme');
-- What a version says is never changed; only which one is used.
revoke update, delete on grading_scheme from plenum_app;
grant update (is_active) on grading_scheme to plenum_app;

create table grading_sheet (
  body_id uuid not null references body (id),
  id uuid not null,
  unit_id uuid not null,
  period text not null,
  -- Points for the general criteria, given by the office.
  general_points numeric check (general_points >= 0),
  general_reason text,
  general_by uuid,
  general_at timestamptz,
  self_grade text check (self_grade in ('excellent', 'good', 'completed', 'not_completed')),
  self_reason text,
  self_by uuid,
  self_at timestamptz,
  decided_grade text check (decided_grade in ('excellent', 'good', 'completed', 'not_completed')),
  decided_reason text,
  decided_by uuid,
  decided_at timestamptz,
  -- The computed sheet as it was when the grade was decided.
  frozen jsonb,
  illustrative boolean not null default false,
  revision integer not null default 1,
  primary key (body_id, id),
  unique (body_id, period, unit_id),
  foreign key (body_id, unit_id) references org_unit (body_id, id),
  foreign key (body_id, general_by) references person (body_id, id),
  foreign key (body_id, self_by) references person (body_id, id),
  foreign key (body_id, decided_by) references person (body_id, id),
  check ((decided_grade is null) = (frozen is null)),
  check ((decided_grade is null) = (decided_at is null)),
  check ((self_grade is null) = (self_at is null))
);
create index grading_sheet_unit on grading_sheet (body_id, unit_id);
create index grading_sheet_general_by on grading_sheet (body_id, general_by);
create index grading_sheet_self_by on grading_sheet (body_id, self_by);
create index grading_sheet_decided_by on grading_sheet (body_id, decided_by);
select plenum_protect('grading_sheet');

-- What no date can tell: a task done beyond what was asked, a sub-unit or member disciplined.
create table grading_mark (
  body_id uuid not null references body (id),
  id uuid not null,
  unit_id uuid not null,
  period text not null,
  kind text not null check (kind in ('exceeded', 'disciplined')),
  task_id uuid,
  reason text not null,
  marked_by uuid,
  marked_at timestamptz not null,
  primary key (body_id, id),
  unique (body_id, period, task_id),
  foreign key (body_id, unit_id) references org_unit (body_id, id),
  foreign key (body_id, task_id) references task (body_id, id) on delete cascade,
  foreign key (body_id, marked_by) references person (body_id, id),
  check ((kind = 'exceeded') = (task_id is not null))
);
create index grading_mark_unit on grading_mark (body_id, unit_id, period);
create index grading_mark_task on grading_mark (body_id, task_id);
create index grading_mark_marked_by on grading_mark (body_id, marked_by);
select plenum_protect('grading_mark');
