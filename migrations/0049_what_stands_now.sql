-- What is asked most is answered from what stands now: an index of the current versions for each question, so that a figure that
-- was changed a hundred times is found as fast as one that never was.
drop index indicator_value_unit;
create index indicator_value_unit_now on indicator_value (body_id, unit_id, period, indicator_id) where superseded_at is null;
-- Units and people with figures are not deleted but when somebody tries to: the keys need an index for that alone, and one of
-- ranges costs a load next to nothing. It is also never taken for a look-up that the one above answers exactly.
create index indicator_value_unit on indicator_value using brin (body_id, unit_id);
drop index indicator_value_reported_by;
create index indicator_value_reported_by on indicator_value using brin (body_id, reported_by);

-- The body of the transaction is looked up once a statement, not once a row: where many rows are read that look was most of the time.
create or replace function plenum_protect(table_name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy body on %I to plenum_app using (body_id = (select plenum_body())) with check (body_id = (select plenum_body()))', table_name);
  execute format('create policy owner on %I to %I using (true) with check (true)', table_name, current_user);
  execute format('grant select, insert, update, delete on %I to plenum_app', table_name);
end
$$;

do $$
declare
  one record;
begin
  for one in select tablename from pg_policies where schemaname = 'public' and policyname = 'body' and qual = '(body_id = plenum_body())'
  loop
    execute format('alter policy body on %I using (body_id = (select plenum_body())) with check (body_id = (select plenum_body()))', one.tablename);
  end loop;
end
$$;
