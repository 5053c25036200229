-- A third clock: the person's own words are answered. And a way the writer wished for.
alter table message
  drop constraint message_clock_check,
  add constraint message_clock_check check (clock in ('request', 'notice', 'answer')),
  add column wished_door text check (wished_door in ('mail', 'messenger', 'sms'));

create index message_answer_due on message (shop_id, not_before, id) where state = 'waiting' and clock = 'answer';

-- One answer of the shop to one person of a case, in one channel. It leaves half a minute after it was written.
create table case_reply (
  shop_id uuid not null references shop,
  id uuid not null,
  case_id uuid not null,
  -- Whom it is for; none for a public reply under a review whose author nobody knows.
  customer_id uuid,
  feedback_id uuid,
  channel text not null check (channel in ('public', 'mail', 'messenger', 'sms', 'page')),
  state text not null check (state in ('scheduled', 'sent', 'failed', 'bounced', 'unknown', 'cancelled')),
  text text not null check (length(text) between 1 and 5000),
  version int not null default 1,
  author_kind text not null check (author_kind in ('member', 'key', 'system')),
  author_id text not null,
  author_name text not null,
  template_id uuid,
  suggestion_id text,
  -- The same for each tap on one button.
  request_key text,
  written_at timestamptz not null,
  leaves_at timestamptz not null,
  ended_at timestamptz,
  edited_at timestamptz,
  reason text,
  -- How often it was handed to outreach: each time is a message of its own.
  sendings int not null default 1,
  message_id uuid,
  public_reply_id uuid,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references service_case,
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, feedback_id) references feedback,
  foreign key (shop_id, message_id) references message,
  foreign key (shop_id, public_reply_id) references reply,
  check (channel = 'public' or customer_id is not null),
  check (channel <> 'public' or feedback_id is not null)
);
create unique index case_reply_once on case_reply (shop_id, case_id, request_key);
create index case_reply_of_case on case_reply (shop_id, case_id, written_at, id);
create index case_reply_published on case_reply (shop_id, public_reply_id) where public_reply_id is not null;
create index case_reply_to_publish on case_reply (shop_id, leaves_at)
  where state = 'scheduled' and channel in ('public', 'page');
select protect_shop_table('case_reply', 'personal', 'case_id', 'select, insert, update');

create table case_reply_version (
  shop_id uuid not null references shop,
  reply_id uuid not null,
  version int not null,
  text text not null,
  replaced_at timestamptz not null,
  primary key (shop_id, reply_id, version),
  foreign key (shop_id, reply_id) references case_reply
);
select protect_shop_table('case_reply_version', 'personal', 'reply_id', 'select, insert');

-- What a person wrote on the own page of a case. Words that come again raise `times` and wake nobody.
create table case_words (
  shop_id uuid not null references shop,
  id uuid not null,
  case_id uuid not null,
  customer_id uuid not null,
  text text not null check (length(text) between 1 and 5000),
  digest bytea not null,
  written_at timestamptz not null,
  times int not null default 1,
  last_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references service_case,
  foreign key (shop_id, customer_id) references customer
);
create index case_words_of_person on case_words (shop_id, case_id, customer_id, written_at);
select protect_shop_table('case_words', 'personal', 'customer_id', 'select, insert, update');

-- One question after each resolution of a case, and its answer.
create table satisfaction (
  shop_id uuid not null references shop,
  case_id uuid not null,
  resolution int not null,
  customer_id uuid not null,
  asked_at timestamptz not null,
  message_id uuid,
  message text not null default 'waiting' check (message in ('waiting', 'sent', 'not-sent', 'unknown')),
  score int check (score between 1 and 5),
  words text check (length(words) between 1 and 5000),
  -- By a tap in the letter or by hand on the page.
  given_by text check (given_by in ('tap', 'hand')),
  answered_at timestamptz,
  -- Several scores were tapped within moments: nobody knows which was meant.
  unclear_at timestamptz,
  primary key (shop_id, case_id, resolution),
  foreign key (shop_id, case_id) references service_case,
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, message_id) references message,
  check ((score is null) = (answered_at is null))
);
create index satisfaction_by_day on satisfaction (shop_id, answered_at) where answered_at is not null;
select protect_shop_table('satisfaction', 'personal', 'customer_id', 'select, insert, update');
