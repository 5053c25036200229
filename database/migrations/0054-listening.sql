-- Where words of other places come from. `cursor` is the newest item that was read, kept with the items; `claim` is
-- the worker's own mark, so that whoever was taken for dead writes nothing. Secrets are sealed.
create table listening_source (
  shop_id uuid not null references shop,
  id uuid not null,
  kind text not null check (
    kind in ('feed', 'mastodon-tag', 'mastodon-account', 'mastodon-mentions', 'json', 'webhook')
  ),
  name text not null,
  network text not null,
  address text,
  subject text,
  account_id uuid,
  every_minutes smallint,
  mapping jsonb,
  cursor_parameter text not null,
  sealed_secret bytea,
  sealed_former_secret bytea,
  former_until timestamptz,
  is_on boolean not null,
  version int not null,
  cursor text,
  etag text,
  last_modified text,
  next_read_at timestamptz,
  claim uuid,
  failures int not null default 0,
  trouble text,
  trouble_status smallint,
  trouble_at timestamptz,
  last_read_at timestamptz,
  last_item_at timestamptz,
  created_at timestamptz not null,
  primary key (shop_id, id),
  check ((kind = 'webhook') = (address is null)),
  check ((kind = 'mastodon-mentions') = (account_id is not null))
);
create index listening_source_due on listening_source (shop_id, next_read_at) where next_read_at is not null;
select protect_shop_table('listening_source', 'nothing', null, 'select, insert, update, delete');

create table monitor (
  shop_id uuid not null references shop,
  id uuid not null,
  name text not null,
  rule jsonb not null,
  is_on boolean not null,
  version int not null,
  created_at timestamptz not null,
  primary key (shop_id, id)
);
select protect_shop_table('monitor', 'nothing', null, 'select, insert, update, delete');

-- Each item once by network and its id there. What fits no monitor is counted; its masked words, without author, stay
-- seven days so that a new monitor can be tried on them.
create table listening_item (
  shop_id uuid not null references shop,
  id uuid not null,
  network text not null,
  item_key text not null,
  source_id uuid,
  said_at timestamptz not null,
  is_dated boolean not null,
  came_at timestamptz not null,
  day date not null,
  language text not null,
  words text,
  hashtags text[] not null,
  feedback_id uuid,
  is_to_us boolean not null,
  answers_post_id uuid,
  visibility text not null check (visibility in ('public', 'unlisted', 'private', 'direct')),
  url text,
  author text,
  -- Under which id, and at which server, it is answered.
  reply_key text,
  origin text,
  primary key (shop_id, id),
  constraint listening_item_once unique (shop_id, network, item_key),
  foreign key (shop_id, feedback_id) references feedback
);
create index listening_item_kept on listening_item (shop_id, said_at desc, id desc) where feedback_id is not null;
create unique index listening_item_of_voice on listening_item (shop_id, feedback_id) where feedback_id is not null;
create index listening_item_by_arrival on listening_item (shop_id, came_at);
create index listening_item_by_day on listening_item (shop_id, day);
create index listening_item_answers on listening_item (shop_id, answers_post_id) where answers_post_id is not null;
select protect_shop_table('listening_item', 'personal', 'feedback_id; words of what was not kept: masked, without author, removed after seven days', 'select, insert, update, delete');

-- Whom an item names, by monitor: '' is the shop itself. Share of voice is a count of these.
create table listening_name (
  shop_id uuid not null references shop,
  monitor_id uuid not null,
  name text not null,
  item_id uuid not null,
  day date not null,
  primary key (shop_id, monitor_id, name, item_id),
  foreign key (shop_id, item_id) references listening_item on delete cascade
);
create index listening_name_by_day on listening_name (shop_id, monitor_id, day);
create index listening_name_by_item on listening_name (shop_id, item_id);
select protect_shop_table('listening_name', 'nothing', null, 'select, insert, delete');

-- Deliveries of adapters by their id, so that none counts twice; forgotten after a day, when they are too late anyway.
create table listening_delivery (
  shop_id uuid not null references shop,
  source_id uuid not null,
  delivery_id text not null,
  at timestamptz not null,
  primary key (shop_id, source_id, delivery_id)
);
create index listening_delivery_by_time on listening_delivery (shop_id, at);
select protect_shop_table('listening_delivery', 'nothing', null, 'select, insert, delete');

-- Official accounts. The token of Mastodon, or the secret that signs for an adapter, is sealed.
create table listening_account (
  shop_id uuid not null references shop,
  id uuid not null,
  kind text not null check (kind in ('mastodon', 'adapter')),
  name text not null,
  network text not null,
  address text not null,
  handle text,
  characters_max int not null,
  sealed_secret bytea,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (shop_id, id)
);
select protect_shop_table('listening_account', 'nothing', null, 'select, insert, update');

-- What the accounts write. It leaves at most once: `sending` is committed before, and stays when its worker dies.
create table listening_post (
  shop_id uuid not null references shop,
  id uuid not null,
  account_id uuid not null,
  feedback_id uuid,
  text text not null,
  language text not null,
  visibility text not null check (visibility in ('public', 'unlisted', 'private', 'direct')),
  state text not null check (
    state in ('draft', 'waiting', 'sending', 'sent', 'failed', 'unknown', 'cancelled')
  ),
  trouble text,
  tries int not null default 0,
  send_at timestamptz,
  claimed_at timestamptz,
  sent_at timestamptz,
  external_id text,
  url text,
  written_by text not null,
  confirmed_by text,
  created_at timestamptz not null,
  version int not null,
  primary key (shop_id, id),
  foreign key (shop_id, account_id) references listening_account,
  foreign key (shop_id, feedback_id) references feedback
);
create index listening_post_due on listening_post (shop_id, send_at) where state in ('waiting', 'sending');
create index listening_post_newest on listening_post (shop_id, id desc);
create index listening_post_of_voice on listening_post (shop_id, feedback_id) where feedback_id is not null;
create index listening_post_by_external on listening_post (shop_id, account_id, external_id)
  where external_id is not null;
select protect_shop_table('listening_post', 'personal', 'feedback_id: what was answered; written_by, confirmed_by: staff', 'select, insert, update');
