-- The log of a shop: an append-only Merkle tree (RFC 9162). Entries wait here, written in the transaction of what they
-- tell; a worker moves them into the log in the order of `arrival`, so that no position is ever empty.
create table log_waiting (
  shop_id uuid not null references shop,
  arrival bigint generated always as identity,
  id uuid not null,
  -- The review or the order that the entry is about.
  subject_id uuid,
  commitment bytea check (length(commitment) = 32),
  body text not null,
  primary key (shop_id, arrival)
);

-- What was logged. The application can add and read, nothing else: a body is what its leaf was hashed from.
create table log_entry (
  shop_id uuid not null references shop,
  position bigint not null check (position >= 0),
  id uuid not null,
  subject_id uuid,
  commitment bytea,
  body text not null,
  leaf_hash bytea not null check (length(leaf_hash) = 32),
  primary key (shop_id, position),
  constraint log_entry_once unique (shop_id, id)
);
create index log_entry_by_subject on log_entry (shop_id, subject_id, position) where subject_id is not null;
create index log_entry_by_commitment on log_entry (shop_id, commitment, position) where commitment is not null;

-- Salts of commitments. Without its salt a commitment says nothing: erasure deletes the row.
create table log_salt (
  shop_id uuid not null references shop,
  subject_id uuid not null,
  subject text not null check (subject in ('review', 'order')),
  salt bytea not null check (length(salt) = 32),
  primary key (shop_id, subject_id)
);

-- Roots of complete subtrees above the leaves: level 1 holds pairs of leaves, and so on.
create table log_node (
  shop_id uuid not null,
  level smallint not null check (level between 1 and 62),
  position bigint not null check (position >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (shop_id, level, position)
);

-- How far the log of a shop is. Whoever holds this row's lock is the one who gives positions.
create table log_tree (
  shop_id uuid not null references shop,
  size bigint not null check (size >= 0),
  signed_size bigint not null,
  signed_at timestamptz,
  -- Version of each method that the log last told.
  methods jsonb not null,
  primary key (shop_id)
);

create table log_head (
  shop_id uuid not null references shop,
  at timestamptz not null,
  size bigint not null,
  root bytea not null check (length(root) = 32),
  key_id text not null,
  signature text not null,
  primary key (shop_id, at),
  foreign key (shop_id, key_id) references shop_signing_key
);

-- Who is told the heads of the log, outside the shop.
create table witness (
  shop_id uuid not null references shop,
  id uuid not null,
  kind text not null check (kind in ('webhook', 'mail', 'file', 'echoloop')),
  target text not null,
  sealed_secret bytea,
  created_at timestamptz not null,
  last_size bigint,
  last_head_at timestamptz,
  last_good_at timestamptz,
  failures int not null default 0,
  last_error text,
  next_try_at timestamptz,
  primary key (shop_id, id),
  constraint witness_once unique (shop_id, kind, target)
);

create table witness_delivery (
  shop_id uuid not null references shop,
  id uuid not null,
  witness_id uuid not null,
  size bigint not null,
  head_at timestamptz not null,
  at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, witness_id) references witness on delete cascade
);
create index witness_delivery_of_witness on witness_delivery (shop_id, witness_id, id desc);

-- Heads of shops elsewhere that this server is a witness of: they belong to no shop here.
create table witnessed_key (
  log_shop text not null,
  key_id text not null,
  public_key bytea not null check (length(public_key) = 32),
  url text not null,
  seen_at timestamptz not null,
  primary key (log_shop, key_id)
);
create index witnessed_key_by_time on witnessed_key (seen_at);

