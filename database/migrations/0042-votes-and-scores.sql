-- Readers say whether a review helped them. A voter is a keyed hash of network and browser, a network one of its block
-- of addresses; neither is kept as it came.
create table review_vote (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  voter bytea not null,
  network bytea not null,
  is_helpful boolean not null,
  at timestamptz not null,
  primary key (shop_id, feedback_id, voter),
  foreign key (shop_id, feedback_id) references feedback
);
create index review_vote_by_network on review_vote (shop_id, network, feedback_id);
select protect_shop_table(
  'review_vote',
  'personal',
  'voter, network: keyed hashes, no person; feedback_id is the review voted on',
  'select, insert, update, delete'
);

-- How fast votes come from one network. What was ruled out once does not count, neither before nor after.
create table voting_network (
  shop_id uuid not null references shop,
  network bytea not null,
  recent timestamptz[] not null,
  last_at timestamptz not null,
  ruled_out_at timestamptz,
  primary key (shop_id, network)
);
create index voting_network_by_time on voting_network (shop_id, last_at) where ruled_out_at is null;
select protect_shop_table(
  'voting_network',
  'personal',
  'network: a keyed hash, no person; forgotten after two days unless it was ruled out',
  'select, insert, update, delete'
);

-- Votes that count, kept by the transaction of the vote; `helpfulness` is the Wilson lower bound at 95 %.
create table review_helpfulness (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  helpful int not null default 0,
  voted int not null default 0,
  helpfulness double precision not null default 0,
  primary key (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback
);
select protect_shop_table('review_helpfulness', 'nothing', null, 'select, insert, update');

-- Published reviews that count in the shop's six-month scores: those of the first three trades of a buyer in a month.
-- A trade is an order that was not found false, nor cancelled before anything was shipped; a refund takes no voice away.
-- Days and months are those of the shop's time zone.
create table scored_review (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  day date not null,
  -- The customer, or the order where it names none.
  buyer uuid not null,
  quality smallint,
  delivery smallint,
  service smallint,
  primary key (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback
);
create index scored_review_by_buyer on scored_review (shop_id, buyer, day);

create table scored_day (
  shop_id uuid not null references shop,
  day date not null,
  -- 'review': how many reviews, at stars 0.
  dimension text not null check (dimension in ('quality', 'delivery', 'service', 'review')),
  stars smallint not null,
  count bigint not null,
  primary key (shop_id, day, dimension, stars)
);

-- The newest day of each buyer, so that buyers of a period are counted without looking at their reviews.
create table scored_buyer (
  shop_id uuid not null references shop,
  buyer uuid not null,
  last_day date not null,
  primary key (shop_id, buyer)
);
create index scored_buyer_by_day on scored_buyer (shop_id, last_day);

alter table shop no force row level security;
alter table publication no force row level security;
alter table feedback no force row level security;
alter table shop_order no force row level security;

insert into scored_review (shop_id, feedback_id, day, buyer, quality, delivery, service)
select
  publication.shop_id,
  feedback.id,
  (feedback.occurred_at at time zone shop.time_zone)::date,
  trade.buyer,
  (feedback.dimensions->>'quality')::smallint,
  (feedback.dimensions->>'delivery')::smallint,
  (feedback.dimensions->>'service')::smallint
from publication
join shop on shop.shop_id = publication.shop_id
join feedback on feedback.shop_id = publication.shop_id and feedback.id = publication.feedback_id
join (
  select
    shop_order.shop_id,
    id as order_id,
    coalesce(customer_id, id) as buyer,
    row_number() over (
      partition by
        shop_order.shop_id,
        coalesce(customer_id, id),
        date_trunc('month', placed_at at time zone shop.time_zone)
      order by placed_at, id
    ) as place
  from shop_order
  join shop on shop.shop_id = shop_order.shop_id
  where found_false_at is null
    and (cancelled_at is null or shipped_at is not null or delivered_at is not null)
) as trade on trade.shop_id = publication.shop_id and trade.order_id = feedback.order_id
where publication.state = 'published'
  and feedback.erased_at is null
  and feedback.dimensions ?| array['quality', 'delivery', 'service']
  and trade.place <= 3;

alter table shop force row level security;
alter table publication force row level security;
alter table feedback force row level security;
alter table shop_order force row level security;

insert into scored_day (shop_id, day, dimension, stars, count)
select shop_id, day, dimension, stars, count(*)
from scored_review
cross join lateral (
  values ('review', 0::smallint), ('quality', quality), ('delivery', delivery), ('service', service)
) as given (dimension, stars)
where stars is not null
group by shop_id, day, dimension, stars;

insert into scored_buyer (shop_id, buyer, last_day)
select shop_id, buyer, max(day)
from scored_review
group by shop_id, buyer;

select protect_shop_table(
  'scored_review',
  'personal',
  'feedback_id; buyer: customer_id or order_id',
  'select, insert, update, delete'
);

select protect_shop_table('scored_day', 'nothing', null, 'select, insert, update');

select protect_shop_table(
  'scored_buyer',
  'personal',
  'buyer: customer_id or order_id',
  'select, insert, update, delete'
);
