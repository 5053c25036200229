-- Readers report reviews. A flagger is a keyed hash of network and browser; no address of the network is kept.
create table review_flag (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  product_id uuid,
  -- Stars of the review when it was flagged, for the public figures; no decision reads them.
  rating smallint,
  flagger bytea not null,
  reason text not null check (
    reason in (
      'spam', 'advertising', 'abuse', 'personal-data', 'off-topic', 'not-a-customer', 'duplicate', 'unlawful',
      'danger', 'other'
    )
  ),
  words text,
  weight real not null check (weight between 0 and 1),
  -- The flag held the review at once, until a person has looked.
  is_held boolean not null,
  state text not null check (state in ('open', 'confirmed', 'refused')),
  answer text check (answer in ('within-rules', 'opinion', 'not-proven', 'settled')),
  answer_words text,
  decided_by text,
  flagged_at timestamptz not null,
  decided_at timestamptz,
  language text not null check (language in ('en', 'zh-CN')),
  -- Where the outcome is told; deleted when it was.
  sealed_address bytea,
  mail_state text check (mail_state in ('later', 'waiting', 'sending', 'sent', 'failed', 'unknown')),
  mail_not_before timestamptz,
  mail_claimed_at timestamptz,
  mail_first_tried_at timestamptz,
  mail_attempts int not null default 0,
  primary key (shop_id, id),
  constraint review_flag_once unique (shop_id, feedback_id, flagger),
  foreign key (shop_id, feedback_id) references feedback,
  foreign key (shop_id, product_id) references product,
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'refused') = (answer is not null)),
  check (reason <> 'other' or words is not null)
);
create index review_flag_open on review_flag (shop_id, feedback_id) where state = 'open';
create index review_flag_by_time on review_flag (shop_id, flagged_at desc, id desc);
create index review_flag_by_flagger on review_flag (shop_id, flagger, flagged_at desc);
create index review_flag_decided on review_flag (shop_id, decided_at desc, id desc) where decided_at is not null;
create index review_flag_mail on review_flag (shop_id, mail_not_before) where mail_state = 'waiting';
select protect_shop_table(
  'review_flag',
  'personal',
  'feedback_id; flagger: a keyed hash of network and browser; sealed_address until the outcome was told',
  'select, insert, update'
);

-- How often a flagger was right.
create table flagger_weight (
  shop_id uuid not null references shop,
  flagger bytea not null,
  confirmed int not null,
  refused int not null,
  changed_at timestamptz not null,
  primary key (shop_id, flagger)
);
create index flagger_weight_by_time on flagger_weight (shop_id, changed_at);
select protect_shop_table(
  'flagger_weight',
  'personal',
  'flagger: a keyed hash of network and browser, no person; forgotten after a year',
  'select, insert, update, delete'
);

-- Public halves of the keys by which auditors sign; the private halves never come here.
create table auditor_key (
  shop_id uuid not null references shop,
  id uuid not null,
  key_id text not null,
  public_key bytea not null check (length(public_key) = 32),
  auditor text not null,
  actor text not null,
  registered_at timestamptz not null,
  pinned_at timestamptz,
  pinned_by text,
  revoked_at timestamptz,
  primary key (shop_id, id),
  constraint auditor_key_once unique (shop_id, key_id)
);
select protect_shop_table(
  'auditor_key',
  'personal',
  'auditor: an auditor of the shop under contract, public on purpose',
  'select, insert, update'
);

