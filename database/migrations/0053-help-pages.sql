-- Help pages: what shoppers can read by themselves, and the bot that quotes them.
create table help_category (
  shop_id uuid not null references shop,
  id uuid not null,
  -- By language.
  names jsonb not null,
  position int not null,
  primary key (shop_id, id)
);
select protect_shop_table('help_category', 'nothing', null, 'select, insert, update, delete');

create table help_page (
  shop_id uuid not null references shop,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  category_id uuid,
  position int not null,
  -- Who looks at it again, and by when.
  owner_name text check (length(owner_name) between 1 and 100),
  review_on date,
  -- The kept case from which it was proposed.
  case_id uuid,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  removed_by text,
  primary key (shop_id, id),
  unique (shop_id, slug),
  foreign key (shop_id, category_id) references help_category
);
select protect_shop_table('help_page', 'personal', 'created_by, removed_by, owner_name: staff', 'select, insert, update');

-- The words of a page in one language as they are being written; `published_number` is the version that is shown.
create table help_text (
  shop_id uuid not null references shop,
  page_id uuid not null,
  language text not null check (length(language) between 2 and 10),
  title text not null check (length(title) between 1 and 160),
  body text not null check (length(body) <= 40000),
  asked_as text[] not null,
  revision int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  published_number int,
  primary key (shop_id, page_id, language),
  foreign key (shop_id, page_id) references help_page
);
select protect_shop_table('help_text', 'personal', 'changed_by: staff; the words themselves name nobody', 'select, insert, update, delete');

-- What was published; a version never changes.
create table help_version (
  shop_id uuid not null references shop,
  page_id uuid not null,
  language text not null,
  number int not null,
  title text not null,
  body text not null,
  asked_as text[] not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (shop_id, page_id, language, number),
  foreign key (shop_id, page_id) references help_page
);
select protect_shop_table('help_version', 'personal', 'published_by: staff; kept as the history of the page', 'select, insert');

-- Whether a page helped one visitor. Only keyed hashes are kept.
create table help_vote (
  shop_id uuid not null references shop,
  page_id uuid not null,
  voter bytea not null,
  network bytea not null,
  is_helpful boolean not null,
  at timestamptz not null,
  primary key (shop_id, page_id, voter),
  foreign key (shop_id, page_id) references help_page
);
create index help_vote_by_network on help_vote (shop_id, network, at);
select protect_shop_table('help_vote', 'personal', 'voter: a keyed hash that nobody can turn back', 'select, insert, update, delete');

-- Words that were searched and found nothing, counted; who searched is not kept.
create table help_search (
  shop_id uuid not null references shop,
  language text not null,
  words text not null check (length(words) between 1 and 80),
  searches int not null,
  last_at timestamptz not null,
  primary key (shop_id, language, words)
);
create index help_search_by_count on help_search (shop_id, searches desc, last_at desc);
select protect_shop_table('help_search', 'personal', 'words: masked, of nobody in particular; gone after 180 days', 'select, insert, update, delete');

create table help_picture (
  shop_id uuid not null references shop,
  id uuid not null,
  content bytea not null,
  width int not null,
  height int not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (shop_id, id)
);
select protect_shop_table('help_picture', 'personal', 'added_by: staff', 'select, insert');

-- What the shop chose for the bot; without a row everything is as it usually is.
create table bot_setting (
  shop_id uuid not null references shop,
  is_on boolean not null,
  threshold double precision not null check (threshold between 0.3 and 0.95),
  words jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (shop_id)
);
select protect_shop_table('bot_setting', 'personal', 'changed_by: staff', 'select, insert, update');

-- What was asked, with personal data masked, and what was said.
create table bot_question (
  shop_id uuid not null references shop,
  id uuid not null,
  at timestamptz not null,
  channel text not null check (channel in ('page', 'chat')),
  language text not null,
  text text not null check (length(text) <= 1000),
  kind text not null check (kind in ('answer', 'choose', 'small-talk', 'hand-over')),
  reason text,
  page_ids uuid[] not null,
  confidence double precision,
  is_helpful boolean,
  judged_at timestamptz,
  primary key (shop_id, id),
  check ((kind = 'hand-over') = (reason is not null))
);
create index bot_question_by_time on bot_question (shop_id, at desc, id desc);
select protect_shop_table('bot_question', 'personal', 'text: masked, of nobody in particular; gone after 180 days', 'select, insert, update, delete');
