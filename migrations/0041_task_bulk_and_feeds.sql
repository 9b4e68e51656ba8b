-- What a bulk change changed, so that it can be taken back; and the addresses under which calendars are subscribed to.

create table task_bulk (
  body_id uuid not null references body (id),
  id uuid not null,
  -- Each task as it was, with the revision it has since.
  before jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  undone_at timestamptz,
  primary key (body_id, id),
  foreign key (body_id, made_by) references person (body_id, id)
);
create index task_bulk_made_by on task_bulk (body_id, made_by);
select plenum_protect('task_bulk');

create table task_feed (
  body_id uuid not null references body (id),
  person_id uuid not null,
  -- The address itself is shown once and never kept.
  token_hash text not null,
  made_at timestamptz not null,
  primary key (body_id, person_id),
  unique (body_id, token_hash),
  foreign key (body_id, person_id) references person (body_id, id)
);
select plenum_protect('task_feed');
