-- Pictures and videos of voices: their size on the screen and their place among each other.
alter table feedback_attachment
  add column width int,
  add column height int,
  add column position smallint not null default 0;

-- A picture or video that came by a review link and belongs to no voice yet; what stays unused is removed after a day.
-- A row is there before its file, so that no file can lie where nobody knows of it.
create table upload (
  shop_id uuid not null references shop,
  id uuid not null,
  owner_token_hash bytea not null,
  content_hash bytea not null,
  kind text not null check (kind in ('image', 'video')),
  media_type text not null,
  size_bytes bigint not null,
  width int,
  height int,
  created_at timestamptz not null,
  -- The file is whole and stored.
  ready_at timestamptz,
  -- It belongs to a voice now.
  used_at timestamptz,
  -- Taken back by its owner, or refused after it had come in.
  removed_at timestamptz,
  primary key (shop_id, id)
);
create index upload_by_owner on upload (shop_id, owner_token_hash);
create index upload_by_time on upload (shop_id, created_at);
-- The same bytes sent again by the same link are the same upload.
create unique index upload_once on upload (shop_id, owner_token_hash, content_hash) where removed_at is null;
select protect_shop_table('upload', 'personal', 'owner_token_hash', 'select, insert, update, delete');
