-- Live chat: conversations of visitors of a shop with its staff or its bot.
-- What a shop chose; without a row everything is as it usually is.
create table chat_setting (
  shop_id uuid not null references shop,
  is_on boolean not null,
  greeting jsonb not null,
  department_id uuid,
  -- Sites whose pages may hold the chat; none: every site.
  sites jsonb not null,
  bot_answers boolean not null,
  idle_minutes int not null check (idle_minutes > 0),
  retention_days int not null check (retention_days > 0),
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (shop_id),
  foreign key (shop_id, department_id) references department
);
select protect_shop_table('chat_setting', 'personal', 'changed_by: staff; kept as the history of the settings', 'select, insert, update');

-- One conversation. Its course is in chat_message; what the visitor said becomes voices of feedback.
create table chat_conversation (
  shop_id uuid not null references shop,
  id uuid not null,
  -- Made by the visitor's window, so that a beginning sent twice is one conversation.
  start_key text not null,
  state text not null check (state in ('bot', 'waiting', 'open', 'closed')),
  is_left boolean not null default false,
  language text not null check (language in ('zh-CN', 'en')),
  name text check (length(name) between 1 and 60),
  customer_id uuid,
  -- The shop's own word, signed, says who writes: only then are other conversations shown.
  is_known boolean not null default false,
  has_address boolean not null default false,
  page text check (length(page) <= 500),
  department_id uuid,
  assignee_id uuid,
  case_id uuid,
  last_sequence int not null default 0,
  seen_by_visitor int not null default 0,
  seen_by_shop int not null default 0,
  -- Up to which message the visitor's words became voices, and how many voices they are.
  voiced_sequence int not null default 0,
  voices int not null default 0,
  opened_at timestamptz not null,
  wanted_at timestamptz,
  answered_at timestamptz,
  last_at timestamptz not null,
  -- The visitor's window is open at least until then.
  here_until timestamptz,
  closed_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, start_key),
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, department_id) references department,
  foreign key (shop_id, case_id) references service_case,
  check ((state = 'closed') = (closed_at is not null))
);
create index chat_conversation_by_time on chat_conversation (shop_id, last_at desc, id desc);
create index chat_conversation_active on chat_conversation (shop_id, last_at desc, id desc) where closed_at is null;
create index chat_conversation_ended on chat_conversation (shop_id, closed_at) where closed_at is not null;
create index chat_conversation_of_customer on chat_conversation (shop_id, customer_id, last_at desc) where customer_id is not null;
create index chat_conversation_of_case on chat_conversation (shop_id, case_id) where case_id is not null;
select protect_shop_table('chat_conversation', 'personal', 'customer_id; without one: deleted after the shop''s retention days', 'select, insert, update, delete');

-- What was said and what happened, in the order of its sequence, without a gap.
create table chat_message (
  shop_id uuid not null references shop,
  conversation_id uuid not null,
  sequence int not null check (sequence > 0),
  -- Made by whoever sent it, so that a message sent twice is one.
  key text not null check (length(key) between 16 and 64),
  said_by text not null check (said_by in ('visitor', 'member', 'bot', 'chat')),
  is_note boolean not null default false,
  -- The colleague or program that said it.
  actor_id uuid,
  actor_name text,
  text text check (length(text) between 1 and 8000),
  event text check (event in ('person-wanted', 'taken', 'handed-over', 'closed', 'reopened', 'left', 'nobody-here')),
  detail jsonb,
  sources jsonb not null default '[]',
  at timestamptz not null,
  primary key (shop_id, conversation_id, sequence),
  unique (shop_id, conversation_id, key),
  foreign key (shop_id, conversation_id) references chat_conversation on delete cascade
);
select protect_shop_table('chat_message', 'personal', 'conversation_id', 'select, insert, delete');

-- Pictures, before and after they are part of a message.
create table chat_picture (
  shop_id uuid not null references shop,
  id uuid not null,
  conversation_id uuid not null,
  -- Of the bytes as they came, so that a picture sent twice is one.
  hash bytea not null,
  by_visitor boolean not null,
  width int not null,
  height int not null,
  size_bytes int not null,
  sequence int,
  position int,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, conversation_id) references chat_conversation on delete cascade
);
create index chat_picture_of on chat_picture (shop_id, conversation_id, sequence, position);
select protect_shop_table('chat_picture', 'personal', 'conversation_id; the files are deleted with the row', 'select, insert, update, delete');

-- Who takes chats now: a colleague, or a program by its key. A row that was not renewed says nobody is there.
create table chat_desk (
  shop_id uuid not null references shop,
  actor_id uuid not null,
  name text not null,
  here_until timestamptz not null,
  primary key (shop_id, actor_id)
);
select protect_shop_table('chat_desk', 'personal', 'name: staff; overwritten or deleted as they leave the desk', 'select, insert, update, delete');
