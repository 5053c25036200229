create table category (
  shop_id uuid not null references shop,
  code text not null,
  name text not null,
  name_en text,
  dimensions text[] not null,
  primary key (shop_id, code)
);
select protect_shop_table('category', 'nothing', null, 'select, insert, update');

create table product (
  shop_id uuid not null references shop,
  id uuid not null,
  sku text not null,
  name text not null,
  name_en text,
  description text,
  category_code text,
  created_at timestamptz not null,
  primary key (shop_id, id),
  constraint product_sku unique (shop_id, sku)
);
select protect_shop_table('product', 'nothing', null, 'select, insert, update');

create table batch (
  shop_id uuid not null references shop,
  product_id uuid not null,
  code text not null,
  produced_at timestamptz,
  primary key (shop_id, product_id, code),
  foreign key (shop_id, product_id) references product
);
select protect_shop_table('batch', 'nothing', null, 'select, insert, update');

create table shop_order (
  shop_id uuid not null references shop,
  id uuid not null,
  number text not null,
  customer_id uuid,
  placed_at timestamptz not null,
  shipped_at timestamptz,
  delivered_at timestamptz,
  refunded_at timestamptz,
  courier text,
  warehouse text,
  region text,
  primary key (shop_id, id),
  constraint shop_order_number unique (shop_id, number),
  foreign key (shop_id, customer_id) references customer
);
create index shop_order_by_customer on shop_order (shop_id, customer_id);
select protect_shop_table('shop_order', 'personal', 'customer_id', 'select, insert, update');

create table order_line (
  shop_id uuid not null references shop,
  order_id uuid not null,
  line int not null,
  product_id uuid not null,
  batch_code text,
  quantity int not null check (quantity > 0),
  price_cents bigint not null check (price_cents >= 0),
  primary key (shop_id, order_id, line),
  foreign key (shop_id, order_id) references shop_order,
  foreign key (shop_id, product_id) references product
);
create index order_line_by_product on order_line (shop_id, product_id);
select protect_shop_table('order_line', 'nothing', null, 'select, insert, delete');
