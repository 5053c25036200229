-- Heads of a shop elsewhere count once an owner here has compared the fingerprint of its key. Keys that were pinned
-- unseen wait for that too; their heads stay and are shown again afterwards.
alter table witnessed_key add column confirmed_at timestamptz;
-- Of contradictions about one size the first is kept; this counts the others.
alter table witnessed_head add column others int not null default 0;
create index witnessed_head_by_arrival on witnessed_head (log_shop, received_at);
grant delete, update (confirmed_at, url) on witnessed_key to echoloop_app;
grant update (others) on witnessed_head to echoloop_app;

-- The first head over a position is asked for by its size.
create index log_head_by_size on log_head (shop_id, size, at);

-- The clock when the newest head was signed: its own time is later where the clock was ahead once.
alter table log_tree add column clock_at timestamptz;

-- Where the log tells of a key and of an attestation, so that a reader's browser can ask for the proof.
alter table auditor_key add column pin_entry_id uuid;
alter table attestation add column entry_id uuid;

-- One entry with hashes of complete subtrees. A function, because its plan is kept from one proof to the next: to plan
-- the statement anew took longer than to run it. Level 0 are leaves.
create function read_log_proof(shop uuid, entry bigint, levels smallint[], positions bigint[])
returns table (signed_size bigint, body text, leaf_hash bytea, hashes bytea)
language plpgsql
stable
as $$
begin
  return query
  select
    log_tree.signed_size,
    log_entry.body,
    log_entry.leaf_hash,
    (
      select string_agg(
        case
          when asked.level = 0 then (
            select leaf.leaf_hash
            from log_entry as leaf
            where leaf.shop_id = shop
              and leaf.position = asked.position
          )
          else (
            select log_node.hash
            from log_node
            where log_node.shop_id = shop
              and log_node.level = asked.level
              and log_node.position = asked.position
          )
        end,
        '' order by asked.place
      )
      from unnest(levels, positions) with ordinality as asked (level, position, place)
    )
  from log_tree
  left join log_entry on log_entry.shop_id = shop and log_entry.position = entry
  where log_tree.shop_id = shop
    and log_tree.signed_at is not null;
end
$$;
