-- Counts per hour, surges found in them, and incidents: what a shop does when many complain at once.
-- Sums of voices by the hour in which they were said; equal to a recount of the rows at every moment.
create table rollup_hour (
  shop_id uuid not null references shop,
  -- What is counted: the shop as a whole, or one member of a kind; a batch is named `product batch`.
  kind text not null check (kind in ('all', 'product', 'batch', 'aspect', 'channel')),
  member text not null,
  hour timestamptz not null,
  total int not null,
  unasked int not null,
  negative int not null,
  urgent int not null,
  primary key (shop_id, kind, member, hour)
);
create index rollup_hour_by_time on rollup_hour (shop_id, hour);
select protect_shop_table('rollup_hour', 'nothing', null, 'select, insert, update, delete');

-- Hours whose counts changed and wait to be judged; a row per change, so that none is overlooked by whoever judges.
create table surge_waiting (
  shop_id uuid not null references shop,
  id uuid not null,
  hour timestamptz not null,
  primary key (shop_id, id)
);
select protect_shop_table('surge_waiting', 'nothing', null, 'select, insert, update, delete');

create table surge (
  shop_id uuid not null references shop,
  id uuid not null,
  kind text not null check (kind in ('batch', 'product', 'urgent', 'aspect', 'channel', 'negative', 'volume')),
  member text not null,
  product_id uuid,
  state text not null check (state in ('open', 'settled', 'dismissed')),
  opened_at timestamptz not null,
  last_at timestamptz not null,
  voices int not null,
  dismissed_by text,
  reason text check (length(reason) <= 500),
  led_to_incident boolean not null default false,
  primary key (shop_id, id)
);
create index surge_by_time on surge (shop_id, opened_at desc, id desc);
create index surge_open on surge (shop_id, last_at) where state = 'open';
select protect_shop_table('surge', 'personal', 'dismissed_by, reason: staff; kept as the history of the decision', 'select, insert, update');

-- Each window that spoke for a surge, with the numbers of the moment at which it spoke loudest.
create table surge_signal (
  shop_id uuid not null references shop,
  surge_id uuid not null,
  kind text not null,
  member text not null,
  measure text not null check (measure in ('unasked', 'negative', 'urgent')),
  until_hour timestamptz not null,
  hours int not null,
  count int not null,
  of_count int not null,
  expected double precision not null,
  usual_share double precision not null,
  p_value double precision not null,
  found_at timestamptz not null,
  primary key (shop_id, surge_id, kind, member, measure, until_hour),
  foreign key (shop_id, surge_id) references surge
);
select protect_shop_table('surge_signal', 'nothing', null, 'select, insert, update');

create table surge_voice (
  shop_id uuid not null references shop,
  surge_id uuid not null,
  feedback_id uuid not null,
  primary key (shop_id, surge_id, feedback_id),
  foreign key (shop_id, surge_id) references surge,
  foreign key (shop_id, feedback_id) references feedback
);
create index surge_voice_by_feedback on surge_voice (shop_id, feedback_id);
select protect_shop_table('surge_voice', 'personal', 'feedback_id', 'select, insert, delete');

create table incident (
  shop_id uuid not null references shop,
  id uuid not null,
  number int not null,
  kind text not null,
  title text not null check (length(title) between 1 and 120),
  severity int not null check (severity between 1 and 3),
  state text not null check (state in ('open', 'closed')),
  owner_id uuid,
  surge_id uuid,
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  reopenings int not null default 0,
  review jsonb,
  version int not null default 1,
  primary key (shop_id, id),
  unique (shop_id, number),
  unique (shop_id, surge_id),
  foreign key (shop_id, surge_id) references surge
);
create index incident_open on incident (shop_id, opened_at) where state = 'open';
create index incident_by_time on incident (shop_id, opened_at desc);
select protect_shop_table('incident', 'personal', 'opened_by, owner_id, review: staff; kept as the history of the incident', 'select, insert, update');

create table incident_step (
  shop_id uuid not null references shop,
  id uuid not null,
  incident_id uuid not null,
  position int not null,
  title jsonb not null,
  doer_id uuid,
  due_at timestamptz,
  done_at timestamptz,
  done_by text,
  note text check (length(note) <= 2000),
  version int not null default 1,
  primary key (shop_id, id),
  foreign key (shop_id, incident_id) references incident
);
create index incident_step_of on incident_step (shop_id, incident_id, position);
select protect_shop_table('incident_step', 'personal', 'doer_id, done_by, note: staff; kept as the history of the incident', 'select, insert, update');

