-- Questions that shoppers ask those who bought. The words stand in feedback; here is where they are shown.
create table question (
  shop_id uuid not null references shop,
  id uuid not null,
  product_id uuid not null,
  feedback_id uuid not null,
  author_name text,
  state text not null check (state in ('pending', 'published', 'refused')),
  code text,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  primary key (shop_id, id),
  constraint question_once unique (shop_id, feedback_id),
  foreign key (shop_id, product_id) references product,
  foreign key (shop_id, feedback_id) references feedback
);
create index question_of_product on question (shop_id, product_id, asked_at desc, id desc) where state = 'published';
create index question_by_state on question (shop_id, state, asked_at desc, id desc);
select protect_shop_table('question', 'personal', 'feedback_id', 'select, insert, update');

-- A buyer of the product who was picked to answer a question; the link carries the id.
create table question_invitation (
  shop_id uuid not null references shop,
  id uuid not null,
  question_id uuid not null,
  customer_id uuid not null,
  order_id uuid not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  constraint question_invitation_once unique (shop_id, question_id, customer_id),
  foreign key (shop_id, question_id) references question,
  foreign key (shop_id, customer_id) references customer,
  foreign key (shop_id, order_id) references shop_order
);
create index question_invitation_by_customer on question_invitation (shop_id, customer_id, created_at desc);
select protect_shop_table('question_invitation', 'personal', 'customer_id', 'select, insert');

-- Words of buyers stand in feedback, words of the shop here.
create table answer (
  shop_id uuid not null references shop,
  id uuid not null,
  question_id uuid not null,
  given_by text not null check (given_by in ('buyer', 'shop')),
  invitation_id uuid,
  feedback_id uuid,
  text text,
  author_name text,
  state text not null check (state in ('published', 'refused')),
  code text,
  answered_at timestamptz not null,
  helpful int not null default 0,
  primary key (shop_id, id),
  constraint answer_once unique (shop_id, invitation_id),
  check ((given_by = 'buyer') = (feedback_id is not null)),
  check ((given_by = 'shop') = (text is not null)),
  foreign key (shop_id, question_id) references question,
  foreign key (shop_id, invitation_id) references question_invitation,
  foreign key (shop_id, feedback_id) references feedback
);
create index answer_of_question on answer (shop_id, question_id, answered_at);
select protect_shop_table('answer', 'personal', 'feedback_id', 'select, insert, update');

-- One helpful vote per visitor, known by a keyed hash only.
create table answer_vote (
  shop_id uuid not null references shop,
  answer_id uuid not null,
  voter bytea not null,
  created_at timestamptz not null,
  primary key (shop_id, answer_id, voter),
  foreign key (shop_id, answer_id) references answer
);
select protect_shop_table('answer_vote', 'personal', 'voter: a keyed hash of network and browser, no person', 'select, insert, delete');
