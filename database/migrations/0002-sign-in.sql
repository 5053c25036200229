-- Sign-in is of the server, not of a shop: a person may work in several.
create table person (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  language text not null default 'zh-CN',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sign_in_session (
  id text primary key,
  token text not null unique,
  user_id text not null references person (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_session_by_person on sign_in_session (user_id);

create table sign_in_account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references person (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_account_by_person on sign_in_account (user_id);

create table sign_in_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_verification_by_identifier on sign_in_verification (identifier);

insert into personal_data_table (table_name, holds, reached_by)
values
  ('person', 'personal', 'id: staff; ended with the account'),
  ('sign_in_session', 'personal', 'user_id: staff; ended with the account'),
  ('sign_in_account', 'personal', 'user_id: staff; ended with the account'),
  ('sign_in_verification', 'personal', 'identifier: staff; expires'),
  ('personal_data_table', 'nothing', null),
  ('schema_migration', 'nothing', null);
