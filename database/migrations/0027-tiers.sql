-- A shop's tiers, lowest first, with what reaches each. Without a row the shop has not begun to keep standings.
create table tier_rule (
  shop_id uuid not null references shop,
  version int not null,
  window_days int not null check (window_days between 30 and 3650),
  -- Money counts in this currency only; null: all amounts as they stand.
  currency text check (currency ~ '^[A-Z]{3}$'),
  tiers jsonb not null,
  changed_at timestamptz not null,
  primary key (shop_id)
);
select protect_shop_table('tier_rule', 'nothing', null, 'select, insert, update');

-- Where a customer stands by recency, frequency and money of orders; equal to a recount from the orders.
create table customer_standing (
  shop_id uuid not null references shop,
  customer_id uuid not null,
  tier text not null,
  orders int not null,
  spent_cents bigint not null,
  last_order_at timestamptz,
  rule_version int not null,
  -- The next moment at which time alone may change the standing.
  next_change_at timestamptz,
  since timestamptz not null,
  primary key (shop_id, customer_id),
  foreign key (shop_id, customer_id) references customer
);
create index customer_standing_due on customer_standing (shop_id, next_change_at) where next_change_at is not null;
create index customer_standing_by_version on customer_standing (shop_id, rule_version);
create index customer_standing_by_tier on customer_standing (shop_id, tier);
select protect_shop_table('customer_standing', 'personal', 'customer_id', 'select, insert, update');

-- Each change of a customer's tier, and what brought it about.
create table tier_change (
  shop_id uuid not null references shop,
  id uuid not null,
  customer_id uuid not null,
  at timestamptz not null,
  from_tier text,
  to_tier text not null,
  cause text not null check (cause in ('orders', 'time', 'rule')),
  orders int not null,
  spent_cents bigint not null,
  last_order_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customer
);
create index tier_change_of_customer on tier_change (shop_id, customer_id, at desc);
select protect_shop_table('tier_change', 'personal', 'customer_id', 'select, insert');
