-- A unit answers a duty itself: it sends in its paper, the office accepts it into the register or returns it.

create table cascade_submission (
  body_id uuid not null references body (id),
  id uuid not null,
  duty_id uuid not null,
  -- As the paper says of itself.
  symbol text not null,
  issued_on date not null,
  title text not null,
  -- What it says, in a few words of the unit.
  summary text,
  file_id uuid not null,
  format text not null,
  text text not null,
  -- replaced: the unit sent in another one before the office had looked.
  state text not null default 'submitted' check (state in ('submitted', 'accepted', 'returned', 'replaced')),
  submitted_by uuid,
  submitted_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  note text,
  primary key (body_id, id),
  foreign key (body_id, duty_id) references cascade_duty (body_id, id) on delete cascade,
  foreign key (body_id, file_id) references file (body_id, id),
  foreign key (body_id, submitted_by) references person (body_id, id),
  foreign key (body_id, decided_by) references person (body_id, id),
  check ((state in ('accepted', 'returned')) = (decided_at is not null)),
  check (state <> 'returned' or note is not null)
);
create index cascade_submission_duty on cascade_submission (body_id, duty_id, submitted_at desc);
-- One waits at most.
create unique index cascade_submission_waiting on cascade_submission (body_id, duty_id) where state = 'submitted';
create index cascade_submission_file on cascade_submission (body_id, file_id);
create index cascade_submission_submitted_by on cascade_submission (body_id, submitted_by);
create index cascade_submission_decided_by on cascade_submission (body_id, decided_by);
select plenum_protect('cascade_submission');
