-- What a shop's layer added to a reading; empty for voices read without one.
alter table analysis add column own_aspects jsonb not null default '[]';
alter table analysis add column learnt jsonb not null default '[]';

-- What corrections have taught a shop. Words of rules are grams that several corrected texts share or that staff
-- marked; texts themselves never stand here. `change` and `read_before` say which voices are still to be read again.
create table shop_layer (
  shop_id uuid not null references shop,
  version int not null,
  layer jsonb not null,
  analyser text not null,
  learnt_at timestamptz not null,
  change jsonb,
  read_before uuid,
  primary key (shop_id)
);
select protect_shop_table('shop_layer', 'nothing', null, 'select, insert, update');

-- Aspects of the shop's own and words that are harmless there, as staff entered them.
create table shop_words (
  shop_id uuid not null references shop,
  own_aspects jsonb not null,
  harmless jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (shop_id)
);
select protect_shop_table('shop_words', 'nothing', null, 'select, insert, update');

-- Rules that a person does not want; they stay out however often the shop learns anew.
create table forgotten_rule (
  shop_id uuid not null references shop,
  rule_id text not null,
  words text not null,
  forgotten_by text not null,
  at timestamptz not null,
  primary key (shop_id, rule_id)
);
select protect_shop_table('forgotten_rule', 'nothing', null, 'select, insert, delete');
