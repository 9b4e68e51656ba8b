-- What one unit owes in one period is read again and again: an index for it, which serves the foreign key too.
create index report_due_unit_period on report_due (body_id, unit_id, period);
drop index report_due_unit;
-- Reports that wait, oldest first.
create index submission_state on submission (body_id, state, submitted_at);

-- What a composite index is made of from a year on; editions of years before keep what was in force then. 0: from the start.
create table composite_version (
  body_id uuid not null references body (id),
  composite_id uuid not null,
  from_year integer not null check (from_year = 0 or from_year between 1990 and 2200),
  combine text not null check (combine in ('sum', 'weighted_mean', 'as_published')),
  primary key (body_id, composite_id, from_year),
  foreign key (body_id, composite_id) references composite (body_id, id)
);
select plenum_protect('composite_version');
insert into composite_version (body_id, composite_id, from_year, combine) select body_id, id, 0, combine from composite;
alter table composite drop column combine;

alter table composite_component add column from_year integer not null default 0;
alter table composite_component alter column from_year drop default;
alter table composite_component drop constraint composite_component_pkey;
alter table composite_component add primary key (body_id, composite_id, from_year, indicator_id);
alter table composite_component add foreign key (body_id, composite_id, from_year)
  references composite_version (body_id, composite_id, from_year);
-- The rank in this component alone, where it is published.
alter table composite_component add column rank_indicator_id uuid;
alter table composite_component add foreign key (body_id, rank_indicator_id) references indicator (body_id, id);
create index composite_component_rank on composite_component (body_id, rank_indicator_id);
