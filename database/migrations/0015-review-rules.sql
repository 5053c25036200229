-- When buyers may write, change and add. A shop without a row follows the rules that the code names as defaults.
create table review_rule (
  shop_id uuid not null references shop,
  opens_days_after_shipping int not null check (opens_days_after_shipping between 1 and 90),
  closes_days int not null check (closes_days between 7 and 730),
  edit_days int not null check (edit_days between 1 and 365),
  changed_at timestamptz not null,
  primary key (shop_id)
);
select protect_shop_table('review_rule', 'nothing', null, 'select, insert, update');

-- Ed25519 keys by which a shop signs receipts. Public halves stay for ever; the private half of a retired key goes.
create table shop_signing_key (
  shop_id uuid not null references shop,
  id text not null,
  public_key bytea not null check (length(public_key) = 32),
  sealed_private bytea,
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (shop_id, id),
  check ((retired_at is null) = (sealed_private is not null))
);
create unique index shop_signing_key_one_active on shop_signing_key (shop_id) where retired_at is null;
select protect_shop_table('shop_signing_key', 'nothing', null, 'select, insert, update');

-- An author may withdraw a review; nobody else can, and nobody else can bring it back.
alter table decision drop constraint decision_state_check;
alter table decision add constraint decision_state_check
  check (state in ('pending', 'published', 'refused', 'withdrawn'));
alter table publication drop constraint publication_state_check;
alter table publication add constraint publication_state_check
  check (state in ('pending', 'published', 'refused', 'withdrawn'));

-- When the present words were sent; null: they are the first ones.
alter table feedback add column edited_at timestamptz;

-- New words are read anew: what was read in the old ones goes until then.
grant delete on analysis to echoloop_app;

-- What a follow-up says, read apart from its review so that a voice counts once; `change` compares the two.
create table follow_up_analysis (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  language text not null,
  sentiment text not null,
  score real not null,
  confidence real not null,
  urgency smallint not null,
  urgency_reason text,
  aspects jsonb not null,
  change text not null check (change in ('better', 'same', 'worse', 'unknown')),
  analyser text not null,
  analysed_at timestamptz not null,
  primary key (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback
);
select protect_shop_table('follow_up_analysis', 'personal', 'feedback_id', 'select, insert, update');
