-- Exchange: which task here is which of a central system, and webhooks with what was sent.

create table exchange_link (
  body_id uuid not null references body (id),
  system text not null,
  external_id text not null,
  task_id uuid not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (body_id, system, external_id),
  unique (body_id, system, task_id),
  foreign key (body_id, task_id) references task (body_id, id) on delete cascade
);
create index exchange_link_task on exchange_link (body_id, task_id);
select plenum_protect('exchange_link');

create table webhook (
  body_id uuid not null references body (id),
  id uuid not null,
  name text not null,
  url text not null,
  -- Kinds of events: "tasks", "documents" …
  kinds text[] not null,
  secret text not null,
  is_active boolean not null default true,
  -- The last entry of the log that was looked at for this webhook.
  seen_seq bigint not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (body_id, id),
  foreign key (body_id, created_by) references person (body_id, id)
);
create index webhook_created_by on webhook (body_id, created_by);
select plenum_protect('webhook');
-- The secret is written by the application and read only by the program that sends.
revoke select on webhook from plenum_app;
grant select (body_id, id, name, url, kinds, is_active, seen_seq, created_by, created_at) on webhook to plenum_app;

create table webhook_delivery (
  body_id uuid not null references body (id),
  id uuid not null,
  webhook_id uuid not null,
  event_kind text not null,
  payload text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  status integer,
  last_error text,
  made_at timestamptz not null,
  delivered_at timestamptz,
  primary key (body_id, id),
  foreign key (body_id, webhook_id) references webhook (body_id, id) on delete cascade
);
create index webhook_delivery_webhook on webhook_delivery (body_id, webhook_id, made_at desc);
create index webhook_delivery_waiting on webhook_delivery (next_at) where state = 'waiting';
select plenum_protect('webhook_delivery');
