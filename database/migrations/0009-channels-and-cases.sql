create table import_run (
  shop_id uuid not null references shop,
  id uuid not null,
  file_name text not null,
  kind text not null,
  source text not null,
  state text not null,
  settings jsonb not null,
  bytes_total bigint not null default 0,
  bytes_read bigint not null default 0,
  rows_read bigint not null default 0,
  accepted bigint not null default 0,
  repeated bigint not null default 0,
  refused bigint not null default 0,
  filled text[] not null default '{}',
  problem text,
  created_by text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (shop_id, id),
  check (rows_read = accepted + repeated + refused)
);
select protect_shop_table('import_run', 'personal', 'created_by: staff; the file itself is removed when done', 'select, insert, update');

create table import_refusal (
  shop_id uuid not null references shop,
  import_id uuid not null,
  row_number bigint not null,
  line bigint not null,
  code text not null,
  field text,
  raw text,
  primary key (shop_id, import_id, row_number),
  foreign key (shop_id, import_id) references import_run
);
select protect_shop_table('import_refusal', 'personal', 'import_id: removed 30 days after the import', 'select, insert, delete');

create table reply (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  text text not null,
  author_id text not null,
  author_name text not null,
  version int not null default 1,
  created_at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, feedback_id) references feedback
);
create index reply_by_feedback on reply (shop_id, feedback_id, id);
select protect_shop_table('reply', 'personal', 'feedback_id', 'select, insert, update');

create table reply_version (
  shop_id uuid not null references shop,
  reply_id uuid not null,
  version int not null,
  text text not null,
  replaced_at timestamptz not null,
  primary key (shop_id, reply_id, version),
  foreign key (shop_id, reply_id) references reply
);
select protect_shop_table('reply_version', 'personal', 'reply_id', 'select, insert');

-- Who waits for an answer: one row per voice that someone should answer and nobody has.
create table answer_wait (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  urgency smallint not null,
  since timestamptz not null,
  answered_at timestamptz,
  primary key (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback
);
create index answer_wait_open on answer_wait (shop_id, since) where answered_at is null;
select protect_shop_table('answer_wait', 'nothing', null, 'select, insert, update, delete');
