-- People: org units with validity and succession, persons and what they may do.

create table org_unit (
  body_id uuid not null references body (id),
  id uuid not null,
  code text not null,
  name text not null,
  short_name text,
  kind text not null check (kind in ('province', 'district', 'commune', 'department', 'party_organ', 'front', 'armed_force', 'company', 'other')),
  parent_id uuid,
  -- The unit exists from the first day to the day before valid_to; null is open.
  valid_from date not null default '1900-01-01',
  valid_to date,
  primary key (body_id, id),
  foreign key (body_id, parent_id) references org_unit (body_id, id),
  check (valid_to is null or valid_to > valid_from)
);
create index org_unit_parent on org_unit (body_id, parent_id);
create unique index org_unit_code on org_unit (body_id, code, valid_from);
select plenum_protect('org_unit');

-- A merger, split or renaming: which units ended, which began, with what weight, by which paper.
create table unit_change (
  body_id uuid not null references body (id),
  id uuid not null,
  changed_on date not null,
  kind text not null check (kind in ('merge', 'split', 'transfer', 'rename')),
  legal_document text not null,
  primary key (body_id, id)
);
select plenum_protect('unit_change');

create table unit_change_part (
  body_id uuid not null references body (id),
  change_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  -- The share of the old unit that went to the new one.
  weight numeric not null default 1 check (weight > 0 and weight <= 1),
  primary key (body_id, change_id, from_unit_id, to_unit_id),
  foreign key (body_id, change_id) references unit_change (body_id, id),
  foreign key (body_id, from_unit_id) references org_unit (body_id, id),
  foreign key (body_id, to_unit_id) references org_unit (body_id, id)
);
create index unit_change_part_from on unit_change_part (body_id, from_unit_id);
create index unit_change_part_to on unit_change_part (body_id, to_unit_id);
select plenum_protect('unit_change_part');

-- A person as one body knows them. user_id names the sign-in, which may serve several bodies.
create table person (
  body_id uuid not null references body (id),
  id uuid not null,
  user_id text,
  name text not null,
  email text not null,
  title text,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (body_id, id)
);
create unique index person_email on person (body_id, lower(email));
create index person_user on person (user_id);
select plenum_protect('person');

create table role_grant (
  body_id uuid not null references body (id),
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('administrator', 'office', 'reporter', 'leader', 'member', 'inspector')),
  -- Null: the whole body. A reporter's grant names the unit reported for.
  unit_id uuid,
  primary key (body_id, id),
  foreign key (body_id, person_id) references person (body_id, id),
  foreign key (body_id, unit_id) references org_unit (body_id, id),
  check (role <> 'reporter' or unit_id is not null)
);
create index role_grant_person on role_grant (body_id, person_id);
create index role_grant_unit on role_grant (body_id, unit_id);
create unique index role_grant_once on role_grant (body_id, person_id, role, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid));
select plenum_protect('role_grant');
