-- Of one network only so many questions to the bot are kept within a day.
alter table bot_question add column network bytea;
create index bot_question_by_network on bot_question (shop_id, network, at) where network is not null;
