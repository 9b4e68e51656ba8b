-- Where a target's plan should stand at the end of a month, as somebody entered it; months between lie on straight lines.
create table target_path (
  body_id uuid not null references body (id),
  target_id uuid not null,
  month smallint not null check (month between 1 and 12),
  value numeric not null,
  primary key (body_id, target_id, month),
  foreign key (body_id, target_id) references target (body_id, id)
);
select plenum_protect('target_path');

-- Made-up figures are marked wherever they enter a total or a comparison; where there are none, this holds nothing.
create index indicator_value_illustrative on indicator_value (body_id, indicator_id, period)
  where illustrative and superseded_at is null;
