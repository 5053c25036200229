-- How a shop's elements and hosted pages look. A colour is six hex digits and nothing else: it goes into a style sheet.
create table shop_theme (
  shop_id uuid not null primary key references shop,
  version int not null check (version > 0),
  accent text not null check (accent ~ '^#[0-9a-f]{6}$'),
  accent_dark text not null check (accent_dark ~ '^#[0-9a-f]{6}$'),
  star text not null check (star ~ '^#[0-9a-f]{6}$'),
  star_dark text not null check (star_dark ~ '^#[0-9a-f]{6}$'),
  ground text not null check (ground in ('page', 'light', 'dark', 'auto')),
  radius smallint not null check (radius between 0 and 24),
  font text not null check (font in ('inherit', 'system', 'serif')),
  density text not null check (density in ('compact', 'usual', 'airy')),
  page_size smallint not null check (page_size between 5 and 20),
  feedback_place text not null check (feedback_place in ('end', 'start', 'none')),
  changed_at timestamptz not null
);
select protect_shop_table('shop_theme', 'nothing', null, 'select, insert, update');
