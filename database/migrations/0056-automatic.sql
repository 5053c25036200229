-- Automatic replies: rules with guard rails, what simulations found, and each reply with what became of it.
-- One row per shop that ever looked: whoever decides, sends or stops holds it, so that caps are exact and a stop is one.
create table automatic_setting (
  shop_id uuid not null references shop,
  began_at timestamptz not null,
  stopped_at timestamptz,
  stopped_by text,
  primary key (shop_id)
);
select protect_shop_table('automatic_setting', 'personal', 'stopped_by: staff; kept as the history of the rules', 'select, insert, update');

create table automatic_rule (
  shop_id uuid not null references shop,
  id uuid not null,
  position int not null,
  -- None: a rule that the shop began with, named in the reader's language.
  name text check (length(name) between 1 and 80),
  default_code text,
  conditions jsonb not null,
  guards jsonb not null,
  template_ids uuid[] not null,
  way text not null check (way in ('public', 'private')),
  version int not null default 1,
  is_on boolean not null default false,
  off_because text check (off_because in ('template-changed', 'template-gone', 'stopped')),
  -- Voices from before this moment are left alone.
  switched_at timestamptz,
  switched_by text,
  changed_at timestamptz not null,
  changed_by text not null,
  removed_at timestamptz,
  primary key (shop_id, id),
  check (not is_on or (switched_at is not null and removed_at is null))
);
create unique index automatic_rule_default on automatic_rule (shop_id, default_code) where default_code is not null;
select protect_shop_table('automatic_rule', 'personal', 'changed_by, switched_by: staff; kept as the history of the rules', 'select, insert, update');

-- What a version of a rule would have done. Reads only; begins anew when its worker was killed.
create table automatic_simulation (
  shop_id uuid not null references shop,
  id uuid not null,
  rule_id uuid not null,
  rule_version int not null,
  -- When the words of its templates were changed last; other words need another simulation.
  words_at timestamptz not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  -- Of the worker that goes through it; only it may write.
  claim uuid,
  beat_at timestamptz,
  tries int not null default 0,
  total int not null default 0,
  looked int not null default 0,
  would_send int not null default 0,
  would_hold int not null default 0,
  stops jsonb not null default '{}',
  requested_at timestamptz not null,
  requested_by text not null,
  ended_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, rule_id) references automatic_rule
);
create index automatic_simulation_of_rule on automatic_simulation (shop_id, rule_id, id desc);
create index automatic_simulation_to_do on automatic_simulation (shop_id, id) where state in ('waiting', 'running');
select protect_shop_table('automatic_simulation', 'personal', 'requested_by: staff; kept as the history of the rules', 'select, insert, update');

-- Twenty drawn at random of those that would be answered; the words are made again for whoever reads them.
create table automatic_sample (
  shop_id uuid not null references shop,
  simulation_id uuid not null,
  place int not null,
  feedback_id uuid not null,
  is_held boolean not null,
  primary key (shop_id, simulation_id, place),
  foreign key (shop_id, simulation_id) references automatic_simulation,
  foreign key (shop_id, feedback_id) references feedback
);
select protect_shop_table('automatic_sample', 'personal', 'feedback_id', 'select, insert');

-- Voices that the rules that are on still have to look at, and what they said about the others.
create table automatic_look (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  -- When to look; none once it is decided.
  due_at timestamptz,
  -- Why it was not answered; none while it waits, or when it was.
  stop text,
  at timestamptz not null,
  primary key (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback
);
create index automatic_look_due on automatic_look (shop_id, due_at, feedback_id) where due_at is not null;
create index automatic_look_by_time on automatic_look (shop_id, at) where stop is not null;
select protect_shop_table('automatic_look', 'personal', 'feedback_id', 'select, insert, update');

-- At most one per voice, by its key.
create table automatic_reply (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  id uuid not null,
  rule_id uuid not null,
  rule_version int not null,
  template_id uuid not null,
  feedback_version int not null,
  customer_id uuid,
  way text not null check (way in ('public', 'private')),
  state text not null check (state in ('waiting', 'held', 'sent', 'rejected', 'stopped', 'failed')),
  text text not null check (length(text) between 1 and 5000),
  was_held boolean not null,
  is_changed boolean not null default false,
  -- Day of the shop on which it counts against the cap of its rule.
  day date not null,
  decided_at timestamptz not null,
  approved_at timestamptz,
  approved_by text,
  leaves_at timestamptz,
  ended_at timestamptz,
  ended_by text,
  reason text,
  reply_id uuid,
  case_reply_id uuid,
  primary key (shop_id, feedback_id),
  unique (shop_id, id),
  foreign key (shop_id, feedback_id) references feedback,
  foreign key (shop_id, rule_id) references automatic_rule,
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, reply_id) references reply,
  foreign key (shop_id, case_reply_id) references case_reply,
  check ((state = 'waiting') = (leaves_at is not null and ended_at is null))
);
create index automatic_reply_due on automatic_reply (shop_id, leaves_at, feedback_id) where state = 'waiting';
create index automatic_reply_of_day on automatic_reply (shop_id, rule_id, day);
create index automatic_reply_of_person on automatic_reply (shop_id, customer_id, decided_at) where customer_id is not null;
create index automatic_reply_by_time on automatic_reply (shop_id, decided_at desc, id desc);
create index automatic_reply_published on automatic_reply (shop_id, reply_id) where reply_id is not null;
create index automatic_reply_written on automatic_reply (shop_id, case_reply_id) where case_reply_id is not null;
select protect_shop_table('automatic_reply', 'personal', 'feedback_id', 'select, insert, update');

-- Proactive contact: whom a shop calls before they leave.
create table proactive_setting (
  shop_id uuid not null references shop,
  window_days int not null check (window_days between 7 and 365),
  -- Lowest tier on the list; none: all.
  tier_min text,
  points jsonb not null,
  templates jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (shop_id)
);
select protect_shop_table('proactive_setting', 'personal', 'changed_by: staff; kept as the history of the settings', 'select, insert, update');

-- Who has taken over a customer, until when; and who must not be called.
create table proactive_contact (
  shop_id uuid not null references shop,
  customer_id uuid not null,
  claimed_by uuid,
  claimed_name text,
  claimed_until timestamptz,
  not_to_contact_at timestamptz,
  not_to_contact_by text,
  not_to_contact_why text check (length(not_to_contact_why) between 1 and 500),
  next_at timestamptz,
  primary key (shop_id, customer_id),
  foreign key (shop_id, customer_id) references customer,
  check ((claimed_by is null) = (claimed_until is null))
);
create index proactive_contact_claimed on proactive_contact (shop_id, claimed_until) where claimed_until is not null;
select protect_shop_table('proactive_contact', 'personal', 'customer_id', 'select, insert, update');

create table call_note (
  shop_id uuid not null references shop,
  id uuid not null,
  customer_id uuid not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  outcome text not null check (outcome in ('reached', 'not-reached', 'call-again', 'settled', 'not-wanted')),
  text text not null check (length(text) between 1 and 5000),
  next_at timestamptz,
  -- Reasons and score at the moment of the call: later ones do not change what was known.
  score numeric(8, 1) not null,
  reasons text[] not null,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customer
);
create index call_note_of_customer on call_note (shop_id, customer_id, at desc);
select protect_shop_table('call_note', 'personal', 'customer_id', 'select, insert');
