-- Announcements: the working copy, what was published (never changed), the numbers in it, photos, comments.

create table announcement (
  body_id uuid not null references body (id),
  id uuid not null,
  conference_id uuid,
  -- The figures it is written from.
  snapshot_id uuid not null,
  title text not null,
  -- Its stable address; given at the first publication.
  slug text check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- Sections → blocks → runs; see ContentSchema in the slice.
  content jsonb not null,
  -- What the .docx needs beside the text: profile, number, place, signer, recipients.
  official jsonb not null,
  revision integer not null default 1,
  comments_open boolean not null default true,
  created_by uuid,
  created_at timestamptz not null,
  updated_by uuid,
  updated_at timestamptz not null,
  primary key (body_id, id),
  foreign key (body_id, conference_id) references conference (body_id, id),
  foreign key (body_id, snapshot_id) references snapshot (body_id, id),
  foreign key (body_id, created_by) references person (body_id, id),
  foreign key (body_id, updated_by) references person (body_id, id)
);
create unique index announcement_slug on announcement (body_id, slug);
create index announcement_conference on announcement (body_id, conference_id);
create index announcement_snapshot on announcement (body_id, snapshot_id);
create index announcement_created_by on announcement (body_id, created_by);
create index announcement_updated_by on announcement (body_id, updated_by);
select plenum_protect('announcement');

-- Version 1 is the publication; every later one is a dated correction and says what it corrects.
create table announcement_version (
  body_id uuid not null references body (id),
  announcement_id uuid not null,
  version integer not null check (version > 0),
  title text not null,
  -- Canonical JSON of everything that was published; hash is the SHA-256 of exactly this text.
  content text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  note text,
  snapshot_id uuid not null,
  published_by uuid,
  published_at timestamptz not null,
  primary key (body_id, announcement_id, version),
  foreign key (body_id, announcement_id) references announcement (body_id, id),
  foreign key (body_id, snapshot_id) references snapshot (body_id, id),
  foreign key (body_id, published_by) references person (body_id, id),
  check ((version = 1) = (note is null))
);
create index announcement_version_snapshot on announcement_version (body_id, snapshot_id);
create index announcement_version_published_by on announcement_version (body_id, published_by);
create index announcement_version_at on announcement_version (body_id, published_at desc);
select plenum_protect('announcement_version');
revoke update, delete on announcement_version from plenum_app;

-- The numbers that the public may ask about: those that stand in something published.
create table published_fact (
  body_id uuid not null references body (id),
  fact_id uuid not null,
  announcement_id uuid not null,
  version integer not null,
  primary key (body_id, fact_id, announcement_id, version),
  foreign key (body_id, fact_id) references snapshot_fact (body_id, id),
  foreign key (body_id, announcement_id, version) references announcement_version (body_id, announcement_id, version)
);
create index published_fact_version on published_fact (body_id, announcement_id, version);
select plenum_protect('published_fact');
revoke update, delete on published_fact from plenum_app;

create table announcement_photo (
  body_id uuid not null references body (id),
  id uuid not null,
  announcement_id uuid not null,
  file_id uuid not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  added_at timestamptz not null,
  -- Public from the first publication that shows it.
  published_at timestamptz,
  primary key (body_id, id),
  foreign key (body_id, announcement_id) references announcement (body_id, id),
  foreign key (body_id, file_id) references file (body_id, id)
);
create index announcement_photo_announcement on announcement_photo (body_id, announcement_id);
create index announcement_photo_file on announcement_photo (body_id, file_id);
select plenum_protect('announcement_photo');

create table comment (
  body_id uuid not null references body (id),
  id uuid not null,
  announcement_id uuid not null,
  name text not null,
  text text not null,
  status text not null default 'held' check (status in ('held', 'approved', 'rejected')),
  created_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decide_reason text,
  primary key (body_id, id),
  foreign key (body_id, announcement_id) references announcement (body_id, id),
  foreign key (body_id, decided_by) references person (body_id, id),
  check ((status = 'held') = (decided_at is null))
);
create index comment_announcement on comment (body_id, announcement_id, status, created_at);
create index comment_decided_by on comment (body_id, decided_by);
create index comment_held on comment (body_id, created_at) where status = 'held';
select plenum_protect('comment');
