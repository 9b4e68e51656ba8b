-- Generated from migrations/ by "npm run generate". Do not edit.

CREATE OR REPLACE FUNCTION public.plenum_body()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select nullif(current_setting('plenum.body', true), '')::uuid
$function$;

CREATE OR REPLACE FUNCTION public.plenum_protect(table_name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy body on %I to plenum_app using (body_id = plenum_body()) with check (body_id = plenum_body())', table_name);
  execute format('create policy owner on %I to %I using (true) with check (true)', table_name, current_user);
  execute format('grant select, insert, update, delete on %I to plenum_app', table_name);
end
$function$;

create table body (
  id uuid not null,
  slug text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  place text not null,
  settings jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null default now(),
  UNIQUE (slug),
  PRIMARY KEY (id),
  CHECK ((kind = ANY (ARRAY['party'::text, 'council'::text, 'administration'::text, 'other'::text]))),
  CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
-- policy body using (id = plenum_body()) check -
-- policy owner using true check true

create table event (
  body_id uuid not null,
  seq bigint not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_name text not null,
  verb text not null,
  object_type text not null,
  object_id text not null,
  data jsonb not null default '{}'::jsonb,
  hash text not null,
  PRIMARY KEY (body_id, seq),
  FOREIGN KEY (body_id) REFERENCES body(id)
);
CREATE INDEX event_actor ON public.event USING btree (body_id, actor_id, seq DESC);
CREATE INDEX event_object ON public.event USING btree (body_id, object_type, object_id, seq DESC);
-- policy body using (body_id = plenum_body()) check (body_id = plenum_body())
-- policy owner using true check true

create table event_head (
  body_id uuid not null,
  seq bigint not null,
  hash text not null,
  PRIMARY KEY (body_id),
  FOREIGN KEY (body_id) REFERENCES body(id)
);
-- policy body using (body_id = plenum_body()) check (body_id = plenum_body())
-- policy owner using true check true

create table file (
  body_id uuid not null,
  id uuid not null,
  name text not null,
  content_type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  CHECK ((size >= 0))
);
-- policy body using (body_id = plenum_body()) check (body_id = plenum_body())
-- policy owner using true check true

create table org_unit (
  body_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  short_name text,
  kind text not null,
  parent_id uuid,
  valid_from date not null default '1900-01-01'::date,
  valid_to date,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, parent_id) REFERENCES org_unit(body_id, id),
  CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  CHECK ((kind = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text, 'department'::text, 'party_organ'::text, 'front'::text, 'armed_force'::text, 'company'::text, 'other'::text])))
);
CREATE INDEX org_unit_parent ON public.org_unit USING btree (body_id, parent_id);
CREATE UNIQUE INDEX org_unit_code ON public.org_unit USING btree (body_id, code, valid_from);
-- policy body using (body_id = plenum_body()) check (body_id = plenum_body())
-- policy owner using true check true

create table person (
  body_id uuid not null,
  id uuid not null,
  user_id text,
  name text not null,
  email text not null,
  title text,
  is_active boolean not null default true,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id)
);
CREATE INDEX person_user ON public.person USING btree (user_id);
CREATE UNIQUE INDEX person_email ON public.person USING btree (body_id, lower(email));
-- policy body using (body_id = plenum_body()) check (body_id = plenum_body())
-- policy owner using true check true

create table role_grant (
  body_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id uuid,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, person_id) REFERENCES person(body_id, id),
  FOREIGN KEY (body_id, unit_id) REFERENCES org_unit(body_id, id),
  CHECK (((role <> 'reporter'::text) OR (unit_id IS NOT NULL))),
  CHECK ((role = ANY (ARRAY['administrator'::text, 'office'::text, 'reporter'::text, 'leader'::text, 'member'::text, 'inspector'::text])))
);
CREATE INDEX role_grant_person ON public.role_grant USING btree (body_id, person_id);
CREATE INDEX role_grant_unit ON public.role_grant USING btree (body_id, unit_id);
CREATE UNIQUE INDEX role_grant_once ON public.role_grant USING btree (body_id, person_id, role, COALESCE(unit_id, '00000000-0000-0000-0000-000000000000'::uuid));
-- policy body using (body_id = plenum_body()) check (body_id = plenum_body())
-- policy owner using true check true

create table schema_migration (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

create table unit_change (
  body_id uuid not null,
  id uuid not null,
  changed_on date not null,
  kind text not null,
  legal_document text not null,
  PRIMARY KEY (body_id, id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'transfer'::text, 'rename'::text])))
);
-- policy body using (body_id = plenum_body()) check (body_id = plenum_body())
-- policy owner using true check true

create table unit_change_part (
  body_id uuid not null,
  change_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  weight numeric not null default 1,
  PRIMARY KEY (body_id, change_id, from_unit_id, to_unit_id),
  FOREIGN KEY (body_id) REFERENCES body(id),
  FOREIGN KEY (body_id, change_id) REFERENCES unit_change(body_id, id),
  FOREIGN KEY (body_id, from_unit_id) REFERENCES org_unit(body_id, id),
  FOREIGN KEY (body_id, to_unit_id) REFERENCES org_unit(body_id, id),
  CHECK (((weight > (0)::numeric) AND (weight <= (1)::numeric)))
);
CREATE INDEX unit_change_part_from ON public.unit_change_part USING btree (body_id, from_unit_id);
CREATE INDEX unit_change_part_to ON public.unit_change_part USING btree (body_id, to_unit_id);
-- policy body using (body_id = plenum_body()) check (body_id = plenum_body())
-- policy owner using true check true
