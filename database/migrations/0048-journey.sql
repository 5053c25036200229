-- What is taken of visitors and how often they are asked; no row: as it comes. The key signs what a shop's server says
-- about a visitor; the former one counts until it ends.
create table journey_setting (
  shop_id uuid not null primary key references shop,
  version int not null check (version > 0),
  takes_events boolean not null,
  sampling smallint not null check (sampling between 1 and 100),
  asks_max smallint not null check (asks_max between 1 and 20),
  asks_days smallint not null check (asks_days between 1 and 365),
  changed_at timestamptz not null
);
select protect_shop_table('journey_setting', 'nothing', null, 'select, insert, update');

create table context_key (
  shop_id uuid not null references shop,
  id uuid not null,
  sealed bytea not null,
  made_at timestamptz not null,
  ends_at timestamptz,
  primary key (shop_id, id)
);
select protect_shop_table('context_key', 'nothing', null, 'select, insert, update, delete');

create table touchpoint (
  shop_id uuid not null references shop,
  touchpoint text not null check (
    touchpoint in ('home', 'product', 'search', 'cart', 'payment', 'tracking', 'after-sales', 'after-purchase')
  ),
  owner_id uuid,
  review_on date,
  -- Pages that belong to it; `*` stands for anything.
  paths text[] not null,
  changed_at timestamptz not null,
  primary key (shop_id, touchpoint),
  foreign key (shop_id, owner_id) references member
);
select protect_shop_table('touchpoint', 'nothing', null, 'select, insert, update');

create table touchpoint_rule (
  shop_id uuid not null references shop,
  id uuid not null,
  version int not null default 1,
  name text not null,
  touchpoint text not null check (
    touchpoint in ('home', 'product', 'search', 'cart', 'payment', 'tracking', 'after-sales', 'after-purchase')
  ),
  survey_id uuid not null,
  path text,
  moment text not null check (moment in ('load', 'scroll', 'seconds', 'exit', 'event')),
  after smallint check (after between 1 and 3600),
  event text,
  sampling smallint not null check (sampling between 1 and 100),
  tiers text[] not null,
  needs_consent boolean not null,
  is_on boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (shop_id, id),
  check ((moment in ('scroll', 'seconds')) = (after is not null)),
  check ((moment = 'event') = (event is not null))
);
select protect_shop_table('touchpoint_rule', 'nothing', null, 'select, insert, update, delete');

-- A known customer was asked; the budget of asking counts these.
create table touchpoint_ask (
  shop_id uuid not null references shop,
  id uuid not null,
  customer_id uuid not null,
  rule_id uuid not null,
  at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customer
);
create index touchpoint_ask_by_customer on touchpoint_ask (shop_id, customer_id, at);
select protect_shop_table('touchpoint_ask', 'personal', 'customer_id', 'select, insert, delete');

-- What a visitor did who agreed to it. `visitor` is a keyed hash of the browser's random id.
create table behaviour_event (
  shop_id uuid not null references shop,
  id uuid not null,
  visitor text not null,
  key text not null,
  kind text not null,
  touchpoint text not null,
  at timestamptz not null,
  day date not null,
  page text,
  words text,
  results int,
  customer_id uuid,
  order_id uuid,
  is_counted boolean not null default false,
  primary key (shop_id, id),
  unique (shop_id, visitor, key),
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, order_id) references shop_order
);
create index behaviour_event_uncounted on behaviour_event (shop_id, id) where not is_counted;
create index behaviour_event_by_day on behaviour_event (shop_id, day);
create index behaviour_event_empty on behaviour_event (shop_id, day) where kind = 'search-empty';
create index behaviour_event_by_customer on behaviour_event (shop_id, customer_id) where customer_id is not null;
select protect_shop_table('behaviour_event', 'personal', 'customer_id', 'select, insert, update, delete');

-- One visitor on one day. `steps`: 1 product, 2 cart, 4 checkout, 8 purchase, 16 failed payment, 32 empty search;
-- the others have one bit for each touchpoint in its order.
create table behaviour_visit (
  shop_id uuid not null references shop,
  day date not null,
  visitor text not null,
  steps smallint not null,
  seen smallint not null,
  asked smallint not null,
  answered smallint not null,
  primary key (shop_id, day, visitor)
);
select protect_shop_table('behaviour_visit', 'personal', 'visitor: a hash that leads back to nobody; deleted after 90 days', 'select, insert, update, delete');

-- How often something happened at a touchpoint; measures `visits`, `asked-visits` and `answered-visits` count visits.
create table behaviour_count (
  shop_id uuid not null references shop,
  day date not null,
  touchpoint text not null,
  measure text not null,
  count bigint not null,
  primary key (shop_id, day, touchpoint, measure)
);
select protect_shop_table('behaviour_count', 'nothing', null, 'select, insert, update');

-- How many visits of a day took exactly these steps.
create table behaviour_funnel (
  shop_id uuid not null references shop,
  day date not null,
  steps smallint not null,
  visits bigint not null,
  primary key (shop_id, day, steps)
);
select protect_shop_table('behaviour_funnel', 'nothing', null, 'select, insert, update');

-- What the event door turned away, by reason.
create table behaviour_refusal (
  shop_id uuid not null references shop,
  day date not null,
  reason text not null,
  count bigint not null,
  primary key (shop_id, day, reason)
);
select protect_shop_table('behaviour_refusal', 'nothing', null, 'select, insert, update, delete');

-- What people say at a touchpoint.
create index feedback_by_touchpoint on feedback (shop_id, touchpoint, day) where touchpoint is not null;
create index survey_response_by_touchpoint on survey_response (shop_id, touchpoint, started_at)
where touchpoint is not null;
