-- Mailboxes of a shop: where mail is fetched from, as whom it is answered, and each mail once.
create table mailbox (
  shop_id uuid not null references shop,
  id uuid not null,
  -- Lower case: the address that people write to and that answers come from.
  address text not null check (length(address) between 3 and 254),
  sender_name text not null check (length(sender_name) between 1 and 100),
  department_id uuid,
  -- Hosts, ports, sign-in, folder, what is done with read mail, sending; no secrets.
  settings jsonb not null,
  -- Passwords and refresh tokens, sealed; null once it is removed.
  sealed_secrets bytea,
  -- Counts the changes: a fetch that began before one keeps its hands off the new settings.
  version int not null default 1,
  is_paused boolean not null default false,
  -- Older mail is left where it is.
  fetch_since timestamptz not null,
  -- Watermark: all UIDs up to this one of this UIDVALIDITY have been looked at.
  uid_validity bigint,
  last_uid bigint not null default 0,
  next_fetch_at timestamptz not null,
  claim uuid,
  claimed_until timestamptz,
  last_fetched_at timestamptz,
  last_mail_at timestamptz,
  failures int not null default 0,
  problem text,
  problem_at timestamptz,
  send_problem text,
  send_problem_at timestamptz,
  last_sent_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  removed_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, address),
  foreign key (shop_id, department_id) references department,
  check (removed_at is null or sealed_secrets is null)
);
create index mailbox_due on mailbox (shop_id, next_fetch_at) where removed_at is null and not is_paused;
select protect_shop_table('mailbox', 'personal', 'changed_by: staff; the address is the shop''s own', 'select, insert, update');

-- One mail that came in. Who wrote what is sealed: with the server's key while nobody knows the person, then with
-- the person's own, so that erasing the person makes it unreadable.
create table mail (
  shop_id uuid not null references shop,
  id uuid not null,
  mailbox_id uuid not null,
  -- Of Message-ID, sender and date, or of the whole where there is no Message-ID: one mail is one row.
  dedupe_key bytea not null check (length(dedupe_key) = 32),
  message_id_hash bytea,
  uid_validity bigint not null,
  uid bigint not null,
  state text not null check (state in ('waiting', 'taken', 'noted', 'stuck')),
  kind text not null check (
    kind in ('message', 'auto-reply', 'bounce', 'delay', 'bulk', 'own', 'loop', 'empty')
  ),
  threaded_by text check (threaded_by in ('tag', 'reference', 'subject', 'new')),
  -- Keyed hashes: they tell equal addresses, subjects and words without showing them.
  from_lookup bytea not null,
  subject_lookup bytea,
  reference_hashes bytea[] not null default '{}',
  -- Messages of ours that it answers, and the number of the case that a signed address names.
  answers_ids uuid[] not null default '{}',
  tagged_number int,
  bounced_id uuid,
  bounce_status text,
  customer_id uuid,
  feedback_id uuid,
  case_id uuid,
  size_bytes bigint not null,
  is_cut boolean not null,
  -- Null once it is forgotten.
  sealed_content bytea,
  -- Who sealed it: null for the server's key.
  sealed_for uuid,
  -- A person said: take it whatever it looks like.
  is_wanted boolean not null default false,
  attempts int not null default 0,
  not_before timestamptz not null,
  reason text,
  sent_at timestamptz not null,
  received_at timestamptz not null,
  stored_at timestamptz not null,
  taken_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, mailbox_id, dedupe_key),
  foreign key (shop_id, mailbox_id) references mailbox,
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, feedback_id) references feedback,
  foreign key (shop_id, case_id) references service_case,
  check ((state = 'taken') = (feedback_id is not null))
);
create index mail_waiting on mail (shop_id, not_before) where state = 'waiting';
create index mail_by_state on mail (shop_id, state, stored_at desc, id desc);
create index mail_by_message_id on mail (shop_id, message_id_hash);
create index mail_by_sender on mail (shop_id, from_lookup, stored_at desc);
create index mail_of_case on mail (shop_id, case_id, sent_at) where case_id is not null;
create index mail_of_mailbox on mail (shop_id, mailbox_id, stored_at);
select protect_shop_table('mail', 'personal', 'customer_id', 'select, insert, update');

-- Attachments. Pictures go on to the voice, written anew; other files lie here, sealed, and are only ever downloads.
create table mail_file (
  shop_id uuid not null references shop,
  mail_id uuid not null,
  position int not null,
  media_type text not null,
  size_bytes bigint not null,
  state text not null check (state in ('kept', 'picture', 'not-taken')),
  reason text,
  sealed_content bytea,
  primary key (shop_id, mail_id, position),
  foreign key (shop_id, mail_id) references mail,
  check (state <> 'not-taken' or sealed_content is null)
);
select protect_shop_table('mail_file', 'personal', 'mail_id', 'select, insert, update');
