create table customer (
  shop_id uuid not null references shop,
  id uuid not null,
  display_name text,
  language text,
  region text,
  created_at timestamptz not null,
  erased_at timestamptz,
  primary key (shop_id, id)
);
select protect_shop_table('customer', 'personal', 'id', 'select, insert, update');

create table customer_identity (
  shop_id uuid not null references shop,
  source text not null,
  external_id text not null,
  customer_id uuid not null,
  primary key (shop_id, source, external_id),
  foreign key (shop_id, customer_id) references customer
);
create index customer_identity_by_customer on customer_identity (shop_id, customer_id);
select protect_shop_table('customer_identity', 'personal', 'customer_id', 'select, insert, update, delete');

-- The key of one person, itself sealed with the server's key. Destroying it makes all that it sealed unreadable.
create table person_key (
  shop_id uuid not null references shop,
  customer_id uuid not null,
  sealed_key bytea not null,
  created_at timestamptz not null,
  primary key (shop_id, customer_id),
  foreign key (shop_id, customer_id) references customer
);
select protect_shop_table('person_key', 'personal', 'customer_id', 'select, insert, delete');

create table customer_contact (
  shop_id uuid not null references shop,
  customer_id uuid not null,
  kind text not null check (kind in ('email', 'phone')),
  sealed bytea not null,
  lookup bytea not null,
  created_at timestamptz not null,
  primary key (shop_id, customer_id, kind),
  foreign key (shop_id, customer_id) references customer
);
create index customer_contact_by_lookup on customer_contact (shop_id, lookup);
select protect_shop_table('customer_contact', 'personal', 'customer_id', 'select, insert, update, delete');

create table consent_entry (
  shop_id uuid not null references shop,
  id uuid not null,
  customer_id uuid not null,
  purpose text not null,
  is_given boolean not null,
  source text not null,
  at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customer
);
select protect_shop_table('consent_entry', 'personal', 'customer_id', 'select, insert');
