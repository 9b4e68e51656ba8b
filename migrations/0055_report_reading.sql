-- What one unit owes in one period is read again and again: an index for it, which serves the foreign key too.
create index report_due_unit_period on report_due (body_id, unit_id, period);
drop index report_due_unit;
-- Reports that wait, oldest first.
create index submission_state on submission (body_id, state, submitted_at);
