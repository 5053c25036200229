-- A buyer who has no review link asks for one by order number and address. Its line keeps one such link, valid anew
-- with each asking; the mail is written in the language of the page on which it was asked for.
alter table review_invitation
  drop constraint review_invitation_origin_check,
  add constraint review_invitation_origin_check check (origin in ('link', 'request', 'card', 'asked')),
  add column language text;

create unique index review_invitation_of_asking
  on review_invitation (shop_id, order_id, product_id)
  where origin = 'asked';
