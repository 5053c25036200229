-- A store on another platform whose products and orders come in by themselves. Secrets are sealed with the server's
-- key and dropped when the connection ends; what came in stays.
create table connector (
  shop_id uuid not null references shop,
  id uuid not null,
  kind text not null check (kind in ('shopify', 'woocommerce')),
  address text not null,
  store_name text,
  country text,
  -- Stands before the store's own ids in SKUs and customers' ids.
  prefix text not null,
  state text not null check (state in ('connected', 'leaving', 'disconnected', 'uninstalled')),
  secrets bytea,
  delivered_after_days int check (delivered_after_days between 0 and 90),
  -- The first reading: what it does now, where it goes on, how far it is.
  sync_phase text not null check (sync_phase in ('hooks', 'products', 'orders', 'done')),
  sync_cursor text,
  -- No new job for this store before: one is at work, or a pause runs.
  job_after timestamptz not null,
  products_read int not null,
  products_total int,
  orders_read int not null,
  orders_total int,
  synced_at timestamptz,
  error_code text,
  error_at timestamptz,
  leaves_at timestamptz,
  -- The store says that our app was taken out; asked back before it is believed.
  uninstall_told_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (shop_id, id),
  constraint connector_address unique (shop_id, kind, address),
  check (state <> 'disconnected' or secrets is null)
);
-- One store at a time: order numbers of two would mix.
create unique index connector_one on connector (shop_id) where state in ('connected', 'leaving');
select protect_shop_table('connector', 'nothing', null, 'select, insert, update');

-- What a platform sent, by its own id: a repeat is no second event. The body is sealed and goes when it was taken in.
create table connector_event (
  shop_id uuid not null references shop,
  id uuid not null,
  connector_id uuid not null,
  external_id text not null,
  content_hash bytea,
  topic text not null,
  told_at timestamptz,
  received_at timestamptz not null,
  state text not null check (state in ('waiting', 'done', 'ignored', 'failed', 'asked')),
  code text,
  -- Whom a wish for privacy concerns, by the platform's id.
  subject text,
  body bytea,
  tries int not null default 0,
  next_try_at timestamptz not null,
  primary key (shop_id, id),
  constraint connector_event_once unique (shop_id, connector_id, external_id),
  constraint connector_event_content unique (shop_id, connector_id, content_hash),
  foreign key (shop_id, connector_id) references connector
);
create index connector_event_waiting on connector_event (shop_id, connector_id, next_try_at)
  where state = 'waiting';
create index connector_event_by_time on connector_event (shop_id, connector_id, received_at desc);
select protect_shop_table(
  'connector_event', 'personal', 'body: removed when taken in, after 7 days at the latest; subject', 'select, insert, update, delete'
);

-- Forged or broken requests at the door, counted by the hour.
create table connector_refusal (
  shop_id uuid not null references shop,
  connector_id uuid not null,
  hour timestamptz not null,
  count int not null,
  primary key (shop_id, connector_id, hour),
  foreign key (shop_id, connector_id) references connector
);
select protect_shop_table('connector_refusal', 'nothing', null, 'select, insert, update, delete');

-- All that a store ever told of one order or product, newest word of each part, without names or contacts of people.
create table connector_item (
  shop_id uuid not null references shop,
  connector_id uuid not null,
  kind text not null check (kind in ('order', 'product')),
  external_id text not null,
  picture jsonb not null,
  target_id uuid,
  put_hash bytea,
  put_version timestamptz,
  -- When time alone changes it: goods count as delivered.
  due_at timestamptz,
  -- What the store itself must be asked: `refunds`, or `truth` where reports cannot tell.
  ask text check (ask in ('refunds', 'truth')),
  ask_after timestamptz,
  primary key (shop_id, connector_id, kind, external_id),
  foreign key (shop_id, connector_id) references connector
);
create index connector_item_due on connector_item (shop_id, due_at) where due_at is not null;
create index connector_item_ask on connector_item (shop_id, connector_id, ask_after) where ask is not null;
create index connector_item_by_target on connector_item (shop_id, target_id);
select protect_shop_table('connector_item', 'personal', 'target_id: shop_order.customer_id', 'select, insert, update');
