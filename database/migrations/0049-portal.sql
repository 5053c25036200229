-- The portal: forms by kind, pages where a writer follows what became of the words, a public board.
-- What a shop chose; without a row everything is as it usually is.
create table portal_setting (
  shop_id uuid not null references shop,
  -- Per kind: offered or not, department, whether it opens a case, further questions.
  kinds jsonb not null,
  has_board boolean not null,
  -- Who lets a suggestion and a comment on the board: a moderator, or the rule that nothing speaks against it.
  board_by text not null check (board_by in ('moderator', 'rule')),
  comments_by text not null check (comments_by in ('moderator', 'rule')),
  charter jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (shop_id)
);
select protect_shop_table('portal_setting', 'personal', 'changed_by: staff; kept as the history of the settings', 'select, insert, update');

-- What people agree to when they write; a published version never changes.
create table privacy_notice (
  shop_id uuid not null references shop,
  version int not null,
  text jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (shop_id, version)
);
select protect_shop_table('privacy_notice', 'personal', 'published_by: staff; kept as the history of the notice', 'select, insert');

-- One sent form. Its words are a voice of feedback; this is what its writer follows.
create table submission (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  -- Digits that a person can read out, the last two a check of the others.
  number text not null check (number ~ '^[0-9]{10}$'),
  kind text not null check (kind in ('suggestion', 'complaint', 'praise', 'question', 'cause')),
  customer_id uuid,
  email_lookup bytea,
  language text not null check (language in ('zh-CN', 'en')),
  notice_version int not null,
  answers jsonb not null default '[]',
  may_be_public boolean not null,
  sent_at timestamptz not null,
  looked_at timestamptz,
  outcome text check (outcome in ('planned', 'settled', 'answered', 'declined')),
  reason text check (length(reason) between 1 and 2000),
  decided_at timestamptz,
  decided_by text,
  -- Wrong addresses given with the number today, so that nobody tries them all.
  failed_on date,
  failed_tries int not null default 0,
  primary key (shop_id, id),
  unique (shop_id, number),
  unique (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback,
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, notice_version) references privacy_notice,
  check ((outcome is null) = (decided_at is null))
);
create index submission_by_time on submission (shop_id, sent_at desc, id desc);
create index submission_undecided on submission (shop_id, sent_at desc, id desc) where decided_at is null;
create index submission_by_customer on submission (shop_id, customer_id);
select protect_shop_table('submission', 'personal', 'feedback_id', 'select, insert, update');

-- What was said after: by the shop in its own words, by the writer as a voice of feedback.
create table submission_word (
  shop_id uuid not null references shop,
  id uuid not null,
  submission_id uuid not null,
  said_by text not null check (said_by in ('author', 'shop')),
  feedback_id uuid,
  text text check (length(text) between 1 and 5000),
  actor text,
  at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, feedback_id),
  foreign key (shop_id, submission_id) references submission,
  foreign key (shop_id, feedback_id) references feedback,
  check ((said_by = 'author') = (feedback_id is not null)),
  check ((said_by = 'shop') = (text is not null))
);
create index submission_word_of on submission_word (shop_id, submission_id, at, id);
select protect_shop_table('submission_word', 'personal', 'feedback_id', 'select, insert');

-- A suggestion whose author agreed that everybody may read it.
create table board_item (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  title text not null check (length(title) between 1 and 120),
  state text not null check (
    state in ('waiting', 'open', 'planned', 'in-work', 'shipped', 'declined', 'refused', 'merged')
  ),
  -- The published rule by which it is not shown, or why the shop does not do it.
  code text,
  reason text check (length(reason) between 1 and 2000),
  plan_id uuid,
  merged_into uuid,
  answer text check (length(answer) between 1 and 5000),
  answered_at timestamptz,
  votes int not null default 0,
  comments int not null default 0,
  created_at timestamptz not null,
  shown_at timestamptz,
  changed_at timestamptz not null,
  decided_by text,
  primary key (shop_id, id),
  unique (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback,
  foreign key (shop_id, plan_id) references improvement_plan,
  foreign key (shop_id, merged_into) references board_item,
  check ((state = 'merged') = (merged_into is not null))
);
create index board_item_by_votes on board_item (shop_id, votes desc, id desc)
  where state in ('open', 'planned', 'in-work', 'shipped', 'declined');
create index board_item_by_time on board_item (shop_id, created_at desc, id desc);
create index board_item_of_plan on board_item (shop_id, plan_id) where plan_id is not null;
create index board_item_merged on board_item (shop_id, merged_into) where merged_into is not null;
select protect_shop_table('board_item', 'personal', 'feedback_id', 'select, insert, update');

-- One visitor's vote, or that of a person whose address is confirmed. Only keyed hashes are kept.
create table board_vote (
  shop_id uuid not null references shop,
  item_id uuid not null,
  voter bytea not null,
  network bytea not null,
  is_confirmed boolean not null,
  at timestamptz not null,
  primary key (shop_id, item_id, voter),
  foreign key (shop_id, item_id) references board_item
);
create index board_vote_by_network on board_vote (shop_id, network, at);
select protect_shop_table('board_vote', 'personal', 'voter: a keyed hash that nobody can turn back', 'select, insert, update, delete');

-- Who wants to hear what becomes of a suggestion, once the mailbox has said so itself.
create table board_follow (
  shop_id uuid not null references shop,
  id uuid not null,
  item_id uuid not null,
  customer_id uuid not null,
  language text not null check (language in ('zh-CN', 'en')),
  notice_version int not null,
  -- The vote to be counted with the confirmation.
  voter bytea,
  network bytea,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, item_id, customer_id),
  foreign key (shop_id, item_id) references board_item,
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, notice_version) references privacy_notice
);
select protect_shop_table('board_follow', 'personal', 'customer_id', 'select, insert, update');

-- Words below a suggestion: of a reader as a voice of feedback, of the shop as they are.
create table board_comment (
  shop_id uuid not null references shop,
  id uuid not null,
  item_id uuid not null,
  said_by text not null check (said_by in ('reader', 'shop')),
  feedback_id uuid,
  text text check (length(text) between 1 and 5000),
  author_name text check (length(author_name) between 1 and 60),
  state text not null check (state in ('waiting', 'published', 'refused')),
  code text,
  at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  primary key (shop_id, id),
  unique (shop_id, feedback_id),
  foreign key (shop_id, item_id) references board_item,
  foreign key (shop_id, feedback_id) references feedback,
  check ((said_by = 'reader') = (feedback_id is not null)),
  check ((said_by = 'shop') = (text is not null))
);
create index board_comment_shown on board_comment (shop_id, item_id, at, id) where state = 'published';
create index board_comment_waiting on board_comment (shop_id, at, id) where state = 'waiting';
select protect_shop_table('board_comment', 'personal', 'feedback_id', 'select, insert, update');
