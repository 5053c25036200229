alter table import_run
  add column products_asked int not null default 0,
  add column products_undecided int not null default 0,
  add column products_not_listed bigint not null default 0,
  add column media_total bigint not null default 0,
  add column media_kept bigint not null default 0,
  add column media_refused bigint not null default 0;

-- Products of a file that the shop does not know. `origin` is the platform or source whose names these are: what a
-- person decided holds for its next import too.
create table import_product (
  shop_id uuid not null references shop,
  import_id uuid not null,
  external_key text not null,
  origin text not null,
  label text not null,
  sku text,
  handle text,
  number text,
  name text,
  row_count bigint not null,
  decision text check (decision in ('product', 'new', 'without', 'skip')),
  product_id uuid,
  decided_at timestamptz,
  primary key (shop_id, import_id, external_key),
  foreign key (shop_id, import_id) references import_run,
  foreign key (shop_id, product_id) references product,
  check ((decision is null) = (decided_at is null)),
  check (decision <> 'product' or product_id is not null)
);
create index import_product_remembered on import_product (shop_id, origin, external_key, decided_at desc)
  where decision is not null;
create index import_product_by_rows on import_product (shop_id, import_id, row_count desc, external_key);
select protect_shop_table('import_product', 'nothing', null, 'select, insert, update');

-- Pictures of imported voices that are fetched after the rows are in.
create table import_media (
  shop_id uuid not null references shop,
  import_id uuid not null,
  feedback_id uuid not null,
  position int not null,
  line bigint not null,
  url text not null,
  state text not null check (state in ('waiting', 'kept', 'refused')),
  code text,
  attempts int not null default 0,
  next_try_at timestamptz not null,
  primary key (shop_id, import_id, feedback_id, position),
  foreign key (shop_id, import_id) references import_run,
  foreign key (shop_id, feedback_id) references feedback,
  check ((state = 'refused') = (code is not null))
);
create index import_media_waiting on import_media (shop_id, import_id, next_try_at) where state = 'waiting';
create index import_media_refused on import_media (shop_id, import_id, line, feedback_id, position)
  where state = 'refused';
select protect_shop_table('import_media', 'personal', 'feedback_id', 'select, insert, update, delete');
