-- The application works as this role inside each transaction: no owner, no superuser, bound by every policy.
do $$
begin
  if not exists (select from pg_roles where rolname = 'echoloop_app') then
    create role echoloop_app nologin nosuperuser nobypassrls;
  end if;
  if not pg_has_role(current_user, 'echoloop_app', 'member') then
    execute format('grant echoloop_app to %I', current_user);
  end if;
exception
  -- Two databases of one cluster migrating at once both create the role; one of them is enough.
  when duplicate_object or unique_violation then null;
end
$$;

-- Policies let only safe operators run before them; this one throws nothing and prints nothing, and saying so
-- lets the search index work under the policies. Without the right to say so, search works but scans.
do $$
begin
  alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
exception
  when insufficient_privilege then
    raise notice 'search index not usable under row-level security: %', sqlerrm;
end
$$;

-- Which tables hold personal data and how a person's rows are found: what erasure must reach.
create table personal_data_table (
  table_name text primary key,
  holds text not null check (holds in ('personal', 'nothing')),
  reached_by text,
  check (holds = 'nothing' or reached_by is not null)
);
grant select on personal_data_table to echoloop_app;

-- Second lock of tenancy: rows of another shop do not exist; without a shop the statement fails.
create function protect_shop_table(shop_table regclass, holds text, reached_by text, privileges text)
returns void
language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', shop_table);
  execute format('alter table %s force row level security', shop_table);
  execute format(
    'create policy one_shop on %s using (shop_id = current_setting(''app.shop'')::uuid)'
    ' with check (shop_id = current_setting(''app.shop'')::uuid)',
    shop_table
  );
  execute format('grant %s on %s to echoloop_app', privileges, shop_table);
  insert into personal_data_table (table_name, holds, reached_by)
  values (shop_table::text, protect_shop_table.holds, protect_shop_table.reached_by);
end
$$;
