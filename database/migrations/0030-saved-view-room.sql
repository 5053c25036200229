-- A saved view belongs to the list it was made in: feedback or cases.
alter table saved_view
  add column room text not null default 'feedback' check (room in ('feedback', 'cases'));
