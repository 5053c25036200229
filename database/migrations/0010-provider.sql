create table provider_use (
  shop_id uuid not null references shop,
  month date not null,
  requests bigint not null default 0,
  tokens bigint not null default 0,
  primary key (shop_id, month)
);
select protect_shop_table('provider_use', 'nothing', null, 'select, insert, update');
