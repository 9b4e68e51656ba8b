-- The register of documents: numbering, files with the text that was read from them, relations, who may see them.

-- A committee's tenure: Party numbers start again with each.
create table term (
  body_id uuid not null references body (id),
  id uuid not null,
  issuer_symbol text not null,
  name text not null,
  starts_on date not null,
  -- The last day; null while it runs.
  ends_on date,
  primary key (body_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
create unique index term_once on term (body_id, issuer_symbol, starts_on);
select plenum_protect('term');

create table document (
  body_id uuid not null references body (id),
  id uuid not null,
  side text not null check (side in ('party', 'state')),
  type text not null,
  form text not null check (form in ('party', 'normative', 'individual', 'assembly', 'none')),
  -- Null while the document has no number yet.
  number integer check (number > 0),
  -- The number as printed, "28-CTr/TU"; null with the number.
  symbol text,
  issuer_symbol text,
  issuer text,
  term_id uuid,
  year integer,
  -- Within which the number is unique: issuer, type and term or year. Reckoned by the rules of the slice.
  series text not null,
  issued_on date,
  title text not null,
  confidentiality text not null default 'internal' check (confidentiality in ('public', 'internal', 'restricted')),
  note text,
  -- Number, title, issuer and type without diacritics, for searching.
  folded text not null,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (body_id, id),
  foreign key (body_id, term_id) references term (body_id, id),
  foreign key (body_id, created_by) references person (body_id, id),
  check ((number is null) = (symbol is null)),
  check (number is null or issuer_symbol is not null)
);
create unique index document_number on document (body_id, series, number);
create index document_term on document (body_id, term_id);
create index document_created_by on document (body_id, created_by);
create index document_symbol on document (body_id, lower(symbol));
create index document_issued on document (body_id, issued_on desc, id);
select plenum_protect('document');

-- Persons who may see a restricted document beside those whose role allows it.
create table document_reader (
  body_id uuid not null references body (id),
  document_id uuid not null,
  person_id uuid not null,
  primary key (body_id, document_id, person_id),
  foreign key (body_id, document_id) references document (body_id, id) on delete cascade,
  foreign key (body_id, person_id) references person (body_id, id)
);
create index document_reader_person on document_reader (body_id, person_id);
select plenum_protect('document_reader');

-- A file of a document with the text that was read from it. The text never changes: figures point into it.
create table document_file (
  body_id uuid not null references body (id),
  file_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  format text not null,
  text text not null default '',
  added_by uuid,
  added_at timestamptz not null,
  -- Taken out of sight, kept because figures may point into it.
  removed_at timestamptz,
  primary key (body_id, file_id),
  foreign key (body_id, file_id) references file (body_id, id),
  foreign key (body_id, document_id) references document (body_id, id) on delete cascade,
  foreign key (body_id, added_by) references person (body_id, id)
);
create index document_file_document on document_file (body_id, document_id, ordinal);
create index document_file_added_by on document_file (body_id, added_by);
select plenum_protect('document_file');

-- from_id implements (amends, replaces, refers to) to_id.
create table document_relation (
  body_id uuid not null references body (id),
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null check (kind in ('implements', 'amends', 'replaces', 'refers')),
  note text,
  primary key (body_id, id),
  foreign key (body_id, from_id) references document (body_id, id) on delete cascade,
  foreign key (body_id, to_id) references document (body_id, id) on delete cascade,
  check (from_id <> to_id)
);
create unique index document_relation_once on document_relation (body_id, from_id, to_id, kind);
create index document_relation_to on document_relation (body_id, to_id);
select plenum_protect('document_relation');
