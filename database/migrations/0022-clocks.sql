-- Working hours of a team, as people set them. `holidays` names the public holidays it follows.
create table service_calendar (
  shop_id uuid not null references shop,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  time_zone text not null,
  weekly jsonb not null,
  exceptions jsonb not null,
  holidays text check (holidays in ('cn')),
  -- Counts wherever neither the service level nor the department names another one.
  is_default boolean not null,
  archived_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (shop_id, id)
);
create unique index service_calendar_default on service_calendar (shop_id) where is_default;
create unique index service_calendar_name on service_calendar (shop_id, name) where archived_at is null;
select protect_shop_table('service_calendar', 'nothing', null, 'select, insert, update');

-- Which calendar a department works by.
create table department_calendar (
  shop_id uuid not null references shop,
  department_id uuid not null,
  calendar_id uuid not null,
  primary key (shop_id, department_id),
  foreign key (shop_id, department_id) references department,
  foreign key (shop_id, calendar_id) references service_calendar
);
select protect_shop_table('department_calendar', 'nothing', null, 'select, insert, delete');

-- A calendar as it stood when a clock began; never changed, so that a clock keeps what it was promised by.
create table calendar_version (
  shop_id uuid not null references shop,
  id uuid not null,
  calendar_id uuid not null,
  fingerprint text not null,
  facts jsonb not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  constraint calendar_version_once unique (shop_id, calendar_id, fingerprint),
  foreign key (shop_id, calendar_id) references service_calendar
);
select protect_shop_table('calendar_version', 'nothing', null, 'select, insert');

-- Within what time what must be done, for cases of a tier, severity, topic and department; null: whichever.
create table service_level (
  shop_id uuid not null references shop,
  id uuid not null,
  tier text check (length(tier) between 1 and 60),
  severity text check (severity in ('high', 'critical')),
  topic text check (length(topic) between 1 and 120),
  department_id uuid,
  -- Working minutes; null: as the next less specific level says; 0: no such clock.
  first_reply_minutes int check (first_reply_minutes between 0 and 100000),
  public_reply_minutes int check (public_reply_minutes between 0 and 100000),
  next_reply_minutes int check (next_reply_minutes between 0 and 100000),
  resolution_minutes int check (resolution_minutes between 0 and 100000),
  calendar_id uuid,
  -- Part of the time after which a clock warns.
  warn_percent int not null check (warn_percent between 10 and 99),
  archived_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, department_id) references department,
  foreign key (shop_id, calendar_id) references service_calendar
);
create unique index service_level_scope on service_level (shop_id, tier, severity, topic, department_id)
  nulls not distinct where archived_at is null;
select protect_shop_table('service_level', 'nothing', null, 'select, insert, update');

-- What happens so many working minutes after a breach.
create table escalation_step (
  shop_id uuid not null references shop,
  level_id uuid not null,
  position int not null check (position between 1 and 9),
  after_minutes int not null check (after_minutes between 0 and 100000),
  action text not null check (action in ('raise-priority', 'tell-lead', 'assign-lead', 'assign-department')),
  department_id uuid,
  primary key (shop_id, level_id, position),
  foreign key (shop_id, level_id) references service_level,
  foreign key (shop_id, department_id) references department,
  check ((action = 'assign-department') = (department_id is not null))
);
select protect_shop_table('escalation_step', 'nothing', null, 'select, insert, delete');

-- What holds for all levels of a shop. Shops without a row have the defaults of clock-rule-store.ts.
create table clock_rule (
  shop_id uuid not null references shop,
  -- Published reviews of at most so many stars start a public clock; 0: none does.
  public_stars_max int not null check (public_stars_max between 0 and 5),
  -- States of a case in which the clock of its resolution stands still.
  pauses_while text[] not null check (pauses_while <@ array['waiting-customer', 'waiting-others']),
  changed_at timestamptz not null,
  primary key (shop_id)
);
select protect_shop_table('clock_rule', 'nothing', null, 'select, insert, update');

-- One promise of a case. Target, calendar and ladder are those of the moment it began.
create table case_clock (
  shop_id uuid not null references shop,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('first-reply', 'public-reply', 'next-reply', 'resolution')),
  -- The published review that a public clock is about.
  feedback_id uuid,
  -- How often the case had been reopened: a case that comes back is a new promise.
  round int not null,
  level_id uuid not null,
  calendar_version_id uuid not null,
  target_minutes int not null check (target_minutes > 0),
  warn_minutes int not null check (warn_minutes > 0),
  ladder jsonb not null,
  started_at timestamptz not null,
  pauses jsonb not null default '[]',
  -- Null while paused.
  due_at timestamptz,
  warn_at timestamptz,
  -- The next moment at which something happens unless somebody acts; null: nothing will.
  next_check_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz,
  escalated int not null default 0,
  ended_at timestamptz,
  outcome text check (outcome in ('met', 'late', 'cancelled')),
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references service_case,
  foreign key (shop_id, level_id) references service_level,
  foreign key (shop_id, calendar_version_id) references calendar_version,
  check ((kind = 'public-reply') = (feedback_id is not null)),
  check ((ended_at is null) = (outcome is null)),
  check (ended_at is null or next_check_at is null)
);
create unique index case_clock_running on case_clock (shop_id, case_id, kind, feedback_id)
  nulls not distinct where ended_at is null;
create index case_clock_of_case on case_clock (shop_id, case_id, started_at);
create index case_clock_to_check on case_clock (shop_id, next_check_at) where next_check_at is not null;
create index case_clock_public on case_clock (shop_id, feedback_id) where ended_at is null and feedback_id is not null;
select protect_shop_table('case_clock', 'personal', 'case_id', 'select, insert, update');

-- What happened to a clock, each thing once: the key is what makes a breach one breach.
create table clock_event (
  shop_id uuid not null references shop,
  clock_id uuid not null,
  kind text not null check (kind in ('warned', 'breached', 'breach-undone', 'met') or kind ~ '^escalated-[1-9]$'),
  -- When it was so, and when that was noticed.
  at timestamptz not null,
  noted_at timestamptz not null,
  primary key (shop_id, clock_id, kind),
  foreign key (shop_id, clock_id) references case_clock
);
select protect_shop_table('clock_event', 'personal', 'clock_id', 'select, insert');
