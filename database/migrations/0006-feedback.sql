-- THE record: one row per voice, whatever the channel. Text is masked; the original lives sealed, apart.
create table feedback (
  shop_id uuid not null references shop,
  id uuid not null,
  kind text not null,
  source text not null,
  external_id text not null,
  channel text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  day date not null,
  rating smallint check (rating between 1 and 5),
  version int not null default 1,
  product_id uuid,
  order_id uuid,
  customer_id uuid,
  is_anonymous boolean not null default false,
  title text,
  text text,
  language text not null,
  touchpoint text,
  dimensions jsonb not null default '{}',
  facts jsonb not null default '{}',
  media text[] not null default '{}',
  masked text[] not null default '{}',
  fingerprint bigint not null,
  search tsvector not null,
  erased_at timestamptz,
  primary key (shop_id, id),
  constraint feedback_once unique (shop_id, source, external_id),
  foreign key (shop_id, product_id) references product,
  foreign key (shop_id, order_id) references shop_order,
  foreign key (shop_id, customer_id) references customer
);
create index feedback_by_time on feedback (shop_id, occurred_at desc, id desc);
create index feedback_by_product on feedback (shop_id, product_id, occurred_at desc) where product_id is not null;
create index feedback_by_customer on feedback (shop_id, customer_id) where customer_id is not null;
create index feedback_by_order on feedback (shop_id, order_id) where order_id is not null;
create index feedback_by_fingerprint on feedback (shop_id, fingerprint);
create index feedback_by_words on feedback using gin (search);
select protect_shop_table('feedback', 'personal', 'customer_id', 'select, insert, update');

create table feedback_version (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  version int not null,
  title text,
  text text,
  rating smallint,
  dimensions jsonb not null,
  replaced_at timestamptz not null,
  primary key (shop_id, feedback_id, version),
  foreign key (shop_id, feedback_id) references feedback
);
select protect_shop_table('feedback_version', 'personal', 'feedback_id', 'select, insert, update');

create table feedback_original (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  version int not null,
  sealed bytea not null,
  primary key (shop_id, feedback_id, version),
  foreign key (shop_id, feedback_id) references feedback
);
select protect_shop_table('feedback_original', 'personal', 'feedback_id', 'select, insert, delete');

create table feedback_attachment (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  kind text not null check (kind in ('image', 'video')),
  media_type text not null,
  size_bytes bigint not null,
  file_name text not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, feedback_id) references feedback
);
create index feedback_attachment_by_feedback on feedback_attachment (shop_id, feedback_id);
select protect_shop_table('feedback_attachment', 'personal', 'feedback_id', 'select, insert, delete');

-- What an author holds: a token to the page of one's own; only its hash is kept.
create table feedback_receipt (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, feedback_id) references feedback
);
create index feedback_receipt_by_feedback on feedback_receipt (shop_id, feedback_id);
select protect_shop_table('feedback_receipt', 'personal', 'feedback_id', 'select, insert');

-- What is still to be done with a voice. A worker takes rows and deletes them in the transaction of the result.
create table feedback_work (
  shop_id uuid not null references shop,
  stage text not null,
  feedback_id uuid not null,
  primary key (shop_id, stage, feedback_id)
);
select protect_shop_table('feedback_work', 'nothing', null, 'select, insert, update, delete');

-- Poison is set aside after repeated failures, with the code of the error, never the text.
create table feedback_stuck (
  shop_id uuid not null references shop,
  stage text not null,
  feedback_id uuid not null,
  error_name text not null,
  at timestamptz not null,
  primary key (shop_id, stage, feedback_id)
);
select protect_shop_table('feedback_stuck', 'nothing', null, 'select, insert, delete');

-- Local list: shops that ever had work of a stage. Workers look here, then claim inside one shop.
create table shop_with_work (
  stage text not null,
  shop_id uuid not null,
  primary key (stage, shop_id)
);
grant select, insert on shop_with_work to echoloop_app;
insert into personal_data_table (table_name, holds) values ('shop_with_work', 'nothing');
