-- `next_question`: asked last by an unfinished response and not answered: where people leave. `is_counted`: ended, and
-- its answers stand in the tally.
alter table survey_response
  add column next_question text,
  add column is_counted boolean not null default false;
create index survey_response_by_start on survey_response (shop_id, survey_id, started_at, id);
create index survey_response_uncounted on survey_response (shop_id, survey_id, id) where not is_counted;
create index survey_response_to_count on survey_response (shop_id, id) where ended_at is not null and not is_counted;
create index survey_answer_by_question on survey_answer (shop_id, survey_id, question, response_id);

-- How often each answer was given in ended responses, over the whole life of a survey. `number`, `choices` or
-- `mark`, and the hash of the three, because long rankings do not fit into a key. An empty touchpoint: none.
create table survey_tally (
  shop_id uuid not null references shop,
  survey_id uuid not null,
  version int not null,
  state text not null,
  channel text not null,
  language text not null,
  touchpoint text not null,
  question text not null,
  hash text not null,
  number double precision,
  choices text[],
  mark text,
  count bigint not null,
  primary key (shop_id, survey_id, question, version, state, channel, language, touchpoint, hash),
  foreign key (shop_id, survey_id) references survey
);
select protect_shop_table('survey_tally', 'nothing', null, 'select, insert, update, delete');
