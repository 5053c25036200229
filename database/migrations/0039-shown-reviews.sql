-- What authors may tell about themselves, so that readers find people like them.
create table review_trait (
  shop_id uuid not null references shop,
  code text not null,
  place smallint not null,
  name text not null,
  name_en text not null,
  choices text[] not null,
  primary key (shop_id, code)
);
select protect_shop_table('review_trait', 'nothing', null, 'select, insert, update, delete');

-- How many readers found a review helpful, of how many who said; kept while the review is off the pages, too.
create table shown_vote (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  helpful int not null,
  voted int not null,
  helpfulness real not null,
  primary key (shop_id, feedback_id)
);
select protect_shop_table('shown_vote', 'nothing', null, 'select, insert, update');

-- Reviews as the shop window lists them: what is published of a product, with all that one may filter by. Derived from
-- other tables in the transaction that publishes or removes (refresh-shown.ts); a test compares it with a recount.
create table shown_review (
  shop_id uuid not null,
  feedback_id uuid not null,
  product_id uuid not null,
  occurred_at timestamptz not null,
  helpfulness real not null,
  facets text[] not null
);

-- One row per review and facet, so that each filter is a range of an index, in either order.
create table shown_facet (
  shop_id uuid not null,
  product_id uuid not null,
  facet text collate "C" not null,
  occurred_at timestamptz not null,
  feedback_id uuid not null,
  helpfulness real not null
);

-- How many rows a facet has; `given:<stars>:<dimension>` is counted here and listed nowhere.
create table shown_facet_count (
  shop_id uuid not null,
  product_id uuid not null,
  facet text collate "C" not null,
  count bigint not null
);

-- What is published now.
alter table publication no force row level security;
alter table feedback no force row level security;
alter table feedback_attachment no force row level security;
alter table follow_up no force row level security;
alter table analysis no force row level security;
alter table shop_order no force row level security;
alter table order_line no force row level security;

insert into shown_review (shop_id, feedback_id, product_id, occurred_at, helpfulness, facets)
select
  publication.shop_id,
  publication.feedback_id,
  publication.product_id,
  publication.occurred_at,
  0,
  array(
    select distinct facet collate "C"
    from (
      select 'all' as facet
      union all
      select 'stars:' || feedback.rating where feedback.rating is not null
      union all
      select 'picture' where exists (
        select
        from feedback_attachment as attachment
        where attachment.shop_id = publication.shop_id
          and attachment.feedback_id = publication.feedback_id
      )
      union all
      select 'followUp' where exists (
        select
        from follow_up
        where follow_up.shop_id = publication.shop_id
          and follow_up.feedback_id = publication.feedback_id
      )
      union all
      select 'verified' where feedback.channel in ('link', 'api', 'demo') and exists (
        select
        from order_line
        join shop_order on shop_order.shop_id = publication.shop_id and shop_order.id = order_line.order_id
        where order_line.shop_id = publication.shop_id
          and order_line.order_id = feedback.order_id
          and order_line.product_id = feedback.product_id
          and order_line.quantity_refunded < order_line.quantity
          and coalesce(shop_order.delivered_at, shop_order.shipped_at + interval '15 days')
            <= case when feedback.channel = 'link' then 'infinity' else feedback.occurred_at end
          and shop_order.refunded_at is null
          and shop_order.cancelled_at is null
          and shop_order.found_false_at is null
      )
      union all
      select 'tag:' || case when phrase ~ '[\u3400-\u9fff]' then replace(phrase, ' ', '') else phrase end
      from unnest(analysis.phrases) as phrase
      union all
      select unnest(array['dimension:' || code, 'given:' || stars || ':' || code])
      from jsonb_each_text(feedback.dimensions) as dimension (code, stars)
      union all
      select 'like:' || substr(fact, 7) || ':' || value
      from jsonb_each_text(feedback.facts) as fact (fact, value)
      where fact ~ '^trait[.][a-z][a-z0-9-]{0,39}$'
        and length(value) between 1 and 60
    ) as facets
    order by 1
  )
from publication
join feedback on feedback.shop_id = publication.shop_id and feedback.id = publication.feedback_id
left join analysis on analysis.shop_id = publication.shop_id and analysis.feedback_id = publication.feedback_id
where publication.state = 'published'
  and publication.product_id is not null
  and feedback.erased_at is null;

-- The key is checked by the owner of the tables, whom policies must not bind meanwhile.
alter table shown_review add foreign key (shop_id, feedback_id) references feedback;

alter table publication force row level security;
alter table feedback force row level security;
alter table feedback_attachment force row level security;
alter table follow_up force row level security;
alter table analysis force row level security;
alter table shop_order force row level security;
alter table order_line force row level security;

insert into shown_facet (shop_id, product_id, facet, occurred_at, feedback_id, helpfulness)
select shop_id, product_id, facet, occurred_at, feedback_id, 0
from shown_review
cross join unnest(facets) as facet
where facet not like 'given:%'
order by shop_id, product_id, facet collate "C", occurred_at, feedback_id;

insert into shown_facet_count (shop_id, product_id, facet, count)
select shop_id, product_id, facet, count(*)
from shown_review
cross join unnest(facets) as facet
group by shop_id, product_id, facet;

-- Indexes and keys after the rows: a shop may have a million.
alter table shown_review add primary key (shop_id, feedback_id);
alter table shown_facet add primary key (shop_id, product_id, facet, occurred_at, feedback_id);
create index shown_facet_by_help on shown_facet
  (shop_id, product_id, facet, helpfulness, occurred_at, feedback_id);
alter table shown_facet_count add primary key (shop_id, product_id, facet);
create index shown_facet_count_of_tags on shown_facet_count (shop_id, product_id, count desc, facet)
  where facet like 'tag:%' and count > 1;
select protect_shop_table('shown_review', 'personal', 'feedback_id', 'select, insert, update, delete');
select protect_shop_table('shown_facet', 'personal', 'feedback_id', 'select, insert, update, delete');
select protect_shop_table('shown_facet_count', 'nothing', null, 'select, insert, update, delete');
