create table invitation_policy (
  shop_id uuid not null references shop,
  is_on boolean not null,
  domestic_days smallint not null check (domestic_days between 0 and 60),
  international_days smallint not null check (international_days between 0 and 60),
  reminders smallint not null check (reminders between 0 and 2),
  reminder_gap_days smallint not null check (reminder_gap_days between 2 and 30),
  changed_at timestamptz not null,
  primary key (shop_id)
);
select protect_shop_table('invitation_policy', 'nothing', null, 'select, insert, update');

create table invitation_delay (
  shop_id uuid not null references shop,
  category_code text not null,
  domestic_days smallint check (domestic_days between 0 and 60),
  international_days smallint check (international_days between 0 and 60),
  primary key (shop_id, category_code)
);
select protect_shop_table('invitation_delay', 'nothing', null, 'select, insert, delete');

-- One row per message that asks for reviews of an order: step 0 invites, 1 and 2 remind. The key keeps each of them
-- to once. A request is leaving from the moment its message was claimed: nothing is joined to another message then.
-- Orders whose request was joined to that of another order are named in the other's message.
create table review_request (
  shop_id uuid not null references shop,
  id uuid not null,
  order_id uuid not null,
  customer_id uuid not null,
  step smallint not null check (step between 0 and 2),
  state text not null check (state in ('planned', 'leaving', 'joined', 'sent', 'failed', 'unknown', 'dropped')),
  reason text,
  planned_for timestamptz not null,
  is_hastened boolean not null default false,
  joined_to uuid,
  message_id uuid,
  attempt smallint not null default 0,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (shop_id, id),
  constraint review_request_once unique (shop_id, order_id, step),
  foreign key (shop_id, order_id) references shop_order,
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, joined_to) references review_request
);
create index review_request_by_customer on review_request (shop_id, customer_id, planned_for);
create index review_request_by_time on review_request (shop_id, planned_for desc, id desc);
create index review_request_joined on review_request (shop_id, joined_to) where joined_to is not null;
select protect_shop_table('review_request', 'personal', 'customer_id', 'select, insert, update');

-- Where a link came from: made by hand, sent with a request, or opened from the card in a parcel.
alter table review_invitation
  add column origin text not null default 'link' check (origin in ('link', 'request', 'card')),
  add column request_id uuid,
  add column opened_at timestamptz;
create unique index review_invitation_of_request on review_invitation (shop_id, request_id, order_id, product_id)
  where request_id is not null;
create unique index review_invitation_of_card on review_invitation (shop_id, order_id, product_id)
  where origin = 'card';
