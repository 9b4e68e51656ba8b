-- Reports of figures: what a unit answers for in a period, sent in, returned or accepted; locked figures; corrections.

create table submission (
  body_id uuid not null references body (id),
  id uuid not null,
  -- The unit that answers: for figures of the whole body, the owner of the indicator.
  unit_id uuid not null,
  period text not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted')),
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  submitted_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  returns integer not null default 0,
  revision integer not null default 1,
  primary key (body_id, id),
  unique (body_id, unit_id, period),
  foreign key (body_id, unit_id) references org_unit (body_id, id),
  foreign key (body_id, submitted_by) references person (body_id, id),
  foreign key (body_id, decided_by) references person (body_id, id)
);
create index submission_period on submission (body_id, period);
create index submission_submitted_by on submission (body_id, submitted_by);
create index submission_decided_by on submission (body_id, decided_by);
select plenum_protect('submission');

create table submission_step (
  body_id uuid not null references body (id),
  id uuid not null,
  submission_id uuid not null,
  act text not null check (act in ('submit', 'withdraw', 'return', 'accept', 'reopen', 'promote')),
  note text,
  taken_by uuid,
  taken_at timestamptz not null,
  primary key (body_id, id),
  foreign key (body_id, submission_id) references submission (body_id, id),
  foreign key (body_id, taken_by) references person (body_id, id)
);
create index submission_step_submission on submission_step (body_id, submission_id, taken_at);
create index submission_step_taken_by on submission_step (body_id, taken_by);
select plenum_protect('submission_step');

-- What is wrong with single figures of a report that was returned.
create table submission_remark (
  body_id uuid not null references body (id),
  step_id uuid not null,
  indicator_id uuid not null,
  unit_id uuid not null,
  text text not null,
  primary key (body_id, step_id, indicator_id, unit_id),
  foreign key (body_id, step_id) references submission_step (body_id, id),
  foreign key (body_id, indicator_id) references indicator (body_id, id),
  foreign key (body_id, unit_id) references org_unit (body_id, id)
);
create index submission_remark_indicator on submission_remark (body_id, indicator_id);
create index submission_remark_unit on submission_remark (body_id, unit_id);
select plenum_protect('submission_remark');

-- Figures that take no new version as they are: their report waits for the office or was accepted.
create table value_lock (
  body_id uuid not null references body (id),
  indicator_id uuid not null,
  unit_id uuid not null,
  period text not null,
  submission_id uuid not null,
  is_accepted boolean not null,
  primary key (body_id, indicator_id, unit_id, period),
  foreign key (body_id, indicator_id) references indicator (body_id, id),
  foreign key (body_id, unit_id) references org_unit (body_id, id),
  foreign key (body_id, submission_id) references submission (body_id, id)
);
create index value_lock_unit on value_lock (body_id, unit_id);
create index value_lock_submission on value_lock (body_id, submission_id);
select plenum_protect('value_lock');

-- Another figure proposed beside the one that stands, with who, why and from where, and what was answered.
create table correction (
  body_id uuid not null references body (id),
  id uuid not null,
  -- The version that stood when it was proposed.
  value_id uuid not null,
  -- Those of the version that stood, except where a firmer vintage is proposed.
  kind text not null check (kind in ('actual', 'estimate', 'forecast')),
  vintage text not null check (vintage in ('estimate', 'provisional', 'final')),
  proposed_value numeric,
  no_figure_reason text check (no_figure_reason in ('not_yet_available', 'not_collected', 'not_applicable', 'nothing_occurred', 'being_checked', 'classified')),
  reason text not null,
  source text,
  document_id uuid,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'refused', 'withdrawn')),
  proposed_by uuid,
  proposed_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  new_value_id uuid,
  primary key (body_id, id),
  foreign key (body_id, value_id) references indicator_value (body_id, id),
  foreign key (body_id, new_value_id) references indicator_value (body_id, id),
  foreign key (body_id, document_id) references document (body_id, id),
  foreign key (body_id, proposed_by) references person (body_id, id),
  foreign key (body_id, answered_by) references person (body_id, id),
  check ((proposed_value is null) <> (no_figure_reason is null)),
  check ((state in ('accepted', 'refused')) = (answered_at is not null))
);
create index correction_value on correction (body_id, value_id);
create index correction_new_value on correction (body_id, new_value_id);
create index correction_document on correction (body_id, document_id);
create index correction_proposed_by on correction (body_id, proposed_by);
create index correction_answered_by on correction (body_id, answered_by);
create index correction_state on correction (body_id, state, proposed_at);
select plenum_protect('correction');
