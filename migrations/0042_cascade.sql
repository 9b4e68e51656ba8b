-- The cascade of a document: which units must issue a paper that carries it out, and when it is to be reviewed.
-- Whether a duty is met in time is derived from its day and the paper's day; it is never stored.

create table cascade_duty (
  body_id uuid not null references body (id),
  id uuid not null,
  -- The document that is to be carried out.
  document_id uuid not null,
  unit_id uuid not null,
  -- The type of paper asked for; null where any will do.
  document_type text,
  due_on date,
  owner_id uuid,
  note text,
  -- The paper that carries it out.
  answer_id uuid,
  -- The day the paper was found to answer the duty: stands in where it bears no day.
  answered_on date,
  -- Why the unit need not issue one.
  excused text,
  illustrative boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  primary key (body_id, id),
  unique (body_id, document_id, unit_id),
  foreign key (body_id, document_id) references document (body_id, id),
  foreign key (body_id, unit_id) references org_unit (body_id, id),
  foreign key (body_id, owner_id) references person (body_id, id),
  foreign key (body_id, answer_id) references document (body_id, id),
  foreign key (body_id, created_by) references person (body_id, id),
  check (answer_id is null or answer_id <> document_id),
  check ((answer_id is null) = (answered_on is null))
);
create index cascade_duty_unit on cascade_duty (body_id, unit_id);
create index cascade_duty_owner on cascade_duty (body_id, owner_id);
create index cascade_duty_answer on cascade_duty (body_id, answer_id);
create index cascade_duty_created_by on cascade_duty (body_id, created_by);
create index cascade_duty_due on cascade_duty (body_id, due_on) where answer_id is null and excused is null;
select plenum_protect('cascade_duty');

create table cascade_review (
  body_id uuid not null references body (id),
  id uuid not null,
  document_id uuid not null,
  -- interim: sơ kết; final: tổng kết.
  kind text not null check (kind in ('interim', 'final')),
  -- After how many years, where the document says it so.
  years integer check (years between 1 and 30),
  due_on date not null,
  -- The words of the document that ask for it; null where a person set it.
  quote text,
  owner_id uuid,
  report_id uuid,
  held_on date,
  illustrative boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  primary key (body_id, id),
  unique (body_id, document_id, kind, due_on),
  foreign key (body_id, document_id) references document (body_id, id),
  foreign key (body_id, owner_id) references person (body_id, id),
  foreign key (body_id, report_id) references document (body_id, id),
  foreign key (body_id, created_by) references person (body_id, id),
  check (report_id is null or held_on is not null)
);
create index cascade_review_owner on cascade_review (body_id, owner_id);
create index cascade_review_report on cascade_review (body_id, report_id);
create index cascade_review_created_by on cascade_review (body_id, created_by);
create index cascade_review_due on cascade_review (body_id, due_on) where held_on is null;
select plenum_protect('cascade_review');
