-- Tasks are linked to projects, and projects are found by name.

alter table task_link add column project_id uuid;
alter table task_link add foreign key (body_id, project_id) references project (body_id, id) on delete cascade;
create index task_link_project on task_link (body_id, project_id);
do $$
declare
  one record;
begin
  -- "Exactly one" and "each once" are said anew with the new column; their names were given by the database.
  for one in select conname from pg_constraint where conrelid = 'task_link'::regclass and (contype = 'c' or contype = 'u') loop
    execute format('alter table task_link drop constraint %I', one.conname);
  end loop;
end
$$;
alter table task_link add constraint task_link_one check (num_nonnulls(target_id, indicator_id, document_id, agenda_item_id, project_id) = 1);
alter table task_link add constraint task_link_once
  unique nulls not distinct (body_id, task_id, target_id, indicator_id, document_id, agenda_item_id, project_id);

alter table search_entry drop constraint search_entry_kind_check;
alter table search_entry add constraint search_entry_kind_check
  check (kind in ('resolution', 'indicator', 'unit', 'document', 'task', 'project', 'conference', 'announcement', 'person'));
do $$
begin
  execute 'create or replace view search_source as ' || rtrim(pg_get_viewdef('search_source'::regclass), '; ') || $q$
    union all
    select p.body_id, 'project', p.id, p.name, p.code, concat_ws(' ', p.investor, p.place), 'seers',
      p.owner_unit_id || array(select c.unit_id from project_contributor c where c.body_id = p.body_id and c.project_id = p.id), 0
      from project p$q$;
end
$$;
do $$
declare
  source record;
begin
  for source in select * from (values ('project', 'id'), ('project_contributor', 'project_id')) as s (name, id) loop
    execute format('create trigger %I after insert on %I referencing new table as changed for each statement execute function search_follow(''project'', %L)',
      source.name || '_found', source.name, source.id);
    execute format('create trigger %I after update on %I referencing new table as changed for each statement execute function search_follow(''project'', %L)',
      source.name || '_found_anew', source.name, source.id);
    execute format('create trigger %I after delete on %I referencing old table as changed for each statement execute function search_follow(''project'', %L)',
      source.name || '_lost', source.name, source.id);
  end loop;
end
$$;
