-- Ratings: band schemes in versions, declared ratings, snapshots with the facts that may be published from them.

create table band_scheme (
  body_id uuid not null references body (id),
  id uuid not null,
  name text not null,
  version integer not null check (version > 0),
  -- From best to worst: [{band, from, inclusive}].
  edges jsonb not null,
  note text,
  is_active boolean not null default false,
  created_by uuid,
  created_at timestamptz not null,
  primary key (body_id, id),
  unique (body_id, name, version),
  foreign key (body_id, created_by) references person (body_id, id)
);
create unique index band_scheme_active on band_scheme (body_id) where is_active;
create index band_scheme_created_by on band_scheme (body_id, created_by);
select plenum_protect('band_scheme');
-- What a version says is never changed; only which one is used.
revoke update, delete on band_scheme from plenum_app;
grant update (is_active) on band_scheme to plenum_app;

create table declared_rating (
  body_id uuid not null references body (id),
  id uuid not null,
  target_id uuid not null,
  band text not null check (band in ('met_or_exceeded', 'nearly_met', 'over_80', '50_to_80', 'under_50', 'not_scored', 'no_data')),
  reason text not null,
  declared_by uuid,
  declared_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdraw_reason text,
  primary key (body_id, id),
  foreign key (body_id, target_id) references target (body_id, id),
  foreign key (body_id, declared_by) references person (body_id, id),
  foreign key (body_id, withdrawn_by) references person (body_id, id)
);
create unique index declared_rating_current on declared_rating (body_id, target_id) where withdrawn_at is null;
create index declared_rating_target on declared_rating (body_id, target_id, declared_at desc);
create index declared_rating_declared_by on declared_rating (body_id, declared_by);
create index declared_rating_withdrawn_by on declared_rating (body_id, withdrawn_by);
select plenum_protect('declared_rating');
revoke update, delete on declared_rating from plenum_app;
grant update (withdrawn_by, withdrawn_at, withdraw_reason) on declared_rating to plenum_app;

create table snapshot (
  body_id uuid not null references body (id),
  id uuid not null,
  period text not null,
  resolution_id uuid,
  reason text not null,
  taken_by uuid,
  taken_at timestamptz not null,
  -- Canonical JSON; hash is the SHA-256 of exactly this text.
  content text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  target_count integer not null,
  primary key (body_id, id),
  foreign key (body_id, resolution_id) references resolution (body_id, id),
  foreign key (body_id, taken_by) references person (body_id, id)
);
create index snapshot_resolution on snapshot (body_id, resolution_id);
create index snapshot_taken_by on snapshot (body_id, taken_by);
create index snapshot_period on snapshot (body_id, period, taken_at desc);
select plenum_protect('snapshot');
revoke update, delete on snapshot from plenum_app;

-- A number that may be published, by its id. The same facts stand inside the snapshot's content.
create table snapshot_fact (
  body_id uuid not null references body (id),
  id uuid not null,
  snapshot_id uuid not null,
  content jsonb not null,
  primary key (body_id, id),
  foreign key (body_id, snapshot_id) references snapshot (body_id, id)
);
create index snapshot_fact_snapshot on snapshot_fact (body_id, snapshot_id);
select plenum_protect('snapshot_fact');
revoke update, delete on snapshot_fact from plenum_app;
