alter table product
  add column handle text,
  add column url text,
  add column image_url text,
  add column archived_at timestamptz,
  -- The version that the shop's own system gave; an older one changes nothing.
  add column version_at timestamptz,
  -- When somebody last said what this product is.
  add column told_at timestamptz;

create table product_variant (
  shop_id uuid not null references shop,
  id uuid not null,
  product_id uuid not null,
  sku text not null,
  name text not null,
  price_cents bigint check (price_cents >= 0),
  barcode text,
  archived_at timestamptz,
  created_at timestamptz not null,
  primary key (shop_id, id),
  constraint product_variant_sku unique (shop_id, sku),
  foreign key (shop_id, product_id) references product
);
create index product_variant_by_product on product_variant (shop_id, product_id);
select protect_shop_table('product_variant', 'nothing', null, 'select, insert, update');

-- delivered_at, refunded_at and found_false_at are what holds: the source's word, else the mark of staff.
alter table shop_order
  add column currency text,
  add column is_international boolean not null default false,
  add column cancelled_at timestamptz,
  add column found_false_at timestamptz,
  add column version_at timestamptz,
  add column changed_at timestamptz,
  -- Marks of staff by kind: time, reason, who, and what the source says of the same thing.
  add column marks jsonb not null default '{}';
create index shop_order_by_time on shop_order (shop_id, placed_at desc, id desc);

alter table order_line
  -- As the source named it: a product's or a variant's; null in orders from before variants were known.
  add column sku text,
  add column quantity_refunded int not null default 0,
  add constraint order_line_refunded check (quantity_refunded between 0 and quantity);

create table shipment (
  shop_id uuid not null references shop,
  id uuid not null,
  order_id uuid not null,
  external_id text not null,
  courier text,
  tracking text,
  shipped_at timestamptz,
  delivered_at timestamptz,
  -- True: holds everything of the order, and has no lines of its own.
  is_whole boolean not null,
  primary key (shop_id, id),
  constraint shipment_external unique (shop_id, order_id, external_id),
  foreign key (shop_id, order_id) references shop_order
);
select protect_shop_table('shipment', 'personal', 'order_id', 'select, insert, update, delete');

create table shipment_line (
  shop_id uuid not null references shop,
  shipment_id uuid not null,
  sku text not null,
  quantity int not null check (quantity > 0),
  primary key (shop_id, shipment_id, sku),
  foreign key (shop_id, shipment_id) references shipment
);
select protect_shop_table('shipment_line', 'nothing', null, 'select, insert, delete');

create table refund (
  shop_id uuid not null references shop,
  id uuid not null,
  order_id uuid not null,
  external_id text not null,
  at timestamptz not null,
  amount_cents bigint check (amount_cents >= 0),
  -- True: the whole order. False without lines: money only, the goods stay bought.
  is_whole boolean not null,
  primary key (shop_id, id),
  constraint refund_external unique (shop_id, order_id, external_id),
  foreign key (shop_id, order_id) references shop_order
);
select protect_shop_table('refund', 'personal', 'order_id', 'select, insert, update, delete');

create table refund_line (
  shop_id uuid not null references shop,
  refund_id uuid not null,
  sku text not null,
  quantity int not null check (quantity > 0),
  primary key (shop_id, refund_id, sku),
  foreign key (shop_id, refund_id) references refund
);
select protect_shop_table('refund_line', 'nothing', null, 'select, insert, delete');
