-- Happenings of cases that figures count: each is one row behind one figure. What a case belonged to when it happened
-- is kept here, so that a later hand-over moves no figure of the past.
create table case_milestone (
  shop_id uuid not null references shop,
  id uuid not null,
  case_id uuid not null,
  measure text not null check (length(measure) between 1 and 60),
  at timestamptz not null,
  day date not null,
  minutes int check (minutes >= 0),
  amount real,
  -- Place on the scale of times (figures/time-step.ts), or the answer itself where it is 1 to 5.
  step smallint check (step >= 0),
  department text not null default '',
  member text not null default '',
  topic text not null default '',
  tier text not null default '',
  channel text not null default '',
  is_counted boolean not null default false,
  -- What turned out otherwise: a changed answer, a breach that was undone.
  is_retracted boolean not null default false,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references service_case
);
create index case_milestone_due on case_milestone (shop_id, id) where is_counted = is_retracted;
create index case_milestone_of_case on case_milestone (shop_id, case_id, measure, at desc);
create index case_milestone_behind on case_milestone (shop_id, measure, day, at, id);
select protect_shop_table('case_milestone', 'personal', 'case_id', 'select, insert, update');

-- Sums of milestones per day and per month; `steps[n + 1]` counts those at step n.
create table case_figure (
  shop_id uuid not null references shop,
  measure text not null,
  dimension text not null check (dimension in ('all', 'department', 'member', 'topic', 'tier', 'channel')),
  grain text not null check (grain in ('day', 'month')),
  day date not null,
  value text not null,
  count bigint not null,
  minutes bigint not null,
  amount double precision not null,
  steps int[] not null,
  primary key (shop_id, dimension, grain, day, measure, value)
);
select protect_shop_table('case_figure', 'nothing', null, 'select, insert, update, delete');

-- Open cases, told apart as figures are.
create index service_case_backlog on service_case (shop_id, department_id, assignee_id, topic, tier, channel)
  where resolved_at is null and merged_into is null;
