-- A survey as its authors know it; `draft` is what they write at, `live_version` what people answer.
create table survey (
  shop_id uuid not null references shop,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  state text not null default 'draft' check (state in ('draft', 'live', 'closed', 'archived')),
  draft jsonb not null,
  draft_revision int not null default 1,
  draft_by text not null,
  live_version int,
  -- The revision that became the newest version.
  published_revision int,
  published_at timestamptz,
  closes_at timestamptz,
  -- When it last stopped taking responses by somebody's hand.
  closed_at timestamptz,
  settings jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (shop_id, id),
  check (state <> 'live' or live_version is not null)
);
create index survey_by_change on survey (shop_id, changed_at desc, id desc);
select protect_shop_table('survey', 'nothing', null, 'select, insert, update');

-- What was published, never changed: an answer belongs to the version that was seen.
create table survey_version (
  shop_id uuid not null references shop,
  survey_id uuid not null,
  version int not null,
  definition jsonb not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (shop_id, survey_id, version),
  foreign key (shop_id, survey_id) references survey
);
select protect_shop_table('survey_version', 'nothing', null, 'select, insert');

-- How many responses of a kind are counted. `counted` is raised only while it is below `most`, with the row locked.
create table survey_quota (
  shop_id uuid not null references shop,
  survey_id uuid not null,
  key text not null,
  most int not null,
  counted int not null default 0,
  primary key (shop_id, survey_id, key),
  foreign key (shop_id, survey_id) references survey
);
select protect_shop_table('survey_quota', 'nothing', null, 'select, insert, update');

-- One person's way through a survey. An open one is partial. Its token is derived from the id and kept nowhere.
create table survey_response (
  shop_id uuid not null references shop,
  id uuid not null,
  survey_id uuid not null,
  version int not null,
  state text not null default 'open' check (state in ('open', 'complete', 'screened-out', 'quota-full')),
  language text not null,
  channel text not null check (channel in ('link', 'invite', 'qr', 'site', 'inline', 'kiosk', 'paper')),
  touchpoint text,
  -- Path of the page, words that were searched for.
  context jsonb not null,
  hidden jsonb not null,
  seed int not null,
  -- Drawn by whoever answers, so that a creation sent twice is one; a hash of it.
  client_key bytea not null,
  -- None in an anonymous survey.
  customer_id uuid,
  order_id uuid,
  product_id uuid,
  started_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  -- From the start to the end.
  seconds int,
  -- Quotas in which a complete response was counted.
  quotas text[] not null default '{}',
  wants_help boolean not null default false,
  -- Address for the help that was asked for, sealed; gone once its voice was handed over.
  help_sealed bytea,
  -- When open answers are to become voices; null: nothing is waiting.
  voices_due_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, survey_id, client_key),
  foreign key (shop_id, survey_id, version) references survey_version
);
create index survey_response_by_state on survey_response (shop_id, survey_id, version, state);
create index survey_response_by_customer on survey_response (shop_id, customer_id) where customer_id is not null;
create index survey_response_voices_due on survey_response (shop_id, voices_due_at) where voices_due_at is not null;
select protect_shop_table(
  'survey_response',
  'personal',
  'customer_id, order_id; without them no person is known: context and hidden fields by id; help_sealed by the server key',
  'select, insert, update'
);

-- One answer to one question. `number`: scales, numbers, consent (1 or 0). `choices`: choices in order, `row=column` of
-- a matrix. `text`: words of one's own, personal data masked; `sealed` holds the answer as it came where that changed it.
create table survey_answer (
  shop_id uuid not null references shop,
  response_id uuid not null,
  question text not null,
  survey_id uuid not null,
  value jsonb not null,
  number double precision,
  choices text[],
  text text,
  sealed bytea,
  reading jsonb,
  -- The voice that an open answer became; not kept in an anonymous survey.
  feedback_id uuid,
  answered_at timestamptz not null,
  primary key (shop_id, response_id, question),
  foreign key (shop_id, response_id) references survey_response
);
select protect_shop_table(
  'survey_answer',
  'personal',
  'response_id; value, text, sealed: what somebody wrote; feedback_id',
  'select, insert, update, delete'
);
