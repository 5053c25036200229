-- Messengers of a shop (WeChat, WeCom, WhatsApp, LINE, any other by signed webhook), and notes of telephone calls.
-- One account of one platform. What it is called with and calls with is sealed.
create table messenger_door (
  shop_id uuid not null references shop,
  id uuid not null,
  kind text not null check (kind in ('webhook', 'wechat', 'wecom', 'whatsapp', 'line')),
  name text not null check (length(name) between 1 and 100),
  -- Null: the official host of the platform.
  base_url text,
  -- Null once the door was removed.
  sealed_access bytea,
  sealed_former_secret bytea,
  former_until timestamptz,
  sealed_token bytea,
  token_until timestamptz,
  department_id uuid,
  -- The platform asked whether the address is ours, and when it first called.
  verified_at timestamptz,
  first_call_at timestamptz,
  last_in_at timestamptz,
  last_good_at timestamptz,
  last_error text,
  last_error_at timestamptz,
  paused_until timestamptz,
  failures int not null default 0,
  -- Of platforms that only say that something came: when they said so, with what, and how far was read.
  pull_wanted_at timestamptz,
  sealed_pull_token bytea,
  pull_cursor text,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, department_id) references department
);
create index messenger_door_to_pull on messenger_door (shop_id, pull_wanted_at) where pull_wanted_at is not null;
select protect_shop_table('messenger_door', 'nothing', null, 'select, insert, update');

-- Calls that were refused, by hour and reason.
create table messenger_refusal (
  shop_id uuid not null references shop,
  door_id uuid not null,
  hour timestamptz not null,
  reason text not null check (reason in ('forged', 'late', 'malformed', 'replayed')),
  count int not null,
  primary key (shop_id, door_id, hour, reason),
  foreign key (shop_id, door_id) references messenger_door
);
select protect_shop_table('messenger_refusal', 'nothing', null, 'select, insert, update, delete');

-- One person in one account. Words are voices of feedback and replies of cases; here is who, by what and when.
create table messenger_conversation (
  shop_id uuid not null references shop,
  id uuid not null,
  door_id uuid not null,
  -- Of the generic webhook the name that the shop gave; else the kind of the door.
  source text not null check (length(source) between 1 and 40),
  -- Keyed hash of the person's id there; the id itself is sealed with the person's key.
  peer_lookup bytea not null,
  sealed_peer bytea not null,
  customer_id uuid not null,
  case_id uuid,
  last_in_at timestamptz not null,
  last_out_at timestamptz,
  -- Until then the platform takes free words; null: always.
  closes_at timestamptz,
  sealed_reply_token bytea,
  reply_token_until timestamptz,
  messages int not null default 0,
  created_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, door_id, source, peer_lookup),
  foreign key (shop_id, door_id) references messenger_door,
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, case_id) references service_case
);
create index messenger_conversation_by_time on messenger_conversation (shop_id, last_in_at desc, id desc);
create index messenger_conversation_of on messenger_conversation (shop_id, customer_id, last_in_at desc);
select protect_shop_table('messenger_conversation', 'personal', 'customer_id', 'select, insert, update');

-- What was said, in the order in which the platform says it was.
create table messenger_message (
  shop_id uuid not null references shop,
  id uuid not null,
  conversation_id uuid not null,
  door_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  -- The platform's id; of what left, known once it was taken.
  external_id text check (length(external_id) between 1 and 300),
  -- Hash of the signed envelope that brought it: one envelope brings the same message or nothing.
  envelope bytea,
  -- text, image, voice, video, file, location, sticker, link, event or other.
  kind text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  place int not null,
  feedback_id uuid,
  -- Of what left: the message of outreach that carried it, and how far it came.
  message_id uuid,
  state text check (state in ('sending', 'sent', 'delivered', 'read', 'failed', 'unknown')),
  reason text,
  by_template boolean not null default false,
  primary key (shop_id, id),
  foreign key (shop_id, conversation_id) references messenger_conversation,
  foreign key (shop_id, door_id) references messenger_door,
  foreign key (shop_id, feedback_id) references feedback,
  check ((direction = 'out') = (state is not null))
);
create unique index messenger_message_once on messenger_message (shop_id, door_id, direction, external_id)
  where external_id is not null;
create unique index messenger_message_carried on messenger_message (shop_id, message_id) where message_id is not null;
create index messenger_message_envelope on messenger_message (shop_id, door_id, envelope) where envelope is not null;
create index messenger_message_in_order
  on messenger_message (shop_id, conversation_id, at, received_at, place, id);
create index messenger_message_by_time on messenger_message (shop_id, door_id, received_at);
select protect_shop_table('messenger_message', 'personal', 'conversation_id', 'select, insert, update');

-- What the other side says of a message that left, where it says anything.
create table message_receipt (
  shop_id uuid not null references shop,
  message_id uuid not null,
  delivered_at timestamptz,
  read_at timestamptz,
  primary key (shop_id, message_id)
);
select protect_shop_table('message_receipt', 'nothing', null, 'select, insert, update');

-- A call that somebody wrote down. It becomes a voice half a minute later; until then it can be taken back.
create table phone_note (
  shop_id uuid not null references shop,
  id uuid not null,
  request_key text not null,
  direction text not null check (direction in ('in', 'out')),
  kind text not null check (kind in ('message', 'complaint', 'question', 'praise', 'suggestion')),
  started_at timestamptz not null,
  duration_seconds int check (duration_seconds between 0 and 86400),
  customer_id uuid,
  case_id uuid,
  -- Whether a case is opened where none is to be joined; else rules decide, as for every voice.
  opens_case boolean not null,
  -- Number and words until they are a voice; sealed, and gone then.
  sealed_note bytea,
  call_back_at timestamptz,
  written_at timestamptz not null,
  takes_at timestamptz not null,
  state text not null check (state in ('kept', 'taken', 'undone', 'refused')),
  reason text,
  feedback_id uuid,
  author_kind text not null check (author_kind in ('member', 'key')),
  author_id text not null,
  author_name text not null,
  primary key (shop_id, id),
  unique (shop_id, request_key),
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, case_id) references service_case,
  foreign key (shop_id, feedback_id) references feedback
);
create index phone_note_due on phone_note (shop_id, takes_at) where state = 'kept';
create index phone_note_by_time on phone_note (shop_id, written_at desc, id desc);
select protect_shop_table('phone_note', 'personal', 'customer_id', 'select, insert, update');

-- Words that a shop keeps ready for notes of calls; without a row there are the usual ones.
create table phone_template (
  shop_id uuid not null references shop,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  kind text not null check (kind in ('message', 'complaint', 'question', 'praise', 'suggestion')),
  text text not null check (length(text) between 1 and 2000),
  place int not null,
  primary key (shop_id, id)
);
select protect_shop_table('phone_template', 'nothing', null, 'select, insert, update, delete');
