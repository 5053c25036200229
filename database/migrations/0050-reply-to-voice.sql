-- The page of a sent form shows what was answered to its words.
create index case_reply_to_voice on case_reply (shop_id, feedback_id) where feedback_id is not null;
