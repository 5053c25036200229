-- What others know a product by. Several numbers: one per variant, or one that a product had before.
alter table product
  add column gtins text[] not null default '{}',
  add column mpns text[] not null default '{}',
  add column brand text;

-- Which feeds of reviews a shop gives out; no row: off. Who fetched it last is a family of programs, never a person.
create table feed_setting (
  shop_id uuid not null references shop,
  feed text not null check (feed in ('google-reviews', 'meta-reviews', 'rss')),
  is_on boolean not null,
  changed_at timestamptz not null,
  last_fetched_at timestamptz,
  last_fetched_by text,
  last_fetch_was_whole boolean,
  last_reviews bigint,
  primary key (shop_id, feed)
);
select protect_shop_table('feed_setting', 'nothing', null, 'select, insert, update');

-- A feed is as new as its newest change; each of these is asked for the largest time.
create index publication_by_change on publication (shop_id, changed_at);
create index feedback_by_edit on feedback (shop_id, edited_at) where edited_at is not null;
create index feedback_by_erasure on feedback (shop_id, erased_at) where erased_at is not null;
create index customer_by_erasure on customer (shop_id, erased_at) where erased_at is not null;

-- The newest reviews of a whole shop.
create index publication_newest on publication (shop_id, occurred_at desc, feedback_id desc) where state = 'published';
