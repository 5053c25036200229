create table analysis (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  version int not null,
  language text not null,
  sentiment text not null,
  score real not null,
  confidence real not null,
  urgency smallint not null,
  urgency_reason text,
  junk smallint not null,
  rating_mismatch boolean not null,
  aspects jsonb not null,
  aspect_keys text[] not null,
  intents text[] not null,
  needs jsonb not null,
  keywords text[] not null,
  phrases text[] not null,
  explanation jsonb not null,
  analyser text not null,
  analysed_at timestamptz not null,
  is_corrected boolean not null default false,
  primary key (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback
);
create index analysis_by_sentiment on analysis (shop_id, sentiment, feedback_id);
create index analysis_urgent on analysis (shop_id, urgency, feedback_id) where urgency > 0;
select protect_shop_table('analysis', 'personal', 'feedback_id', 'select, insert, update');

-- Labels as they were before each correction: the machine's first, so that corrections can be undone and learnt.
create table analysis_correction (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  corrected_by text not null,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by text,
  primary key (shop_id, id),
  foreign key (shop_id, feedback_id) references feedback
);
create index analysis_correction_by_feedback on analysis_correction (shop_id, feedback_id, id);
select protect_shop_table('analysis_correction', 'personal', 'feedback_id', 'select, insert, update');

-- Rollups hold what dashboards show: analysed voices only. Keys are narrow, rating 0 is "no stars".
create table rollup_day (
  shop_id uuid not null references shop,
  day date not null,
  rating smallint not null,
  sentiment text not null,
  count bigint not null,
  primary key (shop_id, day, rating, sentiment)
);
select protect_shop_table('rollup_day', 'nothing', null, 'select, insert, update, delete');

create table rollup_day_aspect (
  shop_id uuid not null references shop,
  day date not null,
  aspect text not null,
  polarity text not null,
  count bigint not null,
  primary key (shop_id, day, aspect, polarity)
);
select protect_shop_table('rollup_day_aspect', 'nothing', null, 'select, insert, update, delete');

create table rollup_product (
  shop_id uuid not null references shop,
  product_id uuid not null,
  month date not null,
  rating smallint not null,
  sentiment text not null,
  count bigint not null,
  primary key (shop_id, product_id, month, rating, sentiment)
);
select protect_shop_table('rollup_product', 'nothing', null, 'select, insert, update, delete');

create table rollup_product_aspect (
  shop_id uuid not null references shop,
  product_id uuid not null,
  aspect text not null,
  polarity text not null,
  count bigint not null,
  primary key (shop_id, product_id, aspect, polarity)
);
select protect_shop_table('rollup_product_aspect', 'nothing', null, 'select, insert, update, delete');

create table rollup_product_phrase (
  shop_id uuid not null references shop,
  product_id uuid not null,
  phrase text not null,
  count bigint not null,
  primary key (shop_id, product_id, phrase)
);
create index rollup_product_phrase_most on rollup_product_phrase (shop_id, product_id, count desc);
select protect_shop_table('rollup_product_phrase', 'nothing', null, 'select, insert, update, delete');

create table rollup_product_batch (
  shop_id uuid not null references shop,
  product_id uuid not null,
  batch text not null,
  sentiment text not null,
  count bigint not null,
  primary key (shop_id, product_id, batch, sentiment)
);
select protect_shop_table('rollup_product_batch', 'nothing', null, 'select, insert, update, delete');
