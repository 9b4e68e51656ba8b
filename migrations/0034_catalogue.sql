-- The catalogue in depth: formulas, rules of plausibility, when an indicator is due, breakdowns, composite indices.

-- The formula as a tree for the database (see features/indicators/rules/formula.ts) and as the person wrote it; null: no formula.
alter table indicator add column formula jsonb;
alter table indicator add column formula_text text;
alter table indicator add check ((formula is null) = (formula_text is null));
-- How shorter periods make a longer one that was not itself reported; cumulative: each figure already holds the year so far.
alter table indicator add column time_aggregation text not null default 'none'
  check (time_aggregation in ('sum', 'last', 'mean', 'cumulative', 'none'));
-- Where the figure comes from: a survey, a register, a report regime.
alter table indicator add column data_source text;
-- Due so many working days after the cut-off of a calendar, from units of these kinds; no kind: from the whole body.
alter table indicator add column due_calendar text check (due_calendar in ('calendar', 'decree-09-2019'));
alter table indicator add column due_working_days integer check (due_working_days between 0 and 60);
alter table indicator add column due_unit_kinds text[] not null default '{}';
alter table indicator add check ((due_calendar is null) = (due_working_days is null));

-- Which indicators a formula reads.
create table formula_input (
  body_id uuid not null references body (id),
  indicator_id uuid not null,
  input_id uuid not null,
  primary key (body_id, indicator_id, input_id),
  foreign key (body_id, indicator_id) references indicator (body_id, id),
  foreign key (body_id, input_id) references indicator (body_id, id)
);
create index formula_input_input on formula_input (body_id, input_id);
select plenum_protect('formula_input');

-- What a figure must keep to be believed: a range; a change against an earlier figure, in per cent; a relation to other indicators.
create table indicator_rule (
  body_id uuid not null references body (id),
  id uuid not null,
  indicator_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('range', 'change', 'relation')),
  severity text not null check (severity in ('refuse', 'warn')),
  low numeric,
  high numeric,
  against text check (against in ('period_before', 'year_before')),
  operator text check (operator in ('<', '<=', '=', '>=', '>')),
  formula jsonb,
  formula_text text,
  primary key (body_id, id),
  foreign key (body_id, indicator_id) references indicator (body_id, id),
  check (case kind
    when 'range' then coalesce(low, high) is not null and against is null and operator is null and formula is null
    when 'change' then coalesce(low, high) is not null and against is not null and operator is null and formula is null
    else low is null and high is null and against is null and operator is not null and formula is not null and formula_text is not null end)
);
create index indicator_rule_indicator on indicator_rule (body_id, indicator_id, position);
select plenum_protect('indicator_rule');

-- Which other indicators a relation reads, so that a figure of theirs is held against it too.
create table rule_input (
  body_id uuid not null references body (id),
  rule_id uuid not null,
  input_id uuid not null,
  primary key (body_id, rule_id, input_id),
  foreign key (body_id, rule_id) references indicator_rule (body_id, id),
  foreign key (body_id, input_id) references indicator (body_id, id)
);
create index rule_input_input on rule_input (body_id, input_id);
select plenum_protect('rule_input');

-- What the rules found odd about a figure when it was reported, in both languages; null: nothing. A reason lets it stand.
alter table indicator_value add column warnings jsonb;

-- A way to break figures down: by sector, by sex, by source of funds.
create table dimension (
  body_id uuid not null references body (id),
  id uuid not null,
  code text not null,
  name_vi text not null,
  name_en text,
  version integer not null default 1,
  primary key (body_id, id)
);
create unique index dimension_code on dimension (body_id, lower(code));
select plenum_protect('dimension');

create table dimension_member (
  body_id uuid not null references body (id),
  id uuid not null,
  dimension_id uuid not null,
  position integer not null,
  code text not null,
  name_vi text not null,
  name_en text,
  primary key (body_id, id),
  foreign key (body_id, dimension_id) references dimension (body_id, id)
);
create unique index dimension_member_code on dimension_member (body_id, dimension_id, lower(code));
select plenum_protect('dimension_member');

-- An indicator broken down by a dimension: one part, an indicator of its own, for each member.
create table indicator_breakdown (
  body_id uuid not null references body (id),
  indicator_id uuid not null,
  dimension_id uuid not null,
  -- Whether parts that do not add up to the whole are refused or only marked, and by how much they may differ.
  severity text not null check (severity in ('refuse', 'warn')),
  tolerance numeric not null default 0 check (tolerance >= 0),
  primary key (body_id, indicator_id, dimension_id),
  foreign key (body_id, indicator_id) references indicator (body_id, id),
  foreign key (body_id, dimension_id) references dimension (body_id, id)
);
create index indicator_breakdown_dimension on indicator_breakdown (body_id, dimension_id);
select plenum_protect('indicator_breakdown');

alter table indicator add column part_of_id uuid;
alter table indicator add column member_id uuid;
alter table indicator add foreign key (body_id, part_of_id) references indicator (body_id, id);
alter table indicator add foreign key (body_id, member_id) references dimension_member (body_id, id);
alter table indicator add check ((part_of_id is null) = (member_id is null));
create unique index indicator_part on indicator (body_id, part_of_id, member_id);
create index indicator_member on indicator (body_id, member_id);

-- A composite index (PCI, PAPI, SIPAS, PAR INDEX): the score, the rank and every component are indicators of their own.
create table composite (
  body_id uuid not null references body (id),
  id uuid not null,
  code text not null,
  name_vi text not null,
  name_en text,
  publisher text,
  -- How the components make the score: added up, or the mean by weight; as published: not reckoned.
  combine text not null check (combine in ('sum', 'weighted_mean', 'as_published')),
  score_indicator_id uuid not null,
  rank_indicator_id uuid not null,
  version integer not null default 1,
  primary key (body_id, id),
  foreign key (body_id, score_indicator_id) references indicator (body_id, id),
  foreign key (body_id, rank_indicator_id) references indicator (body_id, id)
);
create unique index composite_code on composite (body_id, lower(code));
create index composite_score_indicator on composite (body_id, score_indicator_id);
create index composite_rank_indicator on composite (body_id, rank_indicator_id);
select plenum_protect('composite');

create table composite_component (
  body_id uuid not null references body (id),
  composite_id uuid not null,
  indicator_id uuid not null,
  position integer not null,
  weight numeric check (weight > 0),
  max_score numeric check (max_score > 0),
  primary key (body_id, composite_id, indicator_id),
  foreign key (body_id, composite_id) references composite (body_id, id),
  foreign key (body_id, indicator_id) references indicator (body_id, id)
);
create index composite_component_indicator on composite_component (body_id, indicator_id);
select plenum_protect('composite_component');

-- One year of a composite index: how many were ranked, and the day it was published, usually in the year after.
create table composite_edition (
  body_id uuid not null references body (id),
  composite_id uuid not null,
  period text not null,
  ranked_count integer not null check (ranked_count > 0),
  published_on date,
  primary key (body_id, composite_id, period),
  foreign key (body_id, composite_id) references composite (body_id, id)
);
select plenum_protect('composite_edition');