create table incident_voice (
  shop_id uuid not null references shop,
  incident_id uuid not null,
  feedback_id uuid not null,
  origin text not null check (origin in ('surge', 'hand')),
  added_at timestamptz not null,
  -- Taken off by hand: never found again by itself.
  removed_at timestamptz,
  primary key (shop_id, incident_id, feedback_id),
  foreign key (shop_id, incident_id) references incident,
  foreign key (shop_id, feedback_id) references feedback
);
create index incident_voice_by_feedback on incident_voice (shop_id, feedback_id);
select protect_shop_table('incident_voice', 'personal', 'feedback_id', 'select, insert, update');

-- The holding statement: every version stays, with who wrote and who approved it.
create table incident_statement (
  shop_id uuid not null references shop,
  incident_id uuid not null,
  version int not null,
  text jsonb not null,
  written_at timestamptz not null,
  written_by text not null,
  writer_id uuid,
  approved_at timestamptz,
  approved_by text,
  primary key (shop_id, incident_id, version),
  foreign key (shop_id, incident_id) references incident
);
select protect_shop_table('incident_statement', 'personal', 'written_by, approved_by: staff; kept as the history of the incident', 'select, insert, update');

-- A statement shown on the hosted pages for a time.
create table incident_notice (
  shop_id uuid not null references shop,
  id uuid not null,
  incident_id uuid not null,
  statement_version int not null,
  from_at timestamptz not null,
  until_at timestamptz,
  posted_by text not null,
  posted_at timestamptz not null,
  ended_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, incident_id, statement_version) references incident_statement
);
create index incident_notice_by_time on incident_notice (shop_id, from_at desc);
select protect_shop_table('incident_notice', 'personal', 'posted_by: staff; kept as the history of the incident', 'select, insert, update');

create table incident_answer (
  shop_id uuid not null references shop,
  incident_id uuid not null,
  case_id uuid not null,
  reply_id uuid not null,
  request_key text not null,
  at timestamptz not null,
  primary key (shop_id, incident_id, request_key, case_id),
  foreign key (shop_id, incident_id) references incident
);
select protect_shop_table('incident_answer', 'personal', 'case_id, reply_id', 'select, insert');

-- An order to the shop’s system to hold a product or to release it.
create table product_hold (
  shop_id uuid not null references shop,
  id uuid not null,
  incident_id uuid not null,
  product_id uuid not null,
  action text not null check (action in ('hold', 'release')),
  state text not null check (state in ('ordered', 'accepted', 'done', 'refused', 'failed')),
  ordered_at timestamptz not null,
  ordered_by text not null,
  next_try_at timestamptz,
  claimed_at timestamptz,
  attempts int not null default 0,
  last_trouble text,
  reason text check (length(reason) <= 500),
  ended_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, incident_id) references incident,
  foreign key (shop_id, product_id) references product
);
create index product_hold_due on product_hold (shop_id, next_try_at) where next_try_at is not null;
create index product_hold_of on product_hold (shop_id, incident_id);
create index product_hold_by_product on product_hold (shop_id, product_id);
select protect_shop_table('product_hold', 'personal', 'ordered_by: staff; kept as the history of the incident', 'select, insert, update');

create table incident_task (
  shop_id uuid not null references shop,
  incident_id uuid not null,
  task_id uuid not null,
  primary key (shop_id, task_id),
  foreign key (shop_id, incident_id) references incident
);
create index incident_task_of on incident_task (shop_id, incident_id);
select protect_shop_table('incident_task', 'nothing', null, 'select, insert');

-- What happened, in order; rows are never changed.
create table incident_entry (
  shop_id uuid not null references shop,
  id uuid not null,
  incident_id uuid not null,
  at timestamptz not null,
  kind text not null,
  by_kind text not null,
  by_name text,
  text text check (length(text) <= 5000),
  detail jsonb not null default '{}',
  primary key (shop_id, id),
  foreign key (shop_id, incident_id) references incident
);
create index incident_entry_of on incident_entry (shop_id, incident_id, id);
select protect_shop_table('incident_entry', 'personal', 'by_name, text: staff; kept as the history of the incident', 'select, insert');

-- A shop’s own play-book of a kind; without a row the built-in one counts.
create table play_book (
  shop_id uuid not null references shop,
  kind text not null,
  steps jsonb not null,
  statement jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (shop_id, kind)
);
select protect_shop_table('play_book', 'personal', 'changed_by: staff; kept as the history of the settings', 'select, insert, update');

-- What an incident taught; part of the library.
create table library_lesson (
  shop_id uuid not null references shop,
  incident_id uuid not null,
  incident_number int not null,
  kind text not null,
  title text not null,
  happened text not null,
  cause text not null,
  changed text not null,
  lessons text not null,
  words text[] not null,
  kept_at timestamptz not null,
  primary key (shop_id, incident_id)
);
create index library_lesson_words on library_lesson using gin (words);
select protect_shop_table('library_lesson', 'nothing', null, 'select, insert, update, delete');
