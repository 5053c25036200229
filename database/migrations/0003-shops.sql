create table shop (
  shop_id uuid primary key,
  name text not null check (length(name) between 1 and 100),
  language text not null check (language in ('zh-CN', 'en')),
  time_zone text not null,
  is_demo boolean not null default false,
  created_at timestamptz not null
);
select protect_shop_table('shop', 'nothing', null, 'select, insert, update');

create table member (
  shop_id uuid not null references shop,
  id uuid not null,
  person_id text not null,
  name text not null,
  email text not null,
  role text not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  constraint member_once unique (shop_id, person_id)
);
create index member_by_person on member (person_id);
select protect_shop_table('member', 'personal', 'person_id: staff; ended with the membership', 'select, insert, update, delete');
-- A person signing in may see the own memberships before any shop is chosen.
create policy own_memberships on member for select
  using (person_id = nullif(current_setting('app.person', true), ''));
drop policy one_shop on member;
create policy one_shop on member
  using (shop_id = nullif(current_setting('app.shop', true), '')::uuid)
  with check (shop_id = nullif(current_setting('app.shop', true), '')::uuid);

create table api_key (
  shop_id uuid not null references shop,
  id uuid not null,
  name text not null,
  role text not null,
  secret_hash bytea not null,
  prefix text not null,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, secret_hash)
);
select protect_shop_table('api_key', 'nothing', null, 'select, insert, update');

create table audit_entry (
  shop_id uuid not null references shop,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text,
  detail jsonb not null,
  primary key (shop_id, id)
);
create index audit_entry_by_action on audit_entry (shop_id, action, id desc);
select protect_shop_table('audit_entry', 'personal', 'actor: staff; kept as evidence of changes', 'select, insert');

create table saved_view (
  shop_id uuid not null references shop,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  query text not null,
  is_shared boolean not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  constraint saved_view_name unique (shop_id, member_id, name),
  foreign key (shop_id, member_id) references member on delete cascade
);
select protect_shop_table('saved_view', 'nothing', null, 'select, insert, update, delete');

-- A repeated request gives the first answer: key, fingerprint of what was asked, the answer given.
create table request_key (
  shop_id uuid not null references shop,
  key text not null,
  caller text not null,
  fingerprint bytea not null,
  status int,
  reply jsonb,
  created_at timestamptz not null,
  primary key (shop_id, caller, key)
);
select protect_shop_table('request_key', 'personal', 'created_at: removed after 24 hours', 'select, insert, update, delete');
