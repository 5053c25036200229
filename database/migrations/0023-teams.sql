-- Everybody who answers customers belongs to such a department without being listed.
alter table department add column takes_all boolean not null default false;

-- A member of a department, with what they are good at; an empty list means everything.
create table department_member (
  shop_id uuid not null references shop,
  department_id uuid not null,
  member_id uuid not null,
  topics text[] not null default '{}',
  languages text[] not null default '{}',
  tiers text[] not null default '{}',
  -- Open cases that one may have at a time; null: any number.
  cases_max int check (cases_max between 1 and 10000),
  added_at timestamptz not null,
  primary key (shop_id, department_id, member_id),
  foreign key (shop_id, department_id) references department,
  foreign key (shop_id, member_id) references member on delete cascade
);
create index department_member_of on department_member (shop_id, member_id);
select protect_shop_table('department_member', 'personal', 'member_id: staff; ended with the membership', 'select, insert, update, delete');

-- The hours of an ordinary week, in the shop's time zone: [{"day": 1, "from": "09:00", "until": "18:00"}, …].
create table member_hours (
  shop_id uuid not null references shop,
  member_id uuid not null,
  weekly jsonb not null,
  changed_at timestamptz not null,
  primary key (shop_id, member_id),
  foreign key (shop_id, member_id) references member on delete cascade
);
select protect_shop_table('member_hours', 'personal', 'member_id: staff; ended with the membership', 'select, insert, update, delete');

-- The roster: hours of one date in place of the ordinary ones; none means a day off.
create table member_shift (
  shop_id uuid not null references shop,
  member_id uuid not null,
  on_date date not null,
  hours jsonb not null,
  primary key (shop_id, member_id, on_date),
  foreign key (shop_id, member_id) references member on delete cascade
);
select protect_shop_table('member_shift', 'personal', 'member_id: staff; ended with the membership', 'select, insert, update, delete');

-- From when until when somebody is away. Why is nobody's business here, so it is not kept.
create table member_absence (
  shop_id uuid not null references shop,
  id uuid not null,
  member_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  -- Whether open cases and tasks go to somebody else, and when the last of them has.
  hands_over boolean not null,
  handed_over_at timestamptz,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, member_id) references member on delete cascade,
  check (ends_at > starts_at)
);
create index member_absence_of on member_absence (shop_id, member_id, starts_at);
create index member_absence_to_hand_over on member_absence (shop_id, starts_at)
  where hands_over and handed_over_at is null;
select protect_shop_table('member_absence', 'personal', 'member_id: staff; ended with the membership', 'select, insert, update, delete');

-- Where a case goes: the first rule that fits; an empty list fits everything.
create table routing_rule (
  shop_id uuid not null references shop,
  id uuid not null,
  position int not null,
  department_id uuid not null,
  topics text[] not null default '{}',
  languages text[] not null default '{}',
  tiers text[] not null default '{}',
  channels text[] not null default '{}',
  primary key (shop_id, id),
  foreign key (shop_id, department_id) references department
);
select protect_shop_table('routing_rule', 'nothing', null, 'select, insert, delete');

-- Cases for which nobody was there; looked at again until somebody is.
create table routing_wait (
  shop_id uuid not null references shop,
  case_id uuid not null,
  department_id uuid not null,
  since timestamptz not null,
  next_look_at timestamptz not null,
  primary key (shop_id, case_id),
  foreign key (shop_id, case_id) references service_case,
  foreign key (shop_id, department_id) references department
);
create index routing_wait_due on routing_wait (shop_id, next_look_at);
select protect_shop_table('routing_wait', 'nothing', null, 'select, insert, update, delete');

-- How much each person has on the desk, and when they were given a case last.
create index service_case_load on service_case (shop_id, assignee_id) include (priority, state)
  where state not in ('resolved', 'closed');
create table given_case (
  shop_id uuid not null references shop,
  member_id uuid not null,
  last_at timestamptz not null,
  times bigint not null default 1,
  primary key (shop_id, member_id)
);
select protect_shop_table('given_case', 'personal', 'member_id: staff', 'select, insert, update');

-- A supplier or another firm that is asked for something.
create table partner (
  shop_id uuid not null references shop,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  email text check (length(email) <= 254),
  language text not null check (language in ('zh-CN', 'en')),
  archived_at timestamptz,
  created_at timestamptz not null,
  primary key (shop_id, id)
);
create unique index partner_name on partner (shop_id, name) where archived_at is null;
select protect_shop_table('partner', 'personal', 'email: a business contact; removed with the partner', 'select, insert, update');

-- Work for a department or a partner, of a case, of an improvement plan, or of neither.
create table task (
  shop_id uuid not null references shop,
  id uuid not null,
  case_id uuid,
  plan_id uuid,
  department_id uuid,
  partner_id uuid,
  assignee_id uuid,
  title text not null check (length(title) between 1 and 120),
  text text not null check (length(text) <= 5000),
  state text not null check (state in ('open', 'accepted', 'done', 'declined', 'cancelled')),
  due_at timestamptz not null,
  -- Pictures of the case's reviews stand on the page of the link.
  shows_pictures boolean not null default false,
  created_by uuid,
  created_by_name text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  changed_at timestamptz not null,
  version int not null default 1,
  -- A link names its number: a new number ends all earlier links. 0: there was none yet.
  link_number int not null default 0,
  link_expires_at timestamptz,
  mail_state text check (mail_state in ('waiting', 'sending', 'sent', 'failed', 'unknown')),
  mail_reason text,
  mail_attempts int not null default 0,
  mail_not_before timestamptz,
  mail_first_tried_at timestamptz,
  mail_claimed_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references service_case,
  foreign key (shop_id, department_id) references department,
  foreign key (shop_id, partner_id) references partner,
  check ((department_id is null) <> (partner_id is null)),
  check ((state in ('done', 'declined', 'cancelled')) = (finished_at is not null))
);
create index task_of_case on task (shop_id, case_id, created_at) where case_id is not null;
create index task_of_plan on task (shop_id, plan_id, created_at) where plan_id is not null;
create index task_open on task (shop_id, due_at, id) where finished_at is null;
create index task_of_assignee on task (shop_id, assignee_id, due_at) where finished_at is null;
create index task_finished on task (shop_id, finished_at desc, id desc) where finished_at is not null;
create index task_mail on task (shop_id, mail_not_before) where mail_state in ('waiting', 'sending');
select protect_shop_table('task', 'personal', 'case_id', 'select, insert, update');

-- What happened to a task; entries are never changed.
create table task_entry (
  shop_id uuid not null references shop,
  id uuid not null,
  task_id uuid not null,
  at timestamptz not null,
  kind text not null,
  by_kind text not null check (by_kind in ('member', 'key', 'partner', 'system')),
  by_id uuid,
  by_name text,
  text text,
  detail jsonb not null default '{}',
  primary key (shop_id, id),
  foreign key (shop_id, task_id) references task
);
create index task_entry_of_task on task_entry (shop_id, task_id, at, id);
select protect_shop_table('task_entry', 'personal', 'task_id: task.case_id', 'select, insert');
