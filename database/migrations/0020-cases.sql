-- Who does what: a department is a team of members, or a partner outside such as a supplier.
create table department (
  shop_id uuid not null references shop,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  kind text not null check (kind in ('service', 'product', 'logistics', 'marketing', 'supplier', 'other')),
  lead_id uuid,
  position int not null default 0,
  archived_at timestamptz,
  created_at timestamptz not null,
  primary key (shop_id, id)
);
create unique index department_name on department (shop_id, name) where archived_at is null;
select protect_shop_table('department', 'nothing', null, 'select, insert, update');

-- What someone has to settle with one person or about one event; its voices hang on it.
create table service_case (
  shop_id uuid not null references shop,
  id uuid not null,
  number int not null,
  title text not null check (length(title) between 1 and 200),
  state text not null check (
    state in ('new', 'open', 'waiting-customer', 'waiting-others', 'resolved', 'closed', 'reopened')
  ),
  origin text not null check (origin in ('rule', 'hand')),
  rule_id uuid,
  channel text not null,
  language text not null,
  department_id uuid,
  assignee_id uuid,
  customer_id uuid,
  order_id uuid,
  product_id uuid,
  topic text,
  tier text,
  -- priority = urgency × severity × reach × value, each a factor of at least 1; by hand it stands in its place.
  urgency real not null,
  severity real not null,
  reach real not null,
  customer_value real not null,
  priority real not null,
  priority_by_hand boolean not null default false,
  opened_at timestamptz not null,
  first_replied_at timestamptz,
  last_replied_at timestamptz,
  customer_wrote_at timestamptz not null,
  resolved_at timestamptz,
  closed_at timestamptz,
  reopened_times int not null default 0,
  -- The soonest due time of its running clocks.
  due_at timestamptz,
  merged_into uuid,
  changed_at timestamptz not null,
  version int not null default 1,
  primary key (shop_id, id),
  constraint service_case_number unique (shop_id, number),
  foreign key (shop_id, department_id) references department,
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, order_id) references shop_order,
  foreign key (shop_id, product_id) references product,
  foreign key (shop_id, merged_into) references service_case,
  check ((state in ('resolved', 'closed')) = (resolved_at is not null))
);
create index service_case_by_customer on service_case (shop_id, customer_id, opened_at desc);
select protect_shop_table('service_case', 'personal', 'customer_id', 'select, insert, update');

-- A voice belongs to one case at a time.
create table case_voice (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  case_id uuid not null,
  added_at timestamptz not null,
  primary key (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback,
  foreign key (shop_id, case_id) references service_case
);
create index case_voice_of_case on case_voice (shop_id, case_id, added_at);
select protect_shop_table('case_voice', 'personal', 'feedback_id', 'select, insert, update, delete');

-- What happened to a case, who did it and why; entries are never changed.
create table case_entry (
  shop_id uuid not null references shop,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  kind text not null,
  by_kind text not null check (by_kind in ('member', 'key', 'customer', 'partner', 'system')),
  by_id uuid,
  by_name text,
  detail jsonb not null default '{}',
  text text,
  primary key (shop_id, id),
  foreign key (shop_id, case_id) references service_case
);
create index case_entry_of_case on case_entry (shop_id, case_id, at, id);
select protect_shop_table('case_entry', 'personal', 'case_id', 'select, insert');
