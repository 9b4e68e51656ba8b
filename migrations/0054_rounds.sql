-- Reporting rounds that were closed, and due days that were moved. A round itself is what is due (report_due).

-- A round that takes no more reports; no row: it is open.
create table round_closing (
  body_id uuid not null references body (id),
  period text not null,
  reason text not null,
  closed_by uuid,
  closed_at timestamptz not null,
  primary key (body_id, period),
  foreign key (body_id, closed_by) references person (body_id, id)
);
create index round_closing_closed_by on round_closing (body_id, closed_by);
select plenum_protect('round_closing');

-- Each move of a due day, for one unit's report or (no unit) for every report of the round.
create table due_move (
  body_id uuid not null references body (id),
  id uuid not null,
  period text not null,
  unit_id uuid,
  -- The earliest day on which anything of it was due before.
  was_due_on date not null,
  due_on date not null,
  reason text not null,
  moved_by uuid,
  moved_at timestamptz not null,
  primary key (body_id, id),
  foreign key (body_id, unit_id) references org_unit (body_id, id),
  foreign key (body_id, moved_by) references person (body_id, id)
);
create index due_move_period on due_move (body_id, period, moved_at);
create index due_move_unit on due_move (body_id, unit_id);
create index due_move_moved_by on due_move (body_id, moved_by);
select plenum_protect('due_move');