create table witnessed_head (
  log_shop text not null,
  at timestamptz not null,
  root bytea not null check (length(root) = 32),
  size bigint not null,
  key_id text not null,
  signature text not null,
  received_at timestamptz not null,
  consistency text not null check (consistency in ('first', 'proven', 'unproven', 'broken')),
  primary key (log_shop, at, root),
  foreign key (log_shop, key_id) references witnessed_key
);
create index witnessed_head_by_size on witnessed_head (log_shop, size desc);
grant select, insert on witnessed_key, witnessed_head to echoloop_app;
insert into personal_data_table (table_name, holds) values ('witnessed_key', 'nothing'), ('witnessed_head', 'nothing');

-- What stood on the pages before there was a log begins it: orders that were delivered, then reviews as they stand.
alter table shop no force row level security;
alter table shop_order no force row level security;
alter table feedback no force row level security;
alter table publication no force row level security;

insert into shop_with_work (stage, shop_id)
select 'log', shop_id
from shop;

insert into log_salt (shop_id, subject_id, subject, salt)
select shop_id, id, 'order', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
from shop_order
where delivered_at is not null;

with known as (
  select
    shop_id,
    subject_id,
    sha256(
      salt || sha256(convert_to('{"order":"ord_' || replace(subject_id::text, '-', '') || '"}', 'UTF8'))
    ) as commitment
  from log_salt
), told as (
  select
    shop_order.shop_id,
    shop_order.id as entry_id,
    shop_order.id as subject_id,
    known.commitment,
    shop_order.delivered_at as at,
    1 as step,
    json_build_object('kind', 'order-delivered', 'order', encode(known.commitment, 'hex')) as facts
  from shop_order
  join known on known.shop_id = shop_order.shop_id and known.subject_id = shop_order.id
  union all
  select
    publication.shop_id,
    gen_random_uuid(),
    feedback.id,
    null,
    publication.changed_at,
    2,
    json_build_object(
      'kind', publication.state,
      'code', 'before-the-log',
      'edition', feedback.version,
      'evidence',
      case
        when feedback.order_id is not null then 'order'
        when feedback.channel = 'import' then 'imported'
        else 'unverified'
      end,
      'order', case when not feedback.is_anonymous then encode(known.commitment, 'hex') end,
      'product', 'prd_' || replace(feedback.product_id::text, '-', ''),
      'review', 'fbk_' || replace(feedback.id::text, '-', ''),
      'stars', feedback.rating
    )
  from publication
  join feedback on feedback.shop_id = publication.shop_id and feedback.id = publication.feedback_id
  left join known on known.shop_id = feedback.shop_id and known.subject_id = feedback.order_id
  -- What nobody has decided yet is logged with its first decision.
  where publication.state <> 'pending'
)
insert into log_waiting (shop_id, id, subject_id, commitment, body)
select
  shop_id,
  entry_id,
  subject_id,
  commitment,
  -- RFC 8785: sorted names and nothing between; every value here is plain ASCII.
  (
    select '{' || string_agg(to_json(key)::text || ':' || value::text, ',' order by key collate "C") || '}'
    from (
      select key, value
      from json_each(facts)
      where value::text <> 'null'
      union all
      select 'at', to_json(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      union all
      select 'v', to_json(1)
    ) as member
  )
from told
order by shop_id, step, at, entry_id;

alter table shop force row level security;
alter table shop_order force row level security;
alter table feedback force row level security;
alter table publication force row level security;

select protect_shop_table('log_waiting', 'nothing', null, 'select, insert, delete');
select protect_shop_table('log_entry', 'nothing', null, 'select, insert');
select protect_shop_table(
  'log_salt',
  'personal',
  'subject_id: feedback.customer_id or shop_order.customer_id',
  'select, insert, delete, update (subject)'
);
select protect_shop_table('log_node', 'nothing', null, 'select, insert');
select protect_shop_table('log_tree', 'nothing', null, 'select, insert, update');
select protect_shop_table('log_head', 'nothing', null, 'select, insert');
select protect_shop_table('witness', 'personal', 'target: a business contact; removed with the witness', 'select, insert, update, delete');
select protect_shop_table('witness_delivery', 'nothing', null, 'select, insert');
