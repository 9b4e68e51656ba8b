-- How the columns of a spreadsheet were matched, so that the next one with the same heads needs no matching.

create table import_mapping (
  body_id uuid not null references body (id),
  unit_id uuid not null,
  -- SHA-256 of the heads as they are compared: without marks, case and years.
  signature text not null,
  mapping jsonb not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (body_id, unit_id, signature),
  foreign key (body_id, unit_id) references org_unit (body_id, id),
  foreign key (body_id, saved_by) references person (body_id, id)
);
create index import_mapping_saved_by on import_mapping (body_id, saved_by);
select plenum_protect('import_mapping');
