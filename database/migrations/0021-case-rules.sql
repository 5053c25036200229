-- How many voices hang on a case, why its priority is what it is, and whether somebody has to see to it.
alter table service_case
  add column voices int not null default 0,
  add column priority_reasons jsonb not null default '[]',
  add column is_open boolean not null generated always as (state not in ('resolved', 'closed')) stored;

-- One index for each order and view of the list; open cases are few beside those that are done.
create index service_case_open_by_priority on service_case (shop_id, priority desc, id desc) where is_open;
create index service_case_open_by_due on service_case (shop_id, coalesce(due_at, 'infinity'), id) where is_open;
create index service_case_open_by_age on service_case (shop_id, opened_at desc, id desc) where is_open;
create index service_case_open_of_assignee
  on service_case (shop_id, assignee_id, priority desc, id desc) where is_open;
create index service_case_open_of_department
  on service_case (shop_id, department_id, priority desc, id desc) where is_open;
create index service_case_open_of_nobody
  on service_case (shop_id, priority desc, id desc) where is_open and assignee_id is null;
create index service_case_by_state on service_case (shop_id, state, opened_at desc, id desc);
create index service_case_settled on service_case (shop_id, resolved_at, id) where state = 'resolved';
create index service_case_by_product on service_case (shop_id, product_id, opened_at desc) where product_id is not null;
create index service_case_by_order on service_case (shop_id, order_id) where order_id is not null;
create index service_case_merged on service_case (shop_id, merged_into) where merged_into is not null;

-- Numbers of cases, one after the other; its row also lets one opening at a time look for a case to join.
create table case_counter (
  shop_id uuid not null references shop,
  last_number int not null,
  primary key (shop_id)
);
select protect_shop_table('case_counter', 'nothing', null, 'select, insert, update');

-- A shop without a row follows the settings that the code names as defaults, and has not been given its rules yet.
create table case_setting (
  shop_id uuid not null references shop,
  opens_within_days int not null check (opens_within_days between 1 and 365),
  gather_days int not null check (gather_days between 1 and 365),
  reopen_days int not null check (reopen_days between 1 and 365),
  weights jsonb not null,
  changed_at timestamptz not null,
  primary key (shop_id)
);
select protect_shop_table('case_setting', 'nothing', null, 'select, insert, update');

-- What opens a case. A rule that the shop began with is named by its code until somebody gives it another name.
create table case_rule (
  shop_id uuid not null references shop,
  id uuid not null,
  position int not null,
  name text check (length(name) between 1 and 100),
  default_code text,
  is_on boolean not null,
  conditions jsonb not null,
  gather text not null check (gather in ('person', 'event', 'none')),
  department_id uuid,
  weight real not null check (weight between 1 and 5),
  changed_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, department_id) references department,
  check (name is not null or default_code is not null)
);
select protect_shop_table('case_rule', 'nothing', null, 'select, insert, update, delete');

-- What somebody has begun to write on a case and not sent.
create table case_draft (
  shop_id uuid not null references shop,
  case_id uuid not null,
  author_id uuid not null,
  text text not null,
  channel text,
  feedback_id uuid,
  saved_at timestamptz not null,
  primary key (shop_id, case_id, author_id),
  foreign key (shop_id, case_id) references service_case
);
select protect_shop_table('case_draft', 'personal', 'case_id', 'select, insert, update, delete');

-- Who looks at a case or writes on it; a line counts until its time and is said again while it lasts.
create table case_presence (
  shop_id uuid not null references shop,
  case_id uuid not null,
  person_id uuid not null,
  name text not null,
  doing text not null check (doing in ('looking', 'writing')),
  until timestamptz not null,
  primary key (shop_id, case_id, person_id),
  foreign key (shop_id, case_id) references service_case
);
select protect_shop_table('case_presence', 'nothing', null, 'select, insert, update, delete');

-- What a change of many cases replaced, so that it can be taken back for a while.
create table case_undo (
  shop_id uuid not null references shop,
  id uuid not null,
  made_by uuid,
  made_at timestamptz not null,
  changes jsonb not null,
  undone_at timestamptz,
  primary key (shop_id, id)
);
select protect_shop_table('case_undo', 'nothing', null, 'select, insert, update, delete');