-- An audit: its terms are in the log before its sample can be known.
create table audit_draw (
  shop_id uuid not null references shop,
  id uuid not null,
  state text not null check (state in ('committed', 'drawn', 'attested', 'abandoned')),
  auditor text not null,
  actor text not null,
  period_from timestamptz not null,
  period_to timestamptz not null,
  sample_size int not null check (sample_size > 0),
  nonce_hash bytea not null check (length(nonce_hash) = 32),
  -- Id of the log entry that holds the commitment.
  entry_id uuid not null,
  committed_at timestamptz not null,
  nonce bytea check (length(nonce) = 32),
  entry_position bigint,
  head_size bigint,
  head_root bytea,
  seed bytea,
  population int,
  drawn_at timestamptz,
  attested_at timestamptz,
  primary key (shop_id, id),
  constraint audit_draw_nonce_once unique (shop_id, nonce_hash),
  check (period_from < period_to),
  check (state in ('committed', 'abandoned') or (nonce is not null and seed is not null and population is not null))
);
select protect_shop_table(
  'audit_draw',
  'personal',
  'auditor, actor: an auditor of the shop under contract, public on purpose',
  'select, insert, update'
);

-- The drawn reviews, and what the auditor found.
create table audit_finding (
  shop_id uuid not null references shop,
  audit_id uuid not null,
  feedback_id uuid not null,
  place int not null,
  finding text check (finding in ('correct', 'incorrect', 'unclear')),
  words text,
  found_at timestamptz,
  primary key (shop_id, audit_id, feedback_id),
  constraint audit_finding_place unique (shop_id, audit_id, place),
  foreign key (shop_id, audit_id) references audit_draw,
  check ((finding is null) = (found_at is null))
);
select protect_shop_table('audit_finding', 'personal', 'feedback_id', 'select, insert, update');

-- Signed and public; the application can add and read, nothing else.
create table attestation (
  shop_id uuid not null references shop,
  audit_id uuid not null,
  key_id text not null,
  -- Canonical JSON with its signature, byte by byte as it was handed in.
  body text not null,
  attested_at timestamptz not null,
  primary key (shop_id, audit_id),
  foreign key (shop_id, audit_id) references audit_draw,
  foreign key (shop_id, key_id) references auditor_key (shop_id, key_id)
);
select protect_shop_table(
  'attestation',
  'personal',
  'body: the name of an auditor under contract, public on purpose',
  'select, insert'
);

-- Outside institutions and the key that each is known by, pinned with its first certificate.
create table institution (
  shop_id uuid not null references shop,
  id uuid not null,
  name text not null,
  key_id text not null,
  public_key bytea not null check (length(public_key) = 32),
  pinned_at timestamptz not null,
  pinned_by text not null,
  primary key (shop_id, id)
);
create unique index institution_by_name on institution (shop_id, lower(name));
select protect_shop_table('institution', 'nothing', null, 'select, insert');

create table certificate (
  shop_id uuid not null references shop,
  id uuid not null,
  institution_id uuid not null,
  product_id uuid not null,
  -- Canonical JSON with its signature, as the institution gave it.
  body text not null,
  body_hash bytea not null check (length(body_hash) = 32),
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  added_at timestamptz not null,
  added_by text not null,
  file_type text check (file_type in ('application/pdf', 'image/png', 'image/jpeg')),
  file_bytes int,
  revoked_at timestamptz,
  revoked_by text,
  revoke_reason text,
  primary key (shop_id, id),
  constraint certificate_once unique (shop_id, body_hash),
  foreign key (shop_id, institution_id) references institution,
  foreign key (shop_id, product_id) references product,
  check (valid_from < valid_until),
  check ((file_type is null) = (file_bytes is null)),
  check ((revoked_at is null) = (revoke_reason is null))
);
create index certificate_of_product on certificate (shop_id, product_id, valid_until desc) where revoked_at is null;
select protect_shop_table('certificate', 'nothing', null, 'select, insert, update');

-- The document beside a certificate, byte by byte as the institution signed its hash; at most 5 MB.
create table certificate_file (
  shop_id uuid not null references shop,
  certificate_id uuid not null,
  content bytea not null,
  primary key (shop_id, certificate_id),
  foreign key (shop_id, certificate_id) references certificate
);
select protect_shop_table('certificate_file', 'nothing', null, 'select, insert');
