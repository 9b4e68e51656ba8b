-- Notices to people in the program and by mail, and who heads a unit.

alter table org_unit add column head_person_id uuid;
alter table org_unit add foreign key (body_id, head_person_id) references person (body_id, id);
create index org_unit_head on org_unit (body_id, head_person_id);

create table notice (
  body_id uuid not null references body (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  -- Says what this notice is about and which step of it; the same key is told a person once.
  key text not null,
  object_type text not null,
  object_id text not null,
  title_vi text not null,
  title_en text not null,
  -- A path within the staff application: "/tasks/…".
  link text not null,
  due_on date,
  urgent boolean not null default false,
  made_at timestamptz not null,
  read_at timestamptz,
  -- Nothing is left to do about it.
  done_at timestamptz,
  mailed_at timestamptz,
  primary key (body_id, id),
  unique (body_id, person_id, key),
  foreign key (body_id, person_id) references person (body_id, id)
);
create index notice_newest on notice (body_id, person_id, made_at desc);
create index notice_key on notice (body_id, key text_pattern_ops) where done_at is null;
create index notice_unmailed on notice (body_id, person_id) where mailed_at is null and done_at is null;
select plenum_protect('notice');

-- How a person wants mail: the kinds they do without, and how much went out on a day.
create table notice_mail (
  body_id uuid not null references body (id),
  person_id uuid not null,
  muted_kinds text[] not null default '{}',
  digest_on date,
  urgent_on date,
  urgent_count integer not null default 0,
  primary key (body_id, person_id),
  foreign key (body_id, person_id) references person (body_id, id)
);
select plenum_protect('notice_mail');
