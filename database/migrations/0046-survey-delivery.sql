-- How one survey invites and reminds; no row: the usual. `words`: by language of the staff's choice, null: the usual.
create table survey_delivery (
  shop_id uuid not null references shop,
  survey_id uuid not null,
  reminders smallint not null check (reminders between 0 and 2),
  reminder_days smallint not null check (reminder_days between 2 and 30),
  recontact_days smallint not null check (recontact_days between 0 and 365),
  words jsonb not null default '{}',
  changed_at timestamptz not null,
  primary key (shop_id, survey_id),
  foreign key (shop_id, survey_id) references survey
);
select protect_shop_table('survey_delivery', 'nothing', null, 'select, insert, update');

-- Ways in that were made together: single-use links to hand out, or people who are invited. `audience` says how they
-- were chosen and holds no address.
create table survey_list (
  shop_id uuid not null references shop,
  id uuid not null,
  survey_id uuid not null,
  kind text not null check (kind in ('links', 'people')),
  name text not null,
  audience jsonb not null default '{}',
  expires_at timestamptz,
  stopped_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, survey_id) references survey
);
create index survey_list_of_survey on survey_list (shop_id, survey_id, id desc);
select protect_shop_table('survey_list', 'personal', 'created_by: staff; kept as the history of the survey', 'select, insert, update');

-- One way in for one response. With a customer: an invitation by message; without: a link that the shop hands out.
-- `lookup`: keyed hash of the address, so that one address is invited once. `contacted_at`: when a message last began
-- to leave; it stands from the claim on, so that two surveys never ask one person at the same time.
create table survey_invitation (
  shop_id uuid not null references shop,
  id uuid not null,
  survey_id uuid not null,
  list_id uuid not null,
  number int not null,
  customer_id uuid,
  lookup bytea,
  state text not null check (state in ('open', 'waiting', 'queued', 'sent', 'answered', 'dropped')),
  reason text,
  attempt smallint not null default 0,
  reminded smallint not null default 0,
  -- The message that left told of a reward.
  promised boolean not null default false,
  contacted_at timestamptz,
  sent_at timestamptz,
  answered_at timestamptz,
  response_id uuid,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, survey_id) references survey,
  foreign key (shop_id, list_id) references survey_list,
  foreign key (shop_id, customer_id) references customer,
  check ((customer_id is null) = (lookup is null))
);
create index survey_invitation_of_customer on survey_invitation (shop_id, survey_id, customer_id);
create unique index survey_invitation_of_address on survey_invitation (shop_id, survey_id, lookup);
create index survey_invitation_of_list on survey_invitation (shop_id, list_id, number);
create index survey_invitation_by_state on survey_invitation (shop_id, survey_id, state, id);
create index survey_invitation_waiting on survey_invitation (shop_id, id) where state = 'waiting';
create index survey_invitation_lately on survey_invitation (shop_id, lookup, contacted_at);
create index survey_invitation_lately_of on survey_invitation (shop_id, customer_id, contacted_at);
select protect_shop_table('survey_invitation', 'personal', 'customer_id', 'select, insert, update');

-- Which way in an unfinished response came by, sealed: nobody reads it from the database. Removed when it ends.
create table survey_ticket_use (
  shop_id uuid not null references shop,
  response_id uuid not null,
  survey_id uuid not null,
  sealed bytea not null,
  primary key (shop_id, response_id),
  foreign key (shop_id, survey_id) references survey
);
select protect_shop_table('survey_ticket_use', 'personal', 'sealed; removed when the response ends', 'select, insert, delete');

-- The shop's door that hands out what was promised for taking part. Nothing here can depend on an answer.
create table survey_reward (
  shop_id uuid not null references shop,
  survey_id uuid not null,
  url text not null,
  secret bytea not null,
  words jsonb not null,
  is_on boolean not null,
  tries int not null default 0,
  next_at timestamptz not null,
  last_sent_at timestamptz,
  last_failure text,
  changed_at timestamptz not null,
  primary key (shop_id, survey_id),
  foreign key (shop_id, survey_id) references survey
);
select protect_shop_table('survey_reward', 'nothing', null, 'select, insert, update');

-- One per invited person and survey, whatever was answered.
create table survey_reward_order (
  shop_id uuid not null references shop,
  invitation_id uuid not null,
  survey_id uuid not null,
  state text not null check (state in ('waiting', 'done', 'refused')),
  reason text,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (shop_id, invitation_id),
  foreign key (shop_id, invitation_id) references survey_invitation,
  foreign key (shop_id, survey_id) references survey
);
create index survey_reward_order_waiting on survey_reward_order (shop_id, survey_id, invitation_id) where state = 'waiting';
select protect_shop_table('survey_reward_order', 'personal', 'survey_invitation', 'select, insert, update');

-- A form on paper, typed twice by two people. `number`: what is written on the form.
create table survey_paper_form (
  shop_id uuid not null references shop,
  survey_id uuid not null,
  number text not null,
  version int not null,
  language text not null,
  state text not null check (state in ('once', 'differs', 'stored')),
  first jsonb,
  first_by text not null,
  first_actor text not null,
  second jsonb,
  second_by text,
  second_actor text,
  differences int,
  settled_by text,
  response_id uuid,
  created_at timestamptz not null,
  stored_at timestamptz,
  primary key (shop_id, survey_id, number),
  foreign key (shop_id, survey_id) references survey
);
create index survey_paper_form_by_state on survey_paper_form (shop_id, survey_id, state, number);
select protect_shop_table('survey_paper_form', 'personal', 'first, second: removed when stored; the staff who typed', 'select, insert, update');
