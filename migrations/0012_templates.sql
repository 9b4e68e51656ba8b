-- An office's own Word templates for its official papers. Earlier ones are kept; without one in force the built-in format is used.
create table office_template (
  body_id uuid not null references body (id),
  profile text not null check (profile in ('party@2018', 'party@2026', 'state@2020')),
  version integer not null check (version > 0),
  file_id uuid not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  -- Null while it is in force.
  withdrawn_at timestamptz,
  primary key (body_id, profile, version),
  foreign key (body_id, file_id) references file (body_id, id),
  foreign key (body_id, uploaded_by) references person (body_id, id)
);
create unique index office_template_in_force on office_template (body_id, profile) where withdrawn_at is null;
create index office_template_file on office_template (body_id, file_id);
create index office_template_uploaded_by on office_template (body_id, uploaded_by);
select plenum_protect('office_template');
