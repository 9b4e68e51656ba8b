-- The house: bodies (tenants), the audit log, and the two functions that put a table under the second lock.

-- The role that every verb runs as. It owns nothing and is subject to row-level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'plenum_app') then
    create role plenum_app nologin;
  end if;
  execute format('grant plenum_app to %I', current_user);
end
$$;
grant usage on schema public to plenum_app;

-- The body a transaction works for, set by the store with "set local plenum.body".
create function plenum_body() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('plenum.body', true), '')::uuid
$$;

-- Puts a tenant table under row-level security by its body_id and lets the application role use it.
create function plenum_protect(table_name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy body on %I to plenum_app using (body_id = plenum_body()) with check (body_id = plenum_body())', table_name);
  execute format('create policy owner on %I to %I using (true) with check (true)', table_name, current_user);
  execute format('grant select, insert, update, delete on %I to plenum_app', table_name);
end
$$;

create table body (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('party', 'council', 'administration', 'other')),
  place text not null,
  -- What an office can set: format profile, password rules, comment policy …
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);
alter table body enable row level security;
alter table body force row level security;
create policy body on body to plenum_app using (id = plenum_body());
do $$ begin execute format('create policy owner on body to %I using (true) with check (true)', current_user); end $$;
grant select, update on body to plenum_app;

-- The audit log: one row a change, chained by hash within a body so that a changed or missing row shows.
create table event (
  body_id uuid not null references body (id),
  seq bigint not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  verb text not null,
  object_type text not null,
  object_id text not null,
  data jsonb not null default '{}',
  hash text not null,
  primary key (body_id, seq)
);
create index event_object on event (body_id, object_type, object_id, seq desc);
create index event_actor on event (body_id, actor_id, seq desc);
select plenum_protect('event');
-- An entry is never changed or removed by the application.
revoke update, delete on event from plenum_app;

create table event_head (
  body_id uuid primary key references body (id),
  seq bigint not null,
  hash text not null
);
select plenum_protect('event_head');

-- Files as they came in. Content lives in the database so that one backup holds everything.
create table file (
  body_id uuid not null references body (id),
  id uuid not null,
  name text not null,
  content_type text not null,
  size integer not null check (size >= 0),
  sha256 text not null,
  content bytea not null,
  created_at timestamptz not null default now(),
  primary key (body_id, id)
);
select plenum_protect('file');
