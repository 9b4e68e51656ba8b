-- Tasks made from clauses and conclusions, tasks that come again, what a task is linked to, and how an office assigns.

-- The day of the decision a task follows from, and by when it had to be entered under the rule in force then.
alter table task add column decided_on date;
alter table task add column entry_due date;
-- The clause or conclusion it was made from, so that nobody assigns it twice unknowingly.
alter table task add column origin text;
-- Occurrences of a task that comes again share a series; the day of the first one sets the days of all.
alter table task add column series_id uuid;
alter table task add column occurrence integer check (occurrence > 0);
alter table task add column recurs text check (recurs in ('week', 'month', 'quarter', 'working_days', 'working_day_of_month'));
alter table task add column recurs_every integer check (recurs_every > 0);
alter table task add column recurs_from date;
alter table task add column recurs_until date;
alter table task add constraint task_series_whole check (num_nulls(series_id, occurrence, recurs, recurs_every, recurs_from) in (0, 5));
alter table task add constraint task_occurrence_once unique (body_id, series_id, occurrence);
create index task_origin on task (body_id, origin);

create table task_link (
  body_id uuid not null references body (id),
  id uuid not null,
  task_id uuid not null,
  target_id uuid,
  indicator_id uuid,
  document_id uuid,
  agenda_item_id uuid,
  primary key (body_id, id),
  unique nulls not distinct (body_id, task_id, target_id, indicator_id, document_id, agenda_item_id),
  foreign key (body_id, task_id) references task (body_id, id),
  foreign key (body_id, target_id) references target (body_id, id) on delete cascade,
  foreign key (body_id, indicator_id) references indicator (body_id, id) on delete cascade,
  foreign key (body_id, document_id) references document (body_id, id) on delete cascade,
  foreign key (body_id, agenda_item_id) references agenda_item (body_id, id) on delete cascade,
  check (num_nonnulls(target_id, indicator_id, document_id, agenda_item_id) = 1)
);
create index task_link_target on task_link (body_id, target_id);
create index task_link_indicator on task_link (body_id, indicator_id);
create index task_link_document on task_link (body_id, document_id);
create index task_link_agenda_item on task_link (body_id, agenda_item_id);
select plenum_protect('task_link');

-- One row a body; none: the defaults of the program.
create table task_settings (
  body_id uuid primary key references body (id),
  -- Of the six that must be clear: without which a task is not taken, and for which it is only said.
  required text[] not null,
  warned text[] not null,
  -- Working days within which a new task is entered after the decision.
  urgent_days integer not null check (urgent_days between 0 and 30),
  single_days integer not null check (single_days between 0 and 30),
  many_days integer not null check (many_days between 0 and 30),
  -- From how many at once they are many.
  many_from integer not null check (many_from > 1)
);
select plenum_protect('task_settings');
