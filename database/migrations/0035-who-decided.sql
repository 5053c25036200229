-- Who decided, as a kind: names are there to be shown, and a member may be called as the product is. `rule`: the product
-- by the shop's policy, where the detector saw nothing; `person`: a member, or a program with a key of the shop.
alter table decision add column decider_kind text;
alter table decision no force row level security;
update decision
set decider_kind = case
  when decider_id is not null then 'person'
  when decided_by in ('author', 'reader') then decided_by
  when decided_by <> 'Echoloop' then 'person'
  when code in ('has-order', 'keeps-rules', 'no-order') then 'rule'
  else 'detector'
end;
alter table decision force row level security;
alter table decision alter column decider_kind set not null;
alter table decision add constraint decision_decider_kind_check
  check (decider_kind in ('detector', 'rule', 'person', 'author', 'reader'));

-- Every decision of a person has its record, also where the review did not wait for one: `found`.
alter table moderation_record drop constraint moderation_record_cause_check;
alter table moderation_record add constraint moderation_record_cause_check
  check (cause in ('held', 'appeal', 'flag', 'opinion', 'found'));

-- From which network a flag came, as a keyed hash, so that one network cannot hold review after review; forgotten after
-- two days.
alter table review_flag add column network bytea;
create index review_flag_by_network on review_flag (shop_id, network, flagged_at) where network is not null;
update personal_data_table
set reached_by = reached_by || '; network: a keyed hash of the network, for two days'
where table_name = 'review_flag';
