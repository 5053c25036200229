-- IANA name; decides when a person may be written to. Without it the shop's time zone counts.
alter table customer add column time_zone text;
create index consent_entry_by_customer on consent_entry (shop_id, customer_id, purpose, id);

-- How often and when a shop writes to one person. Shops without a row have the defaults of contact-policy.ts.
create table contact_policy (
  shop_id uuid primary key references shop,
  sender_name text check (length(sender_name) between 1 and 100),
  reply_to text check (length(reply_to) <= 254),
  requests_max int not null check (requests_max between 0 and 100),
  requests_days int not null check (requests_days between 1 and 365),
  notices_max int not null check (notices_max between 0 and 100),
  notices_days int not null check (notices_days between 1 and 365),
  hour_from int not null check (hour_from between 0 and 23),
  hour_until int not null check (hour_until between 1 and 24),
  needs_consent boolean not null,
  changed_at timestamptz not null,
  check (hour_from < hour_until)
);
select protect_shop_table('contact_policy', 'nothing', null, 'select, insert, update');

-- How messages leave: mail through the server's SMTP, the others through a webhook of the shop. No row: not set up.
create table delivery_door (
  shop_id uuid not null references shop,
  kind text not null check (kind in ('mail', 'messenger', 'sms')),
  url text check (length(url) <= 2000),
  sealed_secret bytea,
  -- Signs beside the present secret until then, so that a receiver can change over without losing anything.
  sealed_former_secret bytea,
  former_until timestamptz,
  -- The whole door failed (not one message): nothing is tried before then.
  paused_until timestamptz,
  failures int not null default 0,
  last_good_at timestamptz,
  last_error text,
  last_error_at timestamptz,
  changed_at timestamptz not null,
  primary key (shop_id, kind),
  check (kind = 'mail' or (url is not null and sealed_secret is not null))
);
select protect_shop_table('delivery_door', 'nothing', null, 'select, insert, update, delete');

-- One message to one person: no text and no address, only what it is about. Sent at most once.
create table message (
  shop_id uuid not null references shop,
  id uuid not null,
  purpose text not null,
  clock text not null check (clock in ('request', 'notice')),
  customer_id uuid not null,
  subject_id text not null,
  dedupe_key text not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'sent', 'failed', 'dropped', 'unknown')),
  reason text,
  door text check (door in ('mail', 'messenger', 'sms')),
  -- Keyed hash of the address it went to: counts against the budget of whoever has this address.
  contact_lookup bytea,
  not_before timestamptz not null,
  attempts int not null default 0,
  first_tried_at timestamptz,
  claimed_at timestamptz,
  ended_at timestamptz,
  told_at timestamptz,
  created_at timestamptz not null,
  primary key (shop_id, id),
  constraint message_once unique (shop_id, dedupe_key),
  foreign key (shop_id, customer_id) references customer,
  check (state not in ('sending', 'sent', 'unknown') or claimed_at is not null)
);
create index message_due on message (shop_id, not_before, id) where state = 'waiting';
create index message_in_hand on message (shop_id, claimed_at) where state = 'sending';
create index message_to_tell on message (shop_id, ended_at) where ended_at is not null and told_at is null;
create index message_by_customer on message (shop_id, customer_id, claimed_at);
create index message_by_contact on message (shop_id, contact_lookup, claimed_at) where contact_lookup is not null;
create index message_by_subject on message (shop_id, subject_id) where state = 'waiting';
create index message_by_state on message (shop_id, state, id desc);
select protect_shop_table('message', 'personal', 'customer_id', 'select, insert, update');
