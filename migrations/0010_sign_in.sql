-- Sign-in (kept by better-auth, as its owner only: the application role cannot reach these tables), invitations, outgoing mail.

create table auth_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth_session (
  id text primary key,
  token text not null unique,
  user_id text not null references auth_user (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_session_user on auth_session (user_id);
create index auth_session_expires on auth_session (expires_at);

create table auth_account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references auth_user (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index auth_account_user on auth_account (user_id);

create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_verification_identifier on auth_verification (identifier);
create index auth_verification_expires on auth_verification (expires_at);

create table auth_two_factor (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null references auth_user (id) on delete cascade,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
create index auth_two_factor_user on auth_two_factor (user_id);

-- Failed sign-ins by the address typed, whether or not it has an account, so that a lock does not tell which exist.
create table sign_in_attempt (
  email text primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

-- A link that lets one person choose a password. Only the hash of its token is kept.
create table invitation (
  body_id uuid not null references body (id),
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('invite', 'reset')),
  token_hash text not null unique,
  created_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (body_id, id),
  foreign key (body_id, person_id) references person (body_id, id),
  foreign key (body_id, created_by) references person (body_id, id)
);
create index invitation_person on invitation (body_id, person_id);
create index invitation_created_by on invitation (body_id, created_by);
select plenum_protect('invitation');

-- Mail waits here until it is sent; where no mail server is set up, the administrator reads it here and passes it on.
create table mail (
  body_id uuid not null references body (id),
  id uuid not null,
  recipient text not null,
  subject text not null,
  -- Emptied once sent: it may hold a link that opens an account.
  text text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  primary key (body_id, id)
);
create index mail_waiting on mail (created_at) where sent_at is null;
select plenum_protect('mail');

-- What verbs may ask of the sign-in tables. Each function runs as the owner and allows one narrow thing.

create function sign_in_user_of(address text) returns text
language sql stable security definer set search_path = public as $$
  select id from auth_user where email = lower(address)
$$;

create function sign_in_create_user(new_id text, address text, full_name text, password_hash text) returns void
language plpgsql security definer set search_path = public as $$
begin
  insert into auth_user (id, name, email, email_verified) values (new_id, full_name, lower(address), true);
  insert into auth_account (id, account_id, provider_id, user_id, password)
  values (gen_random_uuid()::text, new_id, 'credential', new_id, password_hash);
end
$$;

-- In how many bodies a user of this body is active; null when the user is not of this body.
create function sign_in_bodies(of_user text) returns integer
language sql stable security definer set search_path = public as $$
  select case when exists (select from person where body_id = plenum_body() and user_id = of_user)
    then (select count(distinct body_id)::integer from person where user_id = of_user and is_active) end
$$;

-- One body must not take over an account that also opens another.
create function sign_in_require_own(of_user text) returns void
language plpgsql stable security definer set search_path = public as $$
begin
  if not exists (select from person where body_id = plenum_body() and user_id = of_user)
    or exists (select from person where body_id <> plenum_body() and user_id = of_user and is_active) then
    raise exception 'user % does not belong to this body alone', of_user using errcode = '42501';
  end if;
end
$$;

create function sign_in_set_password(of_user text, password_hash text) returns void
language plpgsql security definer set search_path = public as $$
begin
  perform sign_in_require_own(of_user);
  update auth_account set password = password_hash, updated_at = now() where user_id = of_user and provider_id = 'credential';
  if not found then
    insert into auth_account (id, account_id, provider_id, user_id, password)
    values (gen_random_uuid()::text, of_user, 'credential', of_user, password_hash);
  end if;
  delete from auth_session where user_id = of_user;
  delete from sign_in_attempt where email = (select email from auth_user where id = of_user);
end
$$;

create function sign_in_remove_second_factor(of_user text) returns void
language plpgsql security definer set search_path = public as $$
begin
  perform sign_in_require_own(of_user);
  delete from auth_two_factor where user_id = of_user;
  update auth_user set two_factor_enabled = false, updated_at = now() where id = of_user;
  delete from auth_session where user_id = of_user;
end
$$;

-- A person who leaves a body is signed out everywhere; where they stay active in another body they sign in again.
create function sign_in_end_sessions(of_user text) returns void
language sql security definer set search_path = public as $$
  delete from auth_session where user_id = of_user
    and exists (select from person where body_id = plenum_body() and user_id = of_user)
$$;

create function sign_in_overview() returns table (user_id text, has_second_factor boolean, last_seen_at timestamptz, locked_until timestamptz)
language sql stable security definer set search_path = public as $$
  select u.id, u.two_factor_enabled,
    (select max(s.updated_at) from auth_session s where s.user_id = u.id),
    (select a.locked_until from sign_in_attempt a where a.email = u.email and a.locked_until > now())
  from auth_user u where u.id in (select p.user_id from person p where p.body_id = plenum_body())
$$;

revoke execute on function sign_in_user_of, sign_in_create_user, sign_in_bodies, sign_in_require_own, sign_in_set_password,
  sign_in_remove_second_factor, sign_in_end_sessions, sign_in_overview from public;
grant execute on function sign_in_user_of, sign_in_create_user, sign_in_bodies, sign_in_require_own, sign_in_set_password,
  sign_in_remove_second_factor, sign_in_end_sessions, sign_in_overview to plenum_app;
