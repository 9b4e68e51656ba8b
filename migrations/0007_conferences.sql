-- Conferences of a committee: agenda, papers, attendance, votes by show of hands, conclusions, frozen figures.

create table conference (
  body_id uuid not null references body (id),
  id uuid not null,
  title text not null,
  no integer check (no > 0),
  organ text not null,
  term text,
  extended boolean not null default false,
  period text not null,
  place text,
  -- Members in office: the denominator of every vote.
  incumbents integer not null check (incumbents > 0),
  status text not null default 'planned' check (status in ('planned', 'open', 'closed')),
  snapshot_id uuid,
  opened_at timestamptz,
  closed_at timestamptz,
  revision integer not null default 1,
  primary key (body_id, id),
  foreign key (body_id, snapshot_id) references snapshot (body_id, id),
  check ((status = 'planned') = (opened_at is null)),
  check ((status = 'closed') = (closed_at is not null)),
  check (status = 'planned' or snapshot_id is not null)
);
create index conference_snapshot on conference (body_id, snapshot_id);
select plenum_protect('conference');

create table conference_day (
  body_id uuid not null references body (id),
  conference_id uuid not null,
  held_on date not null,
  primary key (body_id, conference_id, held_on),
  foreign key (body_id, conference_id) references conference (body_id, id)
);
create index conference_day_held_on on conference_day (body_id, held_on);
select plenum_protect('conference_day');

create table agenda_item (
  body_id uuid not null references body (id),
  id uuid not null,
  conference_id uuid not null,
  ordinal integer not null check (ordinal > 0),
  title text not null,
  kind text not null check (kind in ('report', 'discussion', 'decision', 'personnel', 'other')),
  held_on date,
  presenter text,
  confidentiality text not null default 'internal' check (confidentiality in ('public', 'internal', 'restricted')),
  document_id uuid,
  primary key (body_id, id),
  unique (body_id, conference_id, ordinal) deferrable initially deferred,
  foreign key (body_id, conference_id) references conference (body_id, id),
  foreign key (body_id, document_id) references document (body_id, id)
);
create index agenda_item_document on agenda_item (body_id, document_id);
select plenum_protect('agenda_item');

-- A paper is a registered document or a file of its own.
create table conference_paper (
  body_id uuid not null references body (id),
  id uuid not null,
  conference_id uuid not null,
  agenda_item_id uuid,
  title text not null,
  confidentiality text not null check (confidentiality in ('public', 'internal', 'restricted')),
  document_id uuid,
  file_id uuid,
  added_at timestamptz not null,
  primary key (body_id, id),
  foreign key (body_id, conference_id) references conference (body_id, id),
  foreign key (body_id, agenda_item_id) references agenda_item (body_id, id),
  foreign key (body_id, document_id) references document (body_id, id),
  foreign key (body_id, file_id) references file (body_id, id),
  check ((document_id is null) <> (file_id is null))
);
create index conference_paper_conference on conference_paper (body_id, conference_id);
create index conference_paper_agenda_item on conference_paper (body_id, agenda_item_id);
create index conference_paper_document on conference_paper (body_id, document_id);
create index conference_paper_file on conference_paper (body_id, file_id);
select plenum_protect('conference_paper');

create table attendance (
  body_id uuid not null references body (id),
  id uuid not null,
  conference_id uuid not null,
  ordinal integer not null,
  person_id uuid,
  name text not null,
  title text,
  role text not null check (role in ('member', 'guest', 'secretary')),
  state text not null check (state in ('present', 'absent', 'unknown')),
  reason text,
  primary key (body_id, id),
  foreign key (body_id, conference_id) references conference (body_id, id),
  foreign key (body_id, person_id) references person (body_id, id)
);
create index attendance_conference on attendance (body_id, conference_id, ordinal);
create index attendance_person on attendance (body_id, person_id);
create unique index attendance_once on attendance (body_id, conference_id, person_id);
select plenum_protect('attendance');

-- Whether a motion passed is reckoned from the counts and never stored (Quy định 24-QĐ/TW, 9.3).
create table motion (
  body_id uuid not null references body (id),
  id uuid not null,
  agenda_item_id uuid not null,
  text text not null,
  eligible integer not null check (eligible > 0),
  votes_for integer not null check (votes_for >= 0),
  votes_against integer not null check (votes_against >= 0),
  abstained integer not null check (abstained >= 0),
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdraw_reason text,
  primary key (body_id, id),
  foreign key (body_id, agenda_item_id) references agenda_item (body_id, id),
  foreign key (body_id, recorded_by) references person (body_id, id),
  check (votes_for + votes_against + abstained between 1 and eligible),
  check ((withdrawn_at is null) = (withdraw_reason is null))
);
create index motion_agenda_item on motion (body_id, agenda_item_id);
create index motion_recorded_by on motion (body_id, recorded_by);
select plenum_protect('motion');
-- The counts of a vote are never changed; a wrong record is struck and stays.
revoke update, delete on motion from plenum_app;
grant update (withdrawn_at, withdraw_reason) on motion to plenum_app;

create table conclusion (
  body_id uuid not null references body (id),
  id uuid not null,
  agenda_item_id uuid not null,
  text text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (body_id, id),
  foreign key (body_id, agenda_item_id) references agenda_item (body_id, id),
  foreign key (body_id, recorded_by) references person (body_id, id)
);
create index conclusion_agenda_item on conclusion (body_id, agenda_item_id);
create index conclusion_recorded_by on conclusion (body_id, recorded_by);
select plenum_protect('conclusion');
