-- How often a page's subject changed: a product, or the shop itself for the pages of the whole shop. Raised in the
-- transaction of whatever changes the page, at its end and in the order of the keys.
create table page_version (
  shop_id uuid not null references shop,
  subject uuid not null,
  version bigint not null,
  primary key (shop_id, subject)
);
select protect_shop_table('page_version', 'nothing', null, 'select, insert, update');

-- Public pages as they were last made. A copy that can be made again at any time: lost in a crash, and not replicated.
-- One whose version is not the subject's is never served; rows are removed with the change, or after a minute.
create table ready_page (
  shop_id uuid not null references shop,
  subject uuid not null,
  variant text not null check (length(variant) <= 200),
  version bigint not null,
  made_at timestamptz not null,
  etag text not null,
  body text not null,
  primary key (shop_id, subject, variant)
);
alter table ready_page set unlogged;
create index ready_page_by_age on ready_page (shop_id, made_at);
select protect_shop_table('ready_page', 'personal', 'subject', 'select, insert, update, delete');

-- Where a shop's CDN is told that pages changed; the secret signs what is sent, and is sealed.
create table purge_hook (
  shop_id uuid primary key references shop,
  url text not null check (length(url) <= 2000),
  secret bytea not null,
  changed_at timestamptz not null,
  tries int not null,
  next_at timestamptz not null,
  sent_at timestamptz,
  last_failure text check (length(last_failure) <= 40)
);
select protect_shop_table('purge_hook', 'nothing', null, 'select, insert, update, delete');

-- What the CDN of a shop has not been told yet: merged, so that many changes of one page are told once.
create table purge_wait (
  shop_id uuid not null references shop,
  subject uuid not null,
  since timestamptz not null,
  mark uuid not null,
  primary key (shop_id, subject)
);
select protect_shop_table('purge_wait', 'nothing', null, 'select, insert, update, delete');

-- Raises the versions of subjects, takes their ready pages away, and notes them for the shop's CDN where there is one.
-- Everybody takes the rows in the order of the keys.
create function raise_page_version(of_shop uuid, of_subjects uuid[])
returns void
language sql
as $$
  insert into page_version as present (shop_id, subject, version)
  select of_shop, subject, 1
  from (select distinct unnest(of_subjects) as subject) as touched
  where subject is not null
  order by subject
  on conflict (shop_id, subject) do update set version = present.version + 1;
  delete from ready_page
  where shop_id = of_shop
    and subject = any(of_subjects);
  insert into purge_wait as present (shop_id, subject, since, mark)
  select of_shop, subject, now(), gen_random_uuid()
  from (select distinct unnest(of_subjects) as subject) as touched
  where subject is not null
    and exists (
      select
      from purge_hook
      where purge_hook.shop_id = of_shop
    )
  order by subject
  on conflict (shop_id, subject) do update set mark = excluded.mark;
$$;

-- Whoever erases a voice or a person, by whatever door, takes it off the ready pages in the same transaction.
create function raise_pages_of_erased_voice()
returns trigger
language plpgsql
as $$
begin
  perform raise_page_version(new.shop_id, array[new.shop_id, new.product_id]);
  return null;
end
$$;
create constraint trigger pages_of_erased_voice
after update of erased_at on feedback
deferrable initially deferred
for each row
when (old.erased_at is distinct from new.erased_at)
execute function raise_pages_of_erased_voice();

create function raise_pages_of_erased_customer()
returns trigger
language plpgsql
as $$
begin
  perform raise_page_version(
    new.shop_id,
    array(
      select distinct product_id
      from feedback
      where shop_id = new.shop_id
        and customer_id = new.id
        and product_id is not null
    ) || new.shop_id
  );
  return null;
end
$$;
create constraint trigger pages_of_erased_customer
after update of erased_at on customer
deferrable initially deferred
for each row
when (old.erased_at is distinct from new.erased_at)
execute function raise_pages_of_erased_customer();
