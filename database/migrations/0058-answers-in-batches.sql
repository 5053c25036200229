-- One text for all cases of an incident, as a person ordered it; the worker sends it case by case in bounded batches.
create table incident_answer_order (
  shop_id uuid not null references shop,
  id uuid not null,
  incident_id uuid not null,
  request_key text not null,
  text text not null check (length(text) between 1 and 5000),
  channel text not null,
  -- Who ordered it, and in whose name the replies stand.
  actor jsonb not null,
  ordered_at timestamptz not null,
  ended_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, incident_id, request_key),
  foreign key (shop_id, incident_id) references incident
);
create index incident_answer_order_open on incident_answer_order (shop_id, ordered_at) where ended_at is null;
select protect_shop_table('incident_answer_order', 'personal', 'actor, text: staff; kept as the history of the incident', 'select, insert, update');

-- One case of an order, or the voices of one person for whom a case is opened first.
create table incident_answer_line (
  shop_id uuid not null references shop,
  order_id uuid not null,
  id uuid not null,
  case_id uuid,
  feedback_ids uuid[] not null default '{}',
  state text not null check (state in ('waiting', 'sent', 'left', 'stopped')),
  -- Why it was left out.
  reason text check (length(reason) <= 100),
  reply_id uuid,
  primary key (shop_id, order_id, id),
  foreign key (shop_id, order_id) references incident_answer_order,
  check (case_id is not null or cardinality(feedback_ids) > 0),
  check ((state = 'sent') = (reply_id is not null))
);
create index incident_answer_line_waiting on incident_answer_line (shop_id, order_id, id) where state = 'waiting';
select protect_shop_table('incident_answer_line', 'personal', 'case_id, feedback_ids, reply_id', 'select, insert, update');
