-- Searches are planned once a connection: planning was a third of a search. Names of many words are asked for once, not once
-- for each way of fitting. Otherwise as in 0045.
create or replace function search_names(typed text, prefixes text[], marked text[], kinds text[], sees_all boolean, seer_ids uuid[], wanted integer)
  returns table (level integer, kind text, object_id uuid) language plpgsql stable security definer
  set search_path to 'public' set plan_cache_mode = force_generic_plan as $$
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
  -- Many words fit few names: asked for by their beginnings alone, all of them come at once with how well they fit.
  if best < wanted and fitting < wanted and cardinality(prefixes) > 4 then
    fitting := 0;
    for level, kind, object_id in
      select case when marked is not null and s.words like all (like_marked) then 1 when s.words like all (like_whole) then 2 else 3 end,
        s.kind, s.object_id
      from search_entry s
      where search_lexemes(s.words) @> as_prefixes and s.body_id = me and s.kind = any (kinds) and s.words like all (like_prefixes)
        and search_is_open(s.open_to, s.audience, sees_all, seer_ids) limit wanted * 3 loop
      fitting := fitting + 1;
      return next;
    end loop;
    if fitting < wanted * 3 then return; end if;
  end if;
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
