-- The work list of a shop in the middle of an attack: parts that hold few of very many rows are found without reading
-- the others. 'appeal' = any(causes) is written in the question as it stands here.
create index queue_item_of_appeals on queue_item (shop_id, risk desc, feedback_id desc) where 'appeal' = any(causes);
create index queue_item_of_flags on queue_item (shop_id, risk desc, feedback_id desc) where 'flag' = any(causes);
create index queue_item_of_opinions on queue_item (shop_id, risk desc, feedback_id desc) where 'opinion' = any(causes);
create index queue_item_of_product on queue_item (shop_id, product_id, risk desc, feedback_id desc);

-- Behind a policy no question can use it: the operators of arrays are not leakproof.
drop index queue_item_by_code;
