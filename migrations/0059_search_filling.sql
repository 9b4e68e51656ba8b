-- Many names at once get their entries sooner: the words in one pass, and the index of words fed in one go for each statement.

-- The title alone, folded, and the words of title and others, folded and as written, between spaces. As features/search/rules/words.ts.
create function search_parts(title text, others text, out name_key text, out words text) language plpgsql immutable parallel safe as $$
declare
  decomposed text := lower(replace(normalize(title || chr(1) || others, NFD), 'Đ', 'đ'));
  folded text := replace(regexp_replace(decomposed, '[\u0300-\u036f]+', '', 'g'), 'đ', 'd');
  between_words text := '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u303f]+';
  marked text := btrim(regexp_replace(normalize(decomposed, NFC), between_words, ' ', 'g'));
begin
  name_key := left(btrim(regexp_replace(split_part(folded, chr(1), 1), between_words, ' ', 'g')), 200);
  folded := btrim(regexp_replace(folded, between_words, ' ', 'g'));
  words := ' ' || folded || case when marked = folded then '' else ' ' || marked end || ' ';
  -- An entry of the index has its limit.
  if length(words) > 100 then words := regexp_replace(words, '([^ ]{100})[^ ]+', '\1', 'g'); end if;
end
$$;

-- Every search reads through the list of what the index has not taken in yet: it is short, and emptied after many were written.
alter index search_entry_lexemes reset (gin_pending_list_limit);

create or replace function search_refresh(in_body uuid, in_kind text, ids uuid[]) returns void
  language plpgsql security definer set search_path to 'public' set gin_pending_list_limit to 256 as $$
declare
  is_many constant boolean := cardinality(ids) > 200;
  gone uuid[];
begin
  if is_many then perform set_config('gin_pending_list_limit', '65536', true); end if;
  -- The kind stands in the text of the statement, so that only its branch of the view is planned.
  execute format($q$
    insert into search_entry as e (body_id, kind, object_id, title, label, also, open_to, audience, rank, name_key, words)
    select s.body_id, s.kind, s.object_id, s.title, s.label, s.also, s.open_to, s.audience, s.rank, p.name_key, p.words
    from search_source s
    cross join lateral search_parts(s.title, concat_ws(' ', s.label, s.also)) as p
    where s.kind = %L and s.body_id = $1 and s.object_id = any ($2)
    on conflict (body_id, kind, object_id) do update set title = excluded.title, label = excluded.label, also = excluded.also,
      open_to = excluded.open_to, audience = excluded.audience, rank = excluded.rank, name_key = excluded.name_key,
      words = excluded.words
    where (e.title, e.label, e.also, e.open_to, e.audience, e.rank)
      is distinct from (excluded.title, excluded.label, excluded.also, excluded.open_to, excluded.audience, excluded.rank)$q$, in_kind)
    using in_body, ids;
  if is_many then perform gin_clean_pending_list('search_entry_lexemes'); end if;
  execute format('select array(select unnest($2) except select s.object_id from search_source s
    where s.kind = %L and s.body_id = $1 and s.object_id = any ($2))', in_kind)
    into gone using in_body, ids;
  if gone <> '{}' then
    delete from search_entry e where e.body_id = in_body and e.kind = in_kind and e.object_id = any (gone);
  end if;
end
$$;
drop function search_words;
drop function search_fold;
drop function search_lower;
