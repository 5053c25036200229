-- How a shop makes good: one row a shop; without it the defaults of remedy-policy.ts hold.
create table remedy_policy (
  shop_id uuid primary key references shop,
  -- Limits and costs are in this currency; a remedy in another one needs a second person.
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- What a hundred points cost the shop, in its smallest unit of money.
  hundred_points_cents int not null check (hundred_points_cents between 0 and 1000000),
  -- After a case is solved its customer may be asked what became of it: a follow-up to the own review.
  invites_follow_up boolean not null,
  follow_up_days int not null check (follow_up_days between 0 and 60),
  changed_at timestamptz not null
);
select protect_shop_table('remedy_policy', 'nothing', null, 'select, insert, update');

-- Up to what a role decides alone; null: without limit, 0: never.
create table remedy_limit (
  shop_id uuid not null references shop,
  role text not null,
  kind text not null,
  once_max bigint check (once_max >= 0),
  case_max bigint check (case_max >= 0),
  day_max bigint check (day_max >= 0),
  changed_at timestamptz not null,
  primary key (shop_id, role, kind)
);
select protect_shop_table('remedy_limit', 'nothing', null, 'select, insert, update');

-- Where remedies are ordered: a program of the shop. No row: they are done by hand.
create table remedy_door (
  shop_id uuid primary key references shop,
  url text not null check (length(url) <= 2000),
  sealed_secret bytea not null,
  sealed_former_secret bytea,
  former_until timestamptz,
  paused_until timestamptz,
  failures int not null default 0,
  last_good_at timestamptz,
  last_error text,
  last_error_at timestamptz,
  changed_at timestamptz not null
);
select protect_shop_table('remedy_door', 'nothing', null, 'select, insert, update, delete');

-- What a shop does for a customer. Why it is given never depends on stars.
create table remedy (
  shop_id uuid not null references shop,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (
    kind in ('refund', 'exchange', 'repair', 'resend', 'coupon', 'points', 'apology', 'explanation')
  ),
  state text not null check (
    state in (
      'waiting-approval', 'approved', 'ordered', 'accepted', 'done', 'refused', 'declined', 'cancelled', 'failed'
    )
  ),
  handling text not null check (handling in ('door', 'hand')),
  order_id uuid,
  amount_cents bigint check (amount_cents > 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  points int check (points > 0),
  lines jsonb not null default '[]',
  -- What counts against limits: the amount, the price of the lines, or the points.
  worth bigint not null check (worth >= 0),
  note text check (length(note) <= 2000),
  proposed_by_kind text not null check (proposed_by_kind in ('member', 'key', 'system')),
  proposed_by uuid,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  -- Which limit it went above; null: within all.
  above text check (above in ('once', 'case', 'day', 'currency')),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  ordered_at timestamptz,
  attempts int not null default 0,
  claimed_at timestamptz,
  next_try_at timestamptz,
  last_trouble text,
  reference text check (length(reference) <= 200),
  cost_cents bigint check (cost_cents >= 0),
  reason text check (length(reason) <= 500),
  ended_at timestamptz,
  changed_at timestamptz not null,
  version int not null default 1,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references service_case,
  foreign key (shop_id, order_id) references shop_order,
  check ((amount_cents is null) = (kind not in ('refund', 'coupon'))),
  check ((points is null) = (kind <> 'points')),
  check ((ended_at is not null) = (state in ('done', 'refused', 'declined', 'cancelled', 'failed'))),
  check (next_try_at is null or (handling = 'door' and state in ('approved', 'ordered')))
);
create index remedy_of_case on remedy (shop_id, case_id, id);
create index remedy_of_order on remedy (shop_id, order_id) where order_id is not null;
create index remedy_due on remedy (shop_id, next_try_at, id) where next_try_at is not null;
create index remedy_by_state on remedy (shop_id, state, id desc);
create index remedy_of_day on remedy (shop_id, proposed_by, proposed_at) where decided_by is null;
create index remedy_by_end on remedy (shop_id, ended_at) where ended_at is not null;
select protect_shop_table('remedy', 'personal', 'case_id', 'select, insert, update');

-- Each time a remedy went to the shop's door. One without an end: whoever sent it died, and the shop may have it.
create table remedy_attempt (
  shop_id uuid not null references shop,
  remedy_id uuid not null,
  number int not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  primary key (shop_id, remedy_id, number),
  foreign key (shop_id, remedy_id) references remedy
);
select protect_shop_table('remedy_attempt', 'nothing', null, 'select, insert, update');

-- A promised call.
create table call_back (
  shop_id uuid not null references shop,
  id uuid not null,
  case_id uuid not null,
  planned_at timestamptz not null,
  assignee_id uuid,
  purpose text not null check (length(purpose) between 1 and 500),
  state text not null default 'planned' check (state in ('planned', 'done', 'not-reached', 'cancelled')),
  result text check (length(result) <= 2000),
  -- The call that was not reached before this one.
  follows uuid,
  created_by_name text not null,
  created_at timestamptz not null,
  ended_by_name text,
  ended_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references service_case,
  check ((ended_at is null) = (state = 'planned'))
);
create index call_back_of_case on call_back (shop_id, case_id, planned_at);
create index call_back_due on call_back (shop_id, planned_at, id) where state = 'planned';
select protect_shop_table('call_back', 'personal', 'case_id', 'select, insert, update');

-- How well a colleague handled a case, by a lead.
create table scorecard (
  shop_id uuid not null references shop,
  id uuid not null,
  case_id uuid not null,
  member_id uuid not null,
  by_id uuid not null,
  by_name text not null,
  understanding smallint not null check (understanding between 1 and 5),
  speed smallint not null check (speed between 1 and 5),
  manner smallint not null check (manner between 1 and 5),
  solution smallint not null check (solution between 1 and 5),
  record smallint not null check (record between 1 and 5),
  words text check (length(words) <= 2000),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (shop_id, id),
  constraint scorecard_once unique (shop_id, case_id, member_id, by_id),
  foreign key (shop_id, case_id) references service_case
);
create index scorecard_of_member on scorecard (shop_id, member_id, created_at desc);
select protect_shop_table('scorecard', 'personal', 'case_id', 'select, insert, update');
