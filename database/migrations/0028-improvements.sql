-- What the shop does about something that customers said.
create table improvement_plan (
  shop_id uuid not null references shop,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  goal text not null check (length(goal) <= 2000),
  state text not null check (state in ('draft', 'running', 'shipped', 'dropped')),
  origin text not null check (origin in ('topic', 'cases', 'hand')),
  product_id uuid,
  aspect text,
  -- Which voices it was made for, as filters of the feedback list; null: they were chosen one by one.
  filter jsonb,
  -- What is measured, and the figure as it stood when the plan was made: numerator, denominator, period.
  metric jsonb,
  baseline jsonb,
  target real check (target between 0 and 1),
  owner_id uuid,
  department_ids uuid[] not null default '{}',
  starts_on date,
  due_on date,
  created_by text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  shipped_at timestamptz,
  dropped_at timestamptz,
  changed_at timestamptz not null,
  version int not null default 1,
  primary key (shop_id, id),
  foreign key (shop_id, product_id) references product,
  check ((state = 'shipped') = (shipped_at is not null))
);
create index improvement_plan_by_state on improvement_plan (shop_id, state, changed_at desc, id desc);
select protect_shop_table('improvement_plan', 'nothing', null, 'select, insert, update');

create table plan_measure (
  shop_id uuid not null references shop,
  id uuid not null,
  plan_id uuid not null,
  position int not null,
  title text not null check (length(title) between 1 and 300),
  due_on date,
  owner_id uuid,
  department_id uuid,
  -- The task by which another department or a partner does it.
  task_id uuid,
  done_at timestamptz,
  done_by text,
  removed_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, plan_id) references improvement_plan,
  foreign key (shop_id, department_id) references department
);
create index plan_measure_of_plan on plan_measure (shop_id, plan_id, position);
select protect_shop_table('plan_measure', 'nothing', null, 'select, insert, update');

-- A voice that the plan answers, and how it came to be linked.
create table plan_voice (
  shop_id uuid not null references shop,
  plan_id uuid not null,
  feedback_id uuid not null,
  case_id uuid,
  added_at timestamptz not null,
  primary key (shop_id, plan_id, feedback_id),
  foreign key (shop_id, plan_id) references improvement_plan,
  foreign key (shop_id, feedback_id) references feedback
);
create index plan_voice_by_feedback on plan_voice (shop_id, feedback_id);
select protect_shop_table('plan_voice', 'personal', 'feedback_id', 'select, insert, delete');

-- What was published of a shipped plan; a correction is a new version beside the old ones.
create table plan_statement (
  shop_id uuid not null references shop,
  plan_id uuid not null,
  version int not null,
  said jsonb not null,
  did jsonb not null,
  is_public boolean not null,
  quote_ids uuid[] not null default '{}',
  reason text,
  stated_by text not null,
  at timestamptz not null,
  primary key (shop_id, plan_id, version),
  foreign key (shop_id, plan_id) references improvement_plan
);
select protect_shop_table('plan_statement', 'nothing', null, 'select, insert');

-- One row per customer linked to a shipped plan: told, not told and why, or still to be told.
create table plan_notice (
  shop_id uuid not null references shop,
  plan_id uuid not null,
  customer_id uuid not null,
  state text not null check (state in ('waiting', 'queued', 'sent', 'failed', 'dropped', 'unknown')),
  reason text,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (shop_id, plan_id, customer_id),
  foreign key (shop_id, plan_id) references improvement_plan,
  foreign key (shop_id, customer_id) references customer
);
create index plan_notice_waiting on plan_notice (shop_id, plan_id, customer_id) where state = 'waiting';
create index plan_notice_by_state on plan_notice (shop_id, plan_id, state, customer_id);
select protect_shop_table('plan_notice', 'personal', 'customer_id', 'select, insert, update');

-- What happened to a plan, who did it and why; entries are never changed.
create table plan_entry (
  shop_id uuid not null references shop,
  id uuid not null,
  plan_id uuid not null,
  at timestamptz not null,
  kind text not null,
  actor text not null,
  detail jsonb not null default '{}',
  text text,
  primary key (shop_id, id),
  foreign key (shop_id, plan_id) references improvement_plan
);
create index plan_entry_of_plan on plan_entry (shop_id, plan_id, at desc, id desc);
select protect_shop_table('plan_entry', 'personal', 'actor: staff; kept as the history of the plan', 'select, insert');
