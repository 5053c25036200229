create table review_invitation (
  shop_id uuid not null references shop,
  id uuid not null,
  order_id uuid not null,
  product_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  feedback_id uuid,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, order_id) references shop_order,
  foreign key (shop_id, product_id) references product
);
create index review_invitation_by_order on review_invitation (shop_id, order_id, product_id);
select protect_shop_table('review_invitation', 'personal', 'order_id', 'select, insert, update');

create table follow_up (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  text text not null,
  days_after int not null check (days_after between 0 and 180),
  created_at timestamptz not null,
  primary key (shop_id, id),
  constraint follow_up_once unique (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback
);
select protect_shop_table('follow_up', 'personal', 'feedback_id', 'select, insert');

-- Append-only: what was decided about publication, by whom, why. The present state stands in publication.
create table decision (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  state text not null check (state in ('pending', 'published', 'refused')),
  code text,
  reason text,
  decided_by text not null,
  at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, feedback_id) references feedback
);
create index decision_by_feedback on decision (shop_id, feedback_id, id);
select protect_shop_table('decision', 'personal', 'feedback_id', 'select, insert');

create table publication (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  state text not null check (state in ('pending', 'published', 'refused')),
  product_id uuid,
  occurred_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback
);
create index publication_for_readers on publication (shop_id, product_id, occurred_at desc, feedback_id desc)
  where state = 'published';
create index publication_waiting on publication (shop_id, occurred_at desc) where state = 'pending';
select protect_shop_table('publication', 'nothing', null, 'select, insert, update');

-- Stars of published reviews, kept by the same transaction that decides. (No check on counts here and in rollups: an
-- upsert that takes one away proposes a row of -1 first, and would be refused. Tests compare with a recount instead.)
create table published_stars (
  shop_id uuid not null references shop,
  product_id uuid not null,
  rating smallint not null,
  count bigint not null,
  primary key (shop_id, product_id, rating)
);
select protect_shop_table('published_stars', 'nothing', null, 'select, insert, update');
