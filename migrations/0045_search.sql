-- Search by name over everything that has one. One entry an object, kept by triggers in the transaction of the change, so
-- that what was just written is found. The words are made here and in features/search/rules/words.ts by the same rule.

-- Lower case, đ for Đ, one form of every letter; the same under any locale of the server.
create function search_lower(text_in text) returns text language sql immutable parallel safe as $$
  select normalize(lower(replace(normalize(coalesce(text_in, ''), NFD), 'Đ', 'đ')), NFC)
$$;
create function search_fold(text_in text) returns text language sql immutable parallel safe as $$
  select lower(translate(regexp_replace(normalize(coalesce(text_in, ''), NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'))
$$;
-- Words are what stands between spaces and punctuation.
create function search_words(text_in text) returns text[] language sql immutable parallel safe as $$
  select array_remove(regexp_split_to_array(text_in, '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u303f]+'), '')
$$;

-- What the index of words holds: every beginning of every word, to 8 letters, and every whole word closed by $.
create function search_lexemes(words text) returns text[] language plpgsql immutable parallel safe as $$
declare
  found text[] := '{}';
  w text;
begin
  foreach w in array string_to_array(btrim(words), ' ') loop
    found := found || array[left(w, 1), left(w, 2), left(w, 3), left(w, 4), left(w, 5), left(w, 6), left(w, 7), left(w, 8), w || '$'];
  end loop;
  return found;
end
$$;

create table search_entry (
  body_id uuid not null references body (id),
  kind text not null check (kind in ('resolution', 'indicator', 'unit', 'document', 'task', 'conference', 'announcement', 'person')),
  object_id uuid not null,
  title text not null,
  -- A number or code that is shown before the title, and words that find the object without being shown.
  label text,
  also text,
  -- everybody who may read the kind; seers: those who see all of it, and the audience; named: the audience alone.
  open_to text not null check (open_to in ('everybody', 'seers', 'named')),
  -- Persons, and units for which somebody acts.
  audience uuid[] not null default '{}',
  -- The order among equals, smallest first: newer papers and tasks, units that still exist.
  rank integer not null,
  -- The title alone, folded: finds names that begin with what was typed.
  name_key text collate "C" not null,
  -- " dong thuan đồng thuận ": every word folded and as written, between spaces.
  words text not null,
  primary key (body_id, kind, object_id)
);
create index search_entry_rank on search_entry (body_id, kind, rank, object_id);
create index search_entry_name on search_entry (body_id, name_key);
-- A short pending list: every search reads through it.
create index search_entry_lexemes on search_entry using gin (search_lexemes(words)) with (gin_pending_list_limit = 256);
select plenum_protect('search_entry');
revoke insert, update, delete on search_entry from plenum_app;

-- What is found of each object. The visibility is that of the slice which owns it (documents and tasks: queries/visibility.ts).
create view search_source as
  select body_id, 'unit' as kind, id as object_id, name as title, null::text as label,
    concat_ws(' ', code, short_name, (select string_agg(c.old_name, ' ') from unit_change c
      join unit_change_part p on p.body_id = c.body_id and p.change_id = c.id
      where c.body_id = u.body_id and c.kind = 'rename' and p.to_unit_id = u.id)) as also,
    'everybody' as open_to, '{}'::uuid[] as audience, case when valid_to is null then 0 else 1 end as rank
    from org_unit u
  union all
  select body_id, 'person', id, name, null, title, 'everybody', '{}', 0 from person where is_active
  union all
  select body_id, 'document', id, title, symbol, issuer,
    case confidentiality when 'restricted' then 'seers' else 'everybody' end,
    case confidentiality when 'restricted' then array(
      select r.person_id from document_reader r where r.body_id = d.body_id and r.document_id = d.id) else '{}' end,
    coalesce(date '1900-01-01' - issued_on, 0)
    from document d
  union all
  select body_id, 'indicator', id, name_vi, code, concat_ws(' ', name_en, array_to_string(synonyms, ' ')), 'everybody', '{}', 0 from indicator
  union all
  select body_id, 'resolution', id, title, period, theme, 'everybody', '{}', coalesce(date '1900-01-01' - adopted_on, 0) from resolution
  union all
  select body_id, 'conference', id, title, period, place, 'everybody', '{}', 0 from conference
  union all
  select body_id, 'announcement', id, title, null, null, 'everybody', '{}', date '1900-01-01' - (created_at at time zone 'UTC')::date from announcement
  union all
  select body_id, 'task', id, title, code, null, case when confidential then 'named' else 'seers' end,
    array_remove(array[lead_person_id, assigned_by], null)
      || array(select r.person_id from task_reader r where r.body_id = t.body_id and r.task_id = t.id)
      || case when confidential then '{}' else lead_unit_id
      || array(select c.unit_id from task_contributor c where c.body_id = t.body_id and c.task_id = t.id) end,
    date '1900-01-01' - (assigned_at at time zone 'UTC')::date
    from task t;

-- Makes the entries of these objects what they should be.
create function search_refresh(in_body uuid, in_kind text, ids uuid[]) returns void
  language plpgsql security definer set search_path to 'public' as $$
begin
  -- The kind and the ids stand in the text of the statement, so that only its branch of the view is planned.
  execute format($q$
    insert into search_entry as e (body_id, kind, object_id, title, label, also, open_to, audience, rank, name_key, words)
    select s.body_id, s.kind, s.object_id, s.title, s.label, s.also, s.open_to, s.audience, s.rank,
      left(array_to_string(search_words(search_fold(s.title)), ' '), 200), ' ' || array_to_string(w.all_words, ' ') || ' '
    from search_source s
    cross join lateral (select concat_ws(' ', s.label, s.title, s.also) as text) as t
    cross join lateral (select array(select distinct left(word, 100) from unnest(search_words(search_fold(t.text)) || search_words(search_lower(t.text))) as word order by 1) as all_words) as w
    where s.kind = %L and s.body_id = $1 and s.object_id = any ($2)
    on conflict (body_id, kind, object_id) do update set title = excluded.title, label = excluded.label, also = excluded.also,
      open_to = excluded.open_to, audience = excluded.audience, rank = excluded.rank, name_key = excluded.name_key,
      words = excluded.words
    where (e.title, e.label, e.also, e.open_to, e.audience, e.rank)
      is distinct from (excluded.title, excluded.label, excluded.also, excluded.open_to, excluded.audience, excluded.rank)$q$, in_kind)
    using in_body, ids;
  execute format('delete from search_entry e where e.body_id = $1 and e.kind = %L and e.object_id = any ($2)
    and not exists (select from search_source s where s.kind = %L and s.body_id = $1 and s.object_id = e.object_id)', in_kind, in_kind)
    using in_body, ids;
end
$$;
revoke execute on function search_refresh from public;

-- Arguments of the trigger: the kind, and the column that names the object.
create function search_follow() returns trigger language plpgsql security definer set search_path to 'public' as $$
declare
  one record;
begin
  for one in execute format('select body_id, array_agg(distinct %I) as ids from changed group by body_id', tg_argv[1]) loop
    perform search_refresh(one.body_id, tg_argv[0], one.ids);
  end loop;
  return null;
end
$$;
revoke execute on function search_follow from public;

do $$
declare
  source record;
begin
  for source in select * from (values
    ('org_unit', 'unit', 'id'), ('unit_change_part', 'unit', 'to_unit_id'), ('person', 'person', 'id'),
    ('document', 'document', 'id'), ('document_reader', 'document', 'document_id'), ('indicator', 'indicator', 'id'),
    ('resolution', 'resolution', 'id'), ('conference', 'conference', 'id'), ('announcement', 'announcement', 'id'),
    ('task', 'task', 'id'), ('task_reader', 'task', 'task_id'), ('task_contributor', 'task', 'task_id')) as s (name, kind, id) loop
    execute format('create trigger %I after insert on %I referencing new table as changed for each statement execute function search_follow(%L, %L)',
      source.name || '_found', source.name, source.kind, source.id);
    execute format('create trigger %I after update on %I referencing new table as changed for each statement execute function search_follow(%L, %L)',
      source.name || '_found_anew', source.name, source.kind, source.id);
    execute format('create trigger %I after delete on %I referencing old table as changed for each statement execute function search_follow(%L, %L)',
      source.name || '_lost', source.name, source.kind, source.id);
    execute format('select search_refresh(body_id, %L, array_agg(distinct %I)) from %I group by body_id', source.kind, source.id, source.name);
  end loop;
end
$$;

create function search_is_open(open_to text, audience uuid[], sees_all boolean, seer_ids uuid[]) returns boolean
  language sql immutable parallel safe as $$
  select open_to = 'everybody' or (open_to = 'seers' and sees_all) or audience && seer_ids
$$;

-- The entries that fit: 0 names that begin with the text, 1 as written with its marks (`marked` null: not asked), 2 whole
-- words, 3 beginnings of words. At most some hundreds, an entry perhaps twice; the caller puts them in order. Nothing that
-- fits is left out unless `wanted` others are there. It runs as the owner, because row-level security would keep the index
-- of words from being used; the body is named in every statement instead.
create function search_names(typed text, prefixes text[], marked text[], kinds text[], sees_all boolean, seer_ids uuid[], wanted integer)
  returns table (level integer, kind text, object_id uuid) language plpgsql stable security definer set search_path to 'public' as $$
#variable_conflict use_column
declare
  me uuid := plenum_body();
  like_prefixes text[] := array(select '% ' || w || '%' from unnest(prefixes) as w);
  like_whole text[] := array(select '% ' || w || ' %' from unnest(prefixes) as w);
  like_marked text[] := array(select '% ' || w || '%' from unnest(marked) as w);
  as_prefixes text[] := array(select left(w, 8) from unnest(prefixes) as w);
  as_whole text[] := array(select w || '$' from unnest(prefixes) as w);
  as_marked text[] := array(select left(w, 8) from unnest(marked) as w);
  good_enough integer := case when marked is null then 2 else 1 end;
  best integer := 0;
  fitting integer := 0;
begin
  return query select 0, e.kind, e.object_id from (
    select * from search_entry s where s.body_id = me and s.name_key >= typed and s.name_key < typed || chr(1114111)
    order by s.name_key limit 200) as e
    where e.kind = any (kinds) and search_is_open(e.open_to, e.audience, sees_all, seer_ids) limit wanted;
  -- Where very many fit they are soon met on a walk along the order; where few fit the index of words has few to give.
  for level, kind, object_id in
    select case when marked is not null and e.words like all (like_marked) then 1 when e.words like all (like_whole) then 2 else 3 end,
      e.kind, e.object_id
    from unnest(kinds) as k, lateral (
      select * from search_entry s where s.body_id = me and s.kind = k order by s.rank, s.object_id limit 150) as e
    where e.words like all (like_prefixes) and search_is_open(e.open_to, e.audience, sees_all, seer_ids)
    order by 1, e.rank limit wanted * 3 loop
    fitting := fitting + 1;
    best := best + (level <= good_enough)::integer;
    return next;
  end loop;
  if marked is not null and best < wanted then
    return query select 1, s.kind, s.object_id from search_entry s
      where search_lexemes(s.words) @> as_marked and s.body_id = me and s.kind = any (kinds) and s.words like all (like_marked)
        and search_is_open(s.open_to, s.audience, sees_all, seer_ids) limit wanted * 3;
    get diagnostics best = row_count;
  end if;
  if best < wanted then
    return query select 2, s.kind, s.object_id from search_entry s
      where search_lexemes(s.words) @> as_whole and s.body_id = me and s.kind = any (kinds)
        and search_is_open(s.open_to, s.audience, sees_all, seer_ids) limit wanted * 3;
    get diagnostics best = row_count;
  end if;
  if best < wanted and fitting < wanted then
    return query select 3, s.kind, s.object_id from search_entry s
      where search_lexemes(s.words) @> as_prefixes and s.body_id = me and s.kind = any (kinds) and s.words like all (like_prefixes)
        and search_is_open(s.open_to, s.audience, sees_all, seer_ids) limit wanted * 3;
  end if;
end
$$;
revoke execute on function search_names from public;
grant execute on function search_names to plenum_app;

-- The entries that have one of `candidates` as a whole word, and a beginning for each of `others`.
create function search_near(others text[], candidates text[], kinds text[], sees_all boolean, seer_ids uuid[], wanted integer)
  returns table (kind text, object_id uuid) language sql stable security definer set search_path to 'public' as $$
  select s.kind, s.object_id from search_entry s
  where search_lexemes(s.words) && array(select w || '$' from unnest(candidates) as w)
    and search_lexemes(s.words) @> array(select left(w, 8) from unnest(others) as w)
    and s.body_id = plenum_body() and s.kind = any (kinds)
    and s.words like all (array(select '% ' || w || '%' from unnest(others) as w))
    and search_is_open(s.open_to, s.audience, sees_all, seer_ids)
  limit wanted * 3
$$;
revoke execute on function search_near from public;
grant execute on function search_near to plenum_app;
