-- Words that a shop keeps ready for replies. `origin` names a template that the product brought along, so that it is
-- not brought again after a shop has changed it or taken it off its list.
create table reply_template (
  shop_id uuid not null references shop,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 80),
  occasion text not null,
  origin text,
  changed_at timestamptz not null,
  changed_by text not null,
  archived_at timestamptz,
  primary key (shop_id, id),
  constraint reply_template_origin unique (shop_id, origin)
);
create unique index reply_template_name on reply_template (shop_id, name) where archived_at is null;
select protect_shop_table('reply_template', 'nothing', null, 'select, insert, update');

-- `any` stands for every tier and every channel; the most specific variant is taken.
create table template_variant (
  shop_id uuid not null references shop,
  template_id uuid not null,
  language text not null check (language in ('zh-CN', 'en')),
  tier text not null,
  channel text not null check (channel in ('any', 'public', 'private')),
  position int not null,
  text text not null,
  primary key (shop_id, template_id, language, tier, channel),
  foreign key (shop_id, template_id) references reply_template
);
select protect_shop_table('template_variant', 'nothing', null, 'select, insert, delete');

-- Resolved cases, de-identified: what was wrong, what was answered, with slots in place of facts. Modules that stand
-- later own the case, so its id is kept without a key to it.
create table library_case (
  shop_id uuid not null references shop,
  case_id uuid not null,
  case_number int not null,
  customer_id uuid,
  language text not null check (language in ('zh', 'en')),
  channel text not null check (channel in ('public', 'private')),
  product_id uuid,
  aspects text[] not null,
  words text[] not null,
  problem text not null,
  reply text not null,
  satisfaction smallint check (satisfaction between 1 and 5),
  resolved_at timestamptz not null,
  kept_at timestamptz not null,
  primary key (shop_id, case_id),
  foreign key (shop_id, customer_id) references customer
);
create index library_case_words on library_case using gin (words);
create index library_case_newest on library_case (shop_id, resolved_at desc);
create index library_case_customer on library_case (shop_id, customer_id);
select protect_shop_table('library_case', 'personal', 'customer_id', 'select, insert, update, delete');

-- What was offered and taken into a reply, and how much of it was left in what was sent.
create table suggestion_use (
  shop_id uuid not null references shop,
  id uuid not null,
  at timestamptz not null,
  case_id uuid not null,
  kind text not null check (kind in ('template', 'suggestion', 'draft')),
  template_id uuid,
  library_case_id uuid,
  by_name text not null,
  reply_id uuid,
  kept_share real check (kept_share between 0 and 1),
  sent_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, template_id) references reply_template,
  check ((kind = 'template') = (template_id is not null)),
  check ((kind = 'suggestion') = (library_case_id is not null)),
  check (kept_share is null or sent_at is not null)
);
create index suggestion_use_of_case on suggestion_use (shop_id, case_id, at desc);
create index suggestion_use_of_template on suggestion_use (shop_id, template_id) where template_id is not null;
create index suggestion_use_by_time on suggestion_use (shop_id, at);
select protect_shop_table('suggestion_use', 'nothing', null, 'select, insert, update');
