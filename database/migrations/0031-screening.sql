-- A review that the rules or a person keep back waits as `held`; `pending` means that nobody has decided yet.
alter table decision drop constraint decision_state_check;
alter table decision add constraint decision_state_check
  check (state in ('pending', 'held', 'published', 'refused', 'withdrawn'));
-- The member or key that decided, where it was one: an appeal goes to somebody else.
alter table decision add column decider_id text;
alter table publication drop constraint publication_state_check;
alter table publication add constraint publication_state_check
  check (state in ('pending', 'held', 'published', 'refused', 'withdrawn'));
drop index publication_waiting;
create index publication_waiting on publication (shop_id, occurred_at desc) where state in ('pending', 'held');

-- What a person or an edit kept back goes on waiting for a person; what nobody has decided is decided by the rules below.
alter table publication no force row level security;
alter table feedback_work no force row level security;
alter table decision no force row level security;
update publication
set state = 'held'
where state = 'pending'
  and exists (
    select 1
    from decision
    where decision.shop_id = publication.shop_id
      and decision.feedback_id = publication.feedback_id
  );
alter table decision force row level security;
insert into feedback_work (shop_id, stage, feedback_id)
select shop_id, 'screen', feedback_id
from publication
where state in ('pending', 'held')
on conflict do nothing;
insert into shop_with_work (stage, shop_id)
select distinct 'screen', shop_id
from publication
where state in ('pending', 'held')
on conflict do nothing;
alter table publication force row level security;
alter table feedback_work force row level security;

-- Counts of reviews by the day they were written (UTC), their stars (0: none) and where they stand.
create table publication_count (
  shop_id uuid not null references shop,
  day date not null,
  rating smallint not null,
  state text not null,
  count bigint not null,
  primary key (shop_id, day, rating, state)
);
alter table publication no force row level security;
alter table feedback no force row level security;
insert into publication_count (shop_id, day, rating, state, count)
select p.shop_id, (p.occurred_at at time zone 'UTC')::date, coalesce(f.rating, 0), p.state, count(*)
from publication p
join feedback f on f.shop_id = p.shop_id and f.id = p.feedback_id
group by 1, 2, 3, 4;
alter table publication force row level security;
alter table feedback force row level security;
select protect_shop_table('publication_count', 'nothing', null, 'select, insert, update');

-- The published rules of a shop, append-only: the highest version counts. `texts`: code → the shop's own words.
create table screening_policy (
  shop_id uuid not null references shop,
  version int not null check (version > 0),
  publish_unverified boolean not null,
  texts jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (shop_id, version)
);
select protect_shop_table('screening_policy', 'nothing', null, 'select, insert');

-- What the detector said about a review and why, append-only. `evidence` names the reviews that a reason rests on.
create table screening_verdict (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  edition int not null,
  decision text not null check (decision in ('accept', 'hold', 'refuse')),
  score real not null check (score between 0 and 1),
  reasons jsonb not null,
  -- Later knowledge changed an earlier verdict.
  is_reopened boolean not null,
  at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, feedback_id) references feedback
);
create index screening_verdict_by_feedback on screening_verdict (shop_id, feedback_id, id);
select protect_shop_table('screening_verdict', 'personal', 'feedback_id', 'select, insert');

-- From where and with what a review was sent, as keyed hashes; never the address itself. Kept for 180 days.
create table feedback_visitor (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  device_hash text,
  network_hash text,
  at timestamptz not null,
  primary key (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback
);
create index feedback_visitor_by_time on feedback_visitor (shop_id, at);
select protect_shop_table('feedback_visitor', 'personal', 'feedback_id', 'select, insert, delete');

-- What the detector remembers of a review: times, hashes and a sketch, no words. `place` counts them as they were
-- judged. JSON and not JSONB: sketches hold the character 0. Hashes of device and network go after 180 days; 0: none.
create table screening_trace (
  shop_id uuid not null references shop,
  place bigint not null,
  feedback_id uuid not null,
  trace json not null,
  device int not null,
  network int not null,
  at timestamptz not null,
  primary key (shop_id, place),
  constraint screening_trace_once unique (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback
);
create index screening_trace_with_visitor on screening_trace (shop_id, at) where device <> 0 or network <> 0;
select protect_shop_table('screening_trace', 'personal', 'feedback_id', 'select, insert, update');

-- Where traces are found again; only the newest few of a key are ever asked for.
create table screening_key (
  shop_id uuid not null references shop,
  kind text not null,
  key bigint not null,
  place bigint not null,
  primary key (shop_id, kind, key, place)
);
select protect_shop_table('screening_key', 'nothing', null, 'select, insert, delete');

-- How often something is reviewed: counts that fade.
create table screening_rhythm (
  shop_id uuid not null references shop,
  key bigint not null,
  rhythm json not null,
  primary key (shop_id, key)
);
select protect_shop_table('screening_rhythm', 'nothing', null, 'select, insert, update');

-- An author disagrees with a decision; one open at a time.
create table appeal (
  shop_id uuid not null references shop,
  id uuid not null,
  feedback_id uuid not null,
  words text not null,
  -- The decision that stood when the author disagreed.
  decision_id uuid not null,
  state text not null check (state in ('open', 'upheld', 'rejected', 'ended')),
  answer text,
  decided_by text,
  created_at timestamptz not null,
  decided_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, feedback_id) references feedback,
  check ((state = 'open') = (decided_at is null))
);
create unique index appeal_one_open on appeal (shop_id, feedback_id) where state = 'open';
create index appeal_open on appeal (shop_id, created_at) where state = 'open';
create index appeal_by_feedback on appeal (shop_id, feedback_id, created_at);
select protect_shop_table('appeal', 'personal', 'feedback_id', 'select, insert, update');

-- Published reviews that speak of delivery or service alone, and their stars: the score is also kept without them.
create table service_only_review (
  shop_id uuid not null references shop,
  feedback_id uuid not null,
  product_id uuid not null,
  rating smallint not null,
  primary key (shop_id, feedback_id),
  foreign key (shop_id, feedback_id) references feedback
);
select protect_shop_table('service_only_review', 'personal', 'feedback_id', 'select, insert, delete');

create table service_only_stars (
  shop_id uuid not null references shop,
  product_id uuid not null,
  rating smallint not null,
  count bigint not null,
  primary key (shop_id, product_id, rating)
);
select protect_shop_table('service_only_stars', 'nothing', null, 'select, insert, update');
