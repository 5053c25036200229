-- How a shop moderates; a shop without a row follows the defaults of moderation-settings.ts.
create table moderation_setting (
  shop_id uuid primary key references shop,
  -- Within so many hours a waiting review should be decided.
  target_hours int not null check (target_hours between 1 and 336),
  -- So many of a hundred decisions are judged again by somebody who does not know the first one.
  blind_percent real not null check (blind_percent between 0 and 100),
  changed_at timestamptz not null
);
select protect_shop_table('moderation_setting', 'nothing', null, 'select, insert, update');

-- The work list: one row per review that waits for a person. Derived from publication, verdict, appeal, flags and
-- second opinions in the transaction that changes them (refresh-queue.ts); a test compares it with a recount.
create table queue_item (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  causes text[] not null,
  codes text[] not null,
  score real,
  evidence real not null,
  reach real not null,
  risk real not null,
  flags int not null,
  product_id uuid,
  -- From when the clock runs: since then it waits.
  since timestamptz not null,
  -- When words or state changed last, so that nobody decides about what is no longer so.
  changed_at timestamptz not null,
  primary key (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback
);
create index queue_item_by_risk on queue_item (shop_id, risk desc, feedback_id desc);
create index queue_item_by_age on queue_item (shop_id, since, feedback_id);
create index queue_item_by_code on queue_item using gin (codes);
select protect_shop_table('queue_item', 'nothing', null, 'select, insert, update, delete');

-- Who has a review open, or took it for longer; nobody else decides about it until then.
create table review_claim (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  member_id uuid not null,
  name text not null,
  is_taken boolean not null,
  until timestamptz not null,
  primary key (shop_id, feedback_id)
);
create index review_claim_of_member on review_claim (shop_id, member_id);
select protect_shop_table('review_claim', 'nothing', null, 'select, insert, update, delete');

-- Who looked at the stars of a review that waits. Append-only.
create table star_look (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (shop_id, feedback_id, member_id)
);
select protect_shop_table('star_look', 'nothing', null, 'select, insert');

-- One row per decision of a person in the queue: how long the review had waited, and what was decided.
create table moderation_record (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  since timestamptz not null,
  decided_at timestamptz not null,
  decided_by uuid,
  decider_name text not null,
  cause text not null check (cause in ('held', 'appeal', 'flag', 'opinion')),
  state_before text not null,
  -- The rule by which it stood there.
  code_before text,
  outcome text not null check (outcome in ('publish', 'refuse', 'hold')),
  code text,
  stars_seen boolean not null,
  target_hours int not null,
  undone_at timestamptz,
  primary key (shop_id, id)
);
create index moderation_record_by_time on moderation_record (shop_id, decided_at);
create index moderation_record_by_feedback on moderation_record (shop_id, feedback_id, id);
select protect_shop_table('moderation_record', 'nothing', null, 'select, insert, update');

-- What a decision about one or many replaced, so that it can be taken back for half a minute.
create table moderation_undo (
  shop_id uuid not null references shop,
  id uuid not null,
  made_by uuid,
  made_at timestamptz not null,
  changes jsonb not null,
  undone_at timestamptz,
  primary key (shop_id, id)
);
select protect_shop_table('moderation_undo', 'nothing', null, 'select, insert, update, delete');

-- Two people judge the same review, neither seeing the other's word before both have spoken.
create table second_opinion (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  asked_by uuid not null,
  asked_by_name text not null,
  -- Null: whoever comes first.
  asked_of uuid,
  question text,
  state text not null check (state in ('open', 'agreed', 'disagreed', 'settled', 'withdrawn')),
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, feedback_id) references feedback,
  check ((state in ('open', 'disagreed')) = (ended_at is null))
);
create unique index second_opinion_one_open on second_opinion (shop_id, feedback_id) where ended_at is null;
select protect_shop_table('second_opinion', 'personal', 'feedback_id', 'select, insert, update');

create table opinion_judgement (
  shop_id uuid not null references shop,
  opinion_id uuid not null,
  member_id uuid not null,
  feedback_id uuid not null,
  name text not null,
  choice text not null check (choice in ('publish', 'refuse')),
  code text,
  reason text,
  at timestamptz not null,
  primary key (shop_id, opinion_id, member_id),
  foreign key (shop_id, opinion_id) references second_opinion,
  check (choice = 'publish' or code is not null)
);
select protect_shop_table('opinion_judgement', 'personal', 'feedback_id', 'select, insert');

-- Decisions drawn by a keyed hash of their record, to be judged again blind by somebody else.
create table blind_sample (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  record_id uuid not null,
  -- Where the review stood before a person decided: held, refused by the rules, published.
  state_before text not null,
  code_before text,
  first_by uuid,
  first_name text not null,
  first_choice text not null check (first_choice in ('publish', 'refuse')),
  first_code text,
  drawn_at timestamptz not null,
  -- The first decision was taken back: there is nothing to compare with.
  voided_at timestamptz,
  primary key (shop_id, id),
  constraint blind_sample_once unique (shop_id, record_id),
  foreign key (shop_id, feedback_id) references feedback,
  foreign key (shop_id, record_id) references moderation_record
);
create index blind_sample_by_time on blind_sample (shop_id, drawn_at);
select protect_shop_table('blind_sample', 'nothing', null, 'select, insert, update');

-- Append-only: the first blind judgement stands.
create table blind_judgement (
  shop_id uuid not null references shop,
  sample_id uuid not null,
  feedback_id uuid not null,
  member_id uuid not null,
  name text not null,
  choice text not null check (choice in ('publish', 'refuse')),
  code text,
  reason text,
  at timestamptz not null,
  primary key (shop_id, sample_id),
  foreign key (shop_id, sample_id) references blind_sample,
  check (choice = 'publish' or code is not null)
);
select protect_shop_table('blind_judgement', 'personal', 'feedback_id', 'select, insert');
