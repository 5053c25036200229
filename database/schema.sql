-- What the migrations make, read back from the database. To renew: UPDATE_SCHEMA=true npm test -- schema

table analysis
  shop_id uuid not null
  feedback_id uuid not null
  version integer not null
  language text not null
  sentiment text not null
  score real not null
  confidence real not null
  urgency smallint not null
  urgency_reason text
  junk smallint not null
  rating_mismatch boolean not null
  aspects jsonb not null
  aspect_keys text[] not null
  intents text[] not null
  needs jsonb not null
  keywords text[] not null
  phrases text[] not null
  explanation jsonb not null
  analyser text not null
  analysed_at timestamp with time zone not null
  is_corrected boolean not null default false
  own_aspects jsonb not null default '[]'::jsonb
  learnt jsonb not null default '[]'::jsonb
  constraint analysis_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint analysis_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint analysis_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX analysis_by_sentiment ON public.analysis USING btree (shop_id, sentiment, feedback_id)
  CREATE UNIQUE INDEX analysis_pkey ON public.analysis USING btree (shop_id, feedback_id)
  CREATE INDEX analysis_urgent ON public.analysis USING btree (shop_id, urgency, feedback_id) WHERE (urgency > 0)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table analysis_correction
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  before jsonb not null
  after jsonb not null
  corrected_by text not null
  at timestamp with time zone not null
  undone_at timestamp with time zone
  undone_by text
  constraint analysis_correction_pkey PRIMARY KEY (shop_id, id)
  constraint analysis_correction_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint analysis_correction_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX analysis_correction_by_feedback ON public.analysis_correction USING btree (shop_id, feedback_id, id)
  CREATE UNIQUE INDEX analysis_correction_pkey ON public.analysis_correction USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table answer
  shop_id uuid not null
  id uuid not null
  question_id uuid not null
  given_by text not null
  invitation_id uuid
  feedback_id uuid
  text text
  author_name text
  state text not null
  code text
  answered_at timestamp with time zone not null
  helpful integer not null default 0
  constraint answer_once UNIQUE (shop_id, invitation_id)
  constraint answer_pkey PRIMARY KEY (shop_id, id)
  constraint answer_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint answer_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint answer_shop_id_invitation_id_fkey FOREIGN KEY (shop_id, invitation_id) REFERENCES question_invitation(shop_id, id)
  constraint answer_shop_id_question_id_fkey FOREIGN KEY (shop_id, question_id) REFERENCES question(shop_id, id)
  constraint answer_check CHECK (((given_by = 'buyer'::text) = (feedback_id IS NOT NULL)))
  constraint answer_check1 CHECK (((given_by = 'shop'::text) = (text IS NOT NULL)))
  constraint answer_given_by_check CHECK ((given_by = ANY (ARRAY['buyer'::text, 'shop'::text])))
  constraint answer_state_check CHECK ((state = ANY (ARRAY['published'::text, 'refused'::text])))
  CREATE INDEX answer_of_question ON public.answer USING btree (shop_id, question_id, answered_at)
  CREATE UNIQUE INDEX answer_once ON public.answer USING btree (shop_id, invitation_id)
  CREATE UNIQUE INDEX answer_pkey ON public.answer USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table answer_vote
  shop_id uuid not null
  answer_id uuid not null
  voter bytea not null
  created_at timestamp with time zone not null
  constraint answer_vote_pkey PRIMARY KEY (shop_id, answer_id, voter)
  constraint answer_vote_shop_id_answer_id_fkey FOREIGN KEY (shop_id, answer_id) REFERENCES answer(shop_id, id)
  constraint answer_vote_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX answer_vote_pkey ON public.answer_vote USING btree (shop_id, answer_id, voter)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table answer_wait
  shop_id uuid not null
  feedback_id uuid not null
  urgency smallint not null
  since timestamp with time zone not null
  answered_at timestamp with time zone
  constraint answer_wait_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint answer_wait_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint answer_wait_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX answer_wait_open ON public.answer_wait USING btree (shop_id, since) WHERE (answered_at IS NULL)
  CREATE UNIQUE INDEX answer_wait_pkey ON public.answer_wait USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table api_key
  shop_id uuid not null
  id uuid not null
  name text not null
  role text not null
  secret_hash bytea not null
  prefix text not null
  created_by text not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone
  last_used_at timestamp with time zone
  revoked_at timestamp with time zone
  constraint api_key_shop_id_secret_hash_key UNIQUE (shop_id, secret_hash)
  constraint api_key_pkey PRIMARY KEY (shop_id, id)
  constraint api_key_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX api_key_pkey ON public.api_key USING btree (shop_id, id)
  CREATE UNIQUE INDEX api_key_shop_id_secret_hash_key ON public.api_key USING btree (shop_id, secret_hash)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table appeal
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  words text not null
  decision_id uuid not null
  state text not null
  answer text
  decided_by text
  created_at timestamp with time zone not null
  decided_at timestamp with time zone
  constraint appeal_pkey PRIMARY KEY (shop_id, id)
  constraint appeal_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint appeal_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint appeal_check CHECK (((state = 'open'::text) = (decided_at IS NULL)))
  constraint appeal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'upheld'::text, 'rejected'::text, 'ended'::text])))
  CREATE INDEX appeal_by_feedback ON public.appeal USING btree (shop_id, feedback_id, created_at)
  CREATE UNIQUE INDEX appeal_one_open ON public.appeal USING btree (shop_id, feedback_id) WHERE (state = 'open'::text)
  CREATE INDEX appeal_open ON public.appeal USING btree (shop_id, created_at) WHERE (state = 'open'::text)
  CREATE UNIQUE INDEX appeal_pkey ON public.appeal USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table attestation
  shop_id uuid not null
  audit_id uuid not null
  key_id text not null
  body text not null
  attested_at timestamp with time zone not null
  entry_id uuid
  constraint attestation_pkey PRIMARY KEY (shop_id, audit_id)
  constraint attestation_shop_id_audit_id_fkey FOREIGN KEY (shop_id, audit_id) REFERENCES audit_draw(shop_id, id)
  constraint attestation_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint attestation_shop_id_key_id_fkey FOREIGN KEY (shop_id, key_id) REFERENCES auditor_key(shop_id, key_id)
  CREATE UNIQUE INDEX attestation_pkey ON public.attestation USING btree (shop_id, audit_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table audit_draw
  shop_id uuid not null
  id uuid not null
  state text not null
  auditor text not null
  actor text not null
  period_from timestamp with time zone not null
  period_to timestamp with time zone not null
  sample_size integer not null
  nonce_hash bytea not null
  entry_id uuid not null
  committed_at timestamp with time zone not null
  nonce bytea
  entry_position bigint
  head_size bigint
  head_root bytea
  seed bytea
  population integer
  drawn_at timestamp with time zone
  attested_at timestamp with time zone
  constraint audit_draw_nonce_once UNIQUE (shop_id, nonce_hash)
  constraint audit_draw_pkey PRIMARY KEY (shop_id, id)
  constraint audit_draw_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint audit_draw_check CHECK ((period_from < period_to))
  constraint audit_draw_check1 CHECK (((state = ANY (ARRAY['committed'::text, 'abandoned'::text])) OR ((nonce IS NOT NULL) AND (seed IS NOT NULL) AND (population IS NOT NULL))))
  constraint audit_draw_nonce_check CHECK ((length(nonce) = 32))
  constraint audit_draw_nonce_hash_check CHECK ((length(nonce_hash) = 32))
  constraint audit_draw_sample_size_check CHECK ((sample_size > 0))
  constraint audit_draw_state_check CHECK ((state = ANY (ARRAY['committed'::text, 'drawn'::text, 'attested'::text, 'abandoned'::text])))
  CREATE UNIQUE INDEX audit_draw_nonce_once ON public.audit_draw USING btree (shop_id, nonce_hash)
  CREATE UNIQUE INDEX audit_draw_pkey ON public.audit_draw USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table audit_entry
  shop_id uuid not null
  id uuid not null
  at timestamp with time zone not null
  actor text not null
  action text not null
  subject text
  detail jsonb not null
  constraint audit_entry_pkey PRIMARY KEY (shop_id, id)
  constraint audit_entry_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX audit_entry_by_action ON public.audit_entry USING btree (shop_id, action, id DESC)
  CREATE UNIQUE INDEX audit_entry_pkey ON public.audit_entry USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table audit_finding
  shop_id uuid not null
  audit_id uuid not null
  feedback_id uuid not null
  place integer not null
  finding text
  words text
  found_at timestamp with time zone
  constraint audit_finding_place UNIQUE (shop_id, audit_id, place)
  constraint audit_finding_pkey PRIMARY KEY (shop_id, audit_id, feedback_id)
  constraint audit_finding_shop_id_audit_id_fkey FOREIGN KEY (shop_id, audit_id) REFERENCES audit_draw(shop_id, id)
  constraint audit_finding_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint audit_finding_check CHECK (((finding IS NULL) = (found_at IS NULL)))
  constraint audit_finding_finding_check CHECK ((finding = ANY (ARRAY['correct'::text, 'incorrect'::text, 'unclear'::text])))
  CREATE UNIQUE INDEX audit_finding_pkey ON public.audit_finding USING btree (shop_id, audit_id, feedback_id)
  CREATE UNIQUE INDEX audit_finding_place ON public.audit_finding USING btree (shop_id, audit_id, place)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table auditor_key
  shop_id uuid not null
  id uuid not null
  key_id text not null
  public_key bytea not null
  auditor text not null
  actor text not null
  registered_at timestamp with time zone not null
  pinned_at timestamp with time zone
  pinned_by text
  revoked_at timestamp with time zone
  pin_entry_id uuid
  constraint auditor_key_once UNIQUE (shop_id, key_id)
  constraint auditor_key_pkey PRIMARY KEY (shop_id, id)
  constraint auditor_key_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint auditor_key_public_key_check CHECK ((length(public_key) = 32))
  CREATE UNIQUE INDEX auditor_key_once ON public.auditor_key USING btree (shop_id, key_id)
  CREATE UNIQUE INDEX auditor_key_pkey ON public.auditor_key USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table automatic_look
  shop_id uuid not null
  feedback_id uuid not null
  due_at timestamp with time zone
  stop text
  at timestamp with time zone not null
  constraint automatic_look_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint automatic_look_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint automatic_look_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX automatic_look_by_time ON public.automatic_look USING btree (shop_id, at) WHERE (stop IS NOT NULL)
  CREATE INDEX automatic_look_due ON public.automatic_look USING btree (shop_id, due_at, feedback_id) WHERE (due_at IS NOT NULL)
  CREATE UNIQUE INDEX automatic_look_pkey ON public.automatic_look USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table automatic_reply
  shop_id uuid not null
  feedback_id uuid not null
  id uuid not null
  rule_id uuid not null
  rule_version integer not null
  template_id uuid not null
  feedback_version integer not null
  customer_id uuid
  way text not null
  state text not null
  text text not null
  was_held boolean not null
  is_changed boolean not null default false
  day date not null
  decided_at timestamp with time zone not null
  approved_at timestamp with time zone
  approved_by text
  leaves_at timestamp with time zone
  ended_at timestamp with time zone
  ended_by text
  reason text
  reply_id uuid
  case_reply_id uuid
  constraint automatic_reply_shop_id_id_key UNIQUE (shop_id, id)
  constraint automatic_reply_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint automatic_reply_shop_id_case_reply_id_fkey FOREIGN KEY (shop_id, case_reply_id) REFERENCES case_reply(shop_id, id)
  constraint automatic_reply_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint automatic_reply_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint automatic_reply_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint automatic_reply_shop_id_reply_id_fkey FOREIGN KEY (shop_id, reply_id) REFERENCES reply(shop_id, id)
  constraint automatic_reply_shop_id_rule_id_fkey FOREIGN KEY (shop_id, rule_id) REFERENCES automatic_rule(shop_id, id)
  constraint automatic_reply_check CHECK (((state = 'waiting'::text) = ((leaves_at IS NOT NULL) AND (ended_at IS NULL))))
  constraint automatic_reply_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'held'::text, 'sent'::text, 'rejected'::text, 'stopped'::text, 'failed'::text])))
  constraint automatic_reply_text_check CHECK (((length(text) >= 1) AND (length(text) <= 5000)))
  constraint automatic_reply_way_check CHECK ((way = ANY (ARRAY['public'::text, 'private'::text])))
  CREATE INDEX automatic_reply_by_time ON public.automatic_reply USING btree (shop_id, decided_at DESC, id DESC)
  CREATE INDEX automatic_reply_due ON public.automatic_reply USING btree (shop_id, leaves_at, feedback_id) WHERE (state = 'waiting'::text)
  CREATE INDEX automatic_reply_of_day ON public.automatic_reply USING btree (shop_id, rule_id, day)
  CREATE INDEX automatic_reply_of_person ON public.automatic_reply USING btree (shop_id, customer_id, decided_at) WHERE (customer_id IS NOT NULL)
  CREATE UNIQUE INDEX automatic_reply_pkey ON public.automatic_reply USING btree (shop_id, feedback_id)
  CREATE INDEX automatic_reply_published ON public.automatic_reply USING btree (shop_id, reply_id) WHERE (reply_id IS NOT NULL)
  CREATE UNIQUE INDEX automatic_reply_shop_id_id_key ON public.automatic_reply USING btree (shop_id, id)
  CREATE INDEX automatic_reply_written ON public.automatic_reply USING btree (shop_id, case_reply_id) WHERE (case_reply_id IS NOT NULL)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table automatic_rule
  shop_id uuid not null
  id uuid not null
  position integer not null
  name text
  default_code text
  conditions jsonb not null
  guards jsonb not null
  template_ids uuid[] not null
  way text not null
  version integer not null default 1
  is_on boolean not null default false
  off_because text
  switched_at timestamp with time zone
  switched_by text
  changed_at timestamp with time zone not null
  changed_by text not null
  removed_at timestamp with time zone
  constraint automatic_rule_pkey PRIMARY KEY (shop_id, id)
  constraint automatic_rule_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint automatic_rule_check CHECK (((NOT is_on) OR ((switched_at IS NOT NULL) AND (removed_at IS NULL))))
  constraint automatic_rule_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  constraint automatic_rule_off_because_check CHECK ((off_because = ANY (ARRAY['template-changed'::text, 'template-gone'::text, 'stopped'::text])))
  constraint automatic_rule_way_check CHECK ((way = ANY (ARRAY['public'::text, 'private'::text])))
  CREATE UNIQUE INDEX automatic_rule_default ON public.automatic_rule USING btree (shop_id, default_code) WHERE (default_code IS NOT NULL)
  CREATE UNIQUE INDEX automatic_rule_pkey ON public.automatic_rule USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table automatic_sample
  shop_id uuid not null
  simulation_id uuid not null
  place integer not null
  feedback_id uuid not null
  is_held boolean not null
  constraint automatic_sample_pkey PRIMARY KEY (shop_id, simulation_id, place)
  constraint automatic_sample_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint automatic_sample_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint automatic_sample_shop_id_simulation_id_fkey FOREIGN KEY (shop_id, simulation_id) REFERENCES automatic_simulation(shop_id, id)
  CREATE UNIQUE INDEX automatic_sample_pkey ON public.automatic_sample USING btree (shop_id, simulation_id, place)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table automatic_setting
  shop_id uuid not null
  began_at timestamp with time zone not null
  stopped_at timestamp with time zone
  stopped_by text
  constraint automatic_setting_pkey PRIMARY KEY (shop_id)
  constraint automatic_setting_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX automatic_setting_pkey ON public.automatic_setting USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table automatic_simulation
  shop_id uuid not null
  id uuid not null
  rule_id uuid not null
  rule_version integer not null
  words_at timestamp with time zone not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone not null
  state text not null default 'waiting'::text
  claim uuid
  beat_at timestamp with time zone
  tries integer not null default 0
  total integer not null default 0
  looked integer not null default 0
  would_send integer not null default 0
  would_hold integer not null default 0
  stops jsonb not null default '{}'::jsonb
  requested_at timestamp with time zone not null
  requested_by text not null
  ended_at timestamp with time zone
  constraint automatic_simulation_pkey PRIMARY KEY (shop_id, id)
  constraint automatic_simulation_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint automatic_simulation_shop_id_rule_id_fkey FOREIGN KEY (shop_id, rule_id) REFERENCES automatic_rule(shop_id, id)
  constraint automatic_simulation_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
  CREATE INDEX automatic_simulation_of_rule ON public.automatic_simulation USING btree (shop_id, rule_id, id DESC)
  CREATE UNIQUE INDEX automatic_simulation_pkey ON public.automatic_simulation USING btree (shop_id, id)
  CREATE INDEX automatic_simulation_to_do ON public.automatic_simulation USING btree (shop_id, id) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]))
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table batch
  shop_id uuid not null
  product_id uuid not null
  code text not null
  produced_at timestamp with time zone
  constraint batch_pkey PRIMARY KEY (shop_id, product_id, code)
  constraint batch_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint batch_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  CREATE UNIQUE INDEX batch_pkey ON public.batch USING btree (shop_id, product_id, code)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table behaviour_count
  shop_id uuid not null
  day date not null
  touchpoint text not null
  measure text not null
  count bigint not null
  constraint behaviour_count_pkey PRIMARY KEY (shop_id, day, touchpoint, measure)
  constraint behaviour_count_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX behaviour_count_pkey ON public.behaviour_count USING btree (shop_id, day, touchpoint, measure)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table behaviour_event
  shop_id uuid not null
  id uuid not null
  visitor text not null
  key text not null
  kind text not null
  touchpoint text not null
  at timestamp with time zone not null
  day date not null
  page text
  words text
  results integer
  customer_id uuid
  order_id uuid
  is_counted boolean not null default false
  constraint behaviour_event_shop_id_visitor_key_key UNIQUE (shop_id, visitor, key)
  constraint behaviour_event_pkey PRIMARY KEY (shop_id, id)
  constraint behaviour_event_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint behaviour_event_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint behaviour_event_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES shop_order(shop_id, id)
  CREATE INDEX behaviour_event_by_customer ON public.behaviour_event USING btree (shop_id, customer_id) WHERE (customer_id IS NOT NULL)
  CREATE INDEX behaviour_event_by_day ON public.behaviour_event USING btree (shop_id, day)
  CREATE INDEX behaviour_event_empty ON public.behaviour_event USING btree (shop_id, day) WHERE (kind = 'search-empty'::text)
  CREATE UNIQUE INDEX behaviour_event_pkey ON public.behaviour_event USING btree (shop_id, id)
  CREATE UNIQUE INDEX behaviour_event_shop_id_visitor_key_key ON public.behaviour_event USING btree (shop_id, visitor, key)
  CREATE INDEX behaviour_event_uncounted ON public.behaviour_event USING btree (shop_id, id) WHERE (NOT is_counted)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table behaviour_funnel
  shop_id uuid not null
  day date not null
  steps smallint not null
  visits bigint not null
  constraint behaviour_funnel_pkey PRIMARY KEY (shop_id, day, steps)
  constraint behaviour_funnel_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX behaviour_funnel_pkey ON public.behaviour_funnel USING btree (shop_id, day, steps)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table behaviour_refusal
  shop_id uuid not null
  day date not null
  reason text not null
  count bigint not null
  constraint behaviour_refusal_pkey PRIMARY KEY (shop_id, day, reason)
  constraint behaviour_refusal_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX behaviour_refusal_pkey ON public.behaviour_refusal USING btree (shop_id, day, reason)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table behaviour_visit
  shop_id uuid not null
  day date not null
  visitor text not null
  steps smallint not null
  seen smallint not null
  asked smallint not null
  answered smallint not null
  constraint behaviour_visit_pkey PRIMARY KEY (shop_id, day, visitor)
  constraint behaviour_visit_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX behaviour_visit_pkey ON public.behaviour_visit USING btree (shop_id, day, visitor)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table blind_judgement
  shop_id uuid not null
  sample_id uuid not null
  feedback_id uuid not null
  member_id uuid not null
  name text not null
  choice text not null
  code text
  reason text
  at timestamp with time zone not null
  constraint blind_judgement_pkey PRIMARY KEY (shop_id, sample_id)
  constraint blind_judgement_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint blind_judgement_shop_id_sample_id_fkey FOREIGN KEY (shop_id, sample_id) REFERENCES blind_sample(shop_id, id)
  constraint blind_judgement_check CHECK (((choice = 'publish'::text) OR (code IS NOT NULL)))
  constraint blind_judgement_choice_check CHECK ((choice = ANY (ARRAY['publish'::text, 'refuse'::text])))
  CREATE UNIQUE INDEX blind_judgement_pkey ON public.blind_judgement USING btree (shop_id, sample_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table blind_sample
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  record_id uuid not null
  state_before text not null
  code_before text
  first_by uuid
  first_name text not null
  first_choice text not null
  first_code text
  drawn_at timestamp with time zone not null
  voided_at timestamp with time zone
  constraint blind_sample_once UNIQUE (shop_id, record_id)
  constraint blind_sample_pkey PRIMARY KEY (shop_id, id)
  constraint blind_sample_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint blind_sample_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint blind_sample_shop_id_record_id_fkey FOREIGN KEY (shop_id, record_id) REFERENCES moderation_record(shop_id, id)
  constraint blind_sample_first_choice_check CHECK ((first_choice = ANY (ARRAY['publish'::text, 'refuse'::text])))
  CREATE INDEX blind_sample_by_time ON public.blind_sample USING btree (shop_id, drawn_at)
  CREATE UNIQUE INDEX blind_sample_once ON public.blind_sample USING btree (shop_id, record_id)
  CREATE UNIQUE INDEX blind_sample_pkey ON public.blind_sample USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table board_comment
  shop_id uuid not null
  id uuid not null
  item_id uuid not null
  said_by text not null
  feedback_id uuid
  text text
  author_name text
  state text not null
  code text
  at timestamp with time zone not null
  decided_at timestamp with time zone
  decided_by text
  constraint board_comment_shop_id_feedback_id_key UNIQUE (shop_id, feedback_id)
  constraint board_comment_pkey PRIMARY KEY (shop_id, id)
  constraint board_comment_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint board_comment_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint board_comment_shop_id_item_id_fkey FOREIGN KEY (shop_id, item_id) REFERENCES board_item(shop_id, id)
  constraint board_comment_author_name_check CHECK (((length(author_name) >= 1) AND (length(author_name) <= 60)))
  constraint board_comment_check CHECK (((said_by = 'reader'::text) = (feedback_id IS NOT NULL)))
  constraint board_comment_check1 CHECK (((said_by = 'shop'::text) = (text IS NOT NULL)))
  constraint board_comment_said_by_check CHECK ((said_by = ANY (ARRAY['reader'::text, 'shop'::text])))
  constraint board_comment_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'published'::text, 'refused'::text])))
  constraint board_comment_text_check CHECK (((length(text) >= 1) AND (length(text) <= 5000)))
  CREATE UNIQUE INDEX board_comment_pkey ON public.board_comment USING btree (shop_id, id)
  CREATE UNIQUE INDEX board_comment_shop_id_feedback_id_key ON public.board_comment USING btree (shop_id, feedback_id)
  CREATE INDEX board_comment_shown ON public.board_comment USING btree (shop_id, item_id, at, id) WHERE (state = 'published'::text)
  CREATE INDEX board_comment_waiting ON public.board_comment USING btree (shop_id, at, id) WHERE (state = 'waiting'::text)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table board_follow
  shop_id uuid not null
  id uuid not null
  item_id uuid not null
  customer_id uuid not null
  language text not null
  notice_version integer not null
  voter bytea
  network bytea
  asked_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  ended_at timestamp with time zone
  constraint board_follow_shop_id_item_id_customer_id_key UNIQUE (shop_id, item_id, customer_id)
  constraint board_follow_pkey PRIMARY KEY (shop_id, id)
  constraint board_follow_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint board_follow_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint board_follow_shop_id_item_id_fkey FOREIGN KEY (shop_id, item_id) REFERENCES board_item(shop_id, id)
  constraint board_follow_shop_id_notice_version_fkey FOREIGN KEY (shop_id, notice_version) REFERENCES privacy_notice(shop_id, version)
  constraint board_follow_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text])))
  CREATE UNIQUE INDEX board_follow_pkey ON public.board_follow USING btree (shop_id, id)
  CREATE UNIQUE INDEX board_follow_shop_id_item_id_customer_id_key ON public.board_follow USING btree (shop_id, item_id, customer_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table board_item
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  title text not null
  state text not null
  code text
  reason text
  plan_id uuid
  merged_into uuid
  answer text
  answered_at timestamp with time zone
  votes integer not null default 0
  comments integer not null default 0
  created_at timestamp with time zone not null
  shown_at timestamp with time zone
  changed_at timestamp with time zone not null
  decided_by text
  constraint board_item_shop_id_feedback_id_key UNIQUE (shop_id, feedback_id)
  constraint board_item_pkey PRIMARY KEY (shop_id, id)
  constraint board_item_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint board_item_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint board_item_shop_id_merged_into_fkey FOREIGN KEY (shop_id, merged_into) REFERENCES board_item(shop_id, id)
  constraint board_item_shop_id_plan_id_fkey FOREIGN KEY (shop_id, plan_id) REFERENCES improvement_plan(shop_id, id)
  constraint board_item_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 5000)))
  constraint board_item_check CHECK (((state = 'merged'::text) = (merged_into IS NOT NULL)))
  constraint board_item_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
  constraint board_item_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'open'::text, 'planned'::text, 'in-work'::text, 'shipped'::text, 'declined'::text, 'refused'::text, 'merged'::text])))
  constraint board_item_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
  CREATE INDEX board_item_by_time ON public.board_item USING btree (shop_id, created_at DESC, id DESC)
  CREATE INDEX board_item_by_votes ON public.board_item USING btree (shop_id, votes DESC, id DESC) WHERE (state = ANY (ARRAY['open'::text, 'planned'::text, 'in-work'::text, 'shipped'::text, 'declined'::text]))
  CREATE INDEX board_item_merged ON public.board_item USING btree (shop_id, merged_into) WHERE (merged_into IS NOT NULL)
  CREATE INDEX board_item_of_plan ON public.board_item USING btree (shop_id, plan_id) WHERE (plan_id IS NOT NULL)
  CREATE UNIQUE INDEX board_item_pkey ON public.board_item USING btree (shop_id, id)
  CREATE UNIQUE INDEX board_item_shop_id_feedback_id_key ON public.board_item USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table board_vote
  shop_id uuid not null
  item_id uuid not null
  voter bytea not null
  network bytea not null
  is_confirmed boolean not null
  at timestamp with time zone not null
  constraint board_vote_pkey PRIMARY KEY (shop_id, item_id, voter)
  constraint board_vote_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint board_vote_shop_id_item_id_fkey FOREIGN KEY (shop_id, item_id) REFERENCES board_item(shop_id, id)
  CREATE INDEX board_vote_by_network ON public.board_vote USING btree (shop_id, network, at)
  CREATE UNIQUE INDEX board_vote_pkey ON public.board_vote USING btree (shop_id, item_id, voter)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table bot_question
  shop_id uuid not null
  id uuid not null
  at timestamp with time zone not null
  channel text not null
  language text not null
  text text not null
  kind text not null
  reason text
  page_ids uuid[] not null
  confidence double precision
  is_helpful boolean
  judged_at timestamp with time zone
  network bytea
  constraint bot_question_pkey PRIMARY KEY (shop_id, id)
  constraint bot_question_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint bot_question_channel_check CHECK ((channel = ANY (ARRAY['page'::text, 'chat'::text])))
  constraint bot_question_check CHECK (((kind = 'hand-over'::text) = (reason IS NOT NULL)))
  constraint bot_question_kind_check CHECK ((kind = ANY (ARRAY['answer'::text, 'choose'::text, 'small-talk'::text, 'hand-over'::text])))
  constraint bot_question_text_check CHECK ((length(text) <= 1000))
  CREATE INDEX bot_question_by_network ON public.bot_question USING btree (shop_id, network, at) WHERE (network IS NOT NULL)
  CREATE INDEX bot_question_by_time ON public.bot_question USING btree (shop_id, at DESC, id DESC)
  CREATE UNIQUE INDEX bot_question_pkey ON public.bot_question USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table bot_setting
  shop_id uuid not null
  is_on boolean not null
  threshold double precision not null
  words jsonb not null
  changed_at timestamp with time zone not null
  changed_by text not null
  constraint bot_setting_pkey PRIMARY KEY (shop_id)
  constraint bot_setting_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint bot_setting_threshold_check CHECK (((threshold >= (0.3)::double precision) AND (threshold <= (0.95)::double precision)))
  CREATE UNIQUE INDEX bot_setting_pkey ON public.bot_setting USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table calendar_version
  shop_id uuid not null
  id uuid not null
  calendar_id uuid not null
  fingerprint text not null
  facts jsonb not null
  created_at timestamp with time zone not null
  constraint calendar_version_once UNIQUE (shop_id, calendar_id, fingerprint)
  constraint calendar_version_pkey PRIMARY KEY (shop_id, id)
  constraint calendar_version_shop_id_calendar_id_fkey FOREIGN KEY (shop_id, calendar_id) REFERENCES service_calendar(shop_id, id)
  constraint calendar_version_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX calendar_version_once ON public.calendar_version USING btree (shop_id, calendar_id, fingerprint)
  CREATE UNIQUE INDEX calendar_version_pkey ON public.calendar_version USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table call_back
  shop_id uuid not null
  id uuid not null
  case_id uuid not null
  planned_at timestamp with time zone not null
  assignee_id uuid
  purpose text not null
  state text not null default 'planned'::text
  result text
  follows uuid
  created_by_name text not null
  created_at timestamp with time zone not null
  ended_by_name text
  ended_at timestamp with time zone
  constraint call_back_pkey PRIMARY KEY (shop_id, id)
  constraint call_back_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint call_back_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint call_back_check CHECK (((ended_at IS NULL) = (state = 'planned'::text)))
  constraint call_back_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 500)))
  constraint call_back_result_check CHECK ((length(result) <= 2000))
  constraint call_back_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'done'::text, 'not-reached'::text, 'cancelled'::text])))
  CREATE INDEX call_back_due ON public.call_back USING btree (shop_id, planned_at, id) WHERE (state = 'planned'::text)
  CREATE INDEX call_back_of_case ON public.call_back USING btree (shop_id, case_id, planned_at)
  CREATE UNIQUE INDEX call_back_pkey ON public.call_back USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table call_note
  shop_id uuid not null
  id uuid not null
  customer_id uuid not null
  at timestamp with time zone not null
  by_id text not null
  by_name text not null
  outcome text not null
  text text not null
  next_at timestamp with time zone
  score numeric(8,1) not null
  reasons text[] not null
  constraint call_note_pkey PRIMARY KEY (shop_id, id)
  constraint call_note_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint call_note_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint call_note_outcome_check CHECK ((outcome = ANY (ARRAY['reached'::text, 'not-reached'::text, 'call-again'::text, 'settled'::text, 'not-wanted'::text])))
  constraint call_note_text_check CHECK (((length(text) >= 1) AND (length(text) <= 5000)))
  CREATE INDEX call_note_of_customer ON public.call_note USING btree (shop_id, customer_id, at DESC)
  CREATE UNIQUE INDEX call_note_pkey ON public.call_note USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table case_clock
  shop_id uuid not null
  id uuid not null
  case_id uuid not null
  kind text not null
  feedback_id uuid
  round integer not null
  level_id uuid not null
  calendar_version_id uuid not null
  target_minutes integer not null
  warn_minutes integer not null
  ladder jsonb not null
  started_at timestamp with time zone not null
  pauses jsonb not null default '[]'::jsonb
  due_at timestamp with time zone
  warn_at timestamp with time zone
  next_check_at timestamp with time zone
  warned_at timestamp with time zone
  breached_at timestamp with time zone
  escalated integer not null default 0
  ended_at timestamp with time zone
  outcome text
  constraint case_clock_pkey PRIMARY KEY (shop_id, id)
  constraint case_clock_shop_id_calendar_version_id_fkey FOREIGN KEY (shop_id, calendar_version_id) REFERENCES calendar_version(shop_id, id)
  constraint case_clock_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint case_clock_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint case_clock_shop_id_level_id_fkey FOREIGN KEY (shop_id, level_id) REFERENCES service_level(shop_id, id)
  constraint case_clock_check CHECK (((kind = 'public-reply'::text) = (feedback_id IS NOT NULL)))
  constraint case_clock_check1 CHECK (((ended_at IS NULL) = (outcome IS NULL)))
  constraint case_clock_check2 CHECK (((ended_at IS NULL) OR (next_check_at IS NULL)))
  constraint case_clock_kind_check CHECK ((kind = ANY (ARRAY['first-reply'::text, 'public-reply'::text, 'next-reply'::text, 'resolution'::text])))
  constraint case_clock_outcome_check CHECK ((outcome = ANY (ARRAY['met'::text, 'late'::text, 'cancelled'::text])))
  constraint case_clock_target_minutes_check CHECK ((target_minutes > 0))
  constraint case_clock_warn_minutes_check CHECK ((warn_minutes > 0))
  CREATE INDEX case_clock_of_case ON public.case_clock USING btree (shop_id, case_id, started_at)
  CREATE UNIQUE INDEX case_clock_pkey ON public.case_clock USING btree (shop_id, id)
  CREATE INDEX case_clock_public ON public.case_clock USING btree (shop_id, feedback_id) WHERE ((ended_at IS NULL) AND (feedback_id IS NOT NULL))
  CREATE UNIQUE INDEX case_clock_running ON public.case_clock USING btree (shop_id, case_id, kind, feedback_id) NULLS NOT DISTINCT WHERE (ended_at IS NULL)
  CREATE INDEX case_clock_to_check ON public.case_clock USING btree (shop_id, next_check_at) WHERE (next_check_at IS NOT NULL)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table case_counter
  shop_id uuid not null
  last_number integer not null
  constraint case_counter_pkey PRIMARY KEY (shop_id)
  constraint case_counter_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX case_counter_pkey ON public.case_counter USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table case_draft
  shop_id uuid not null
  case_id uuid not null
  author_id uuid not null
  text text not null
  channel text
  feedback_id uuid
  saved_at timestamp with time zone not null
  constraint case_draft_pkey PRIMARY KEY (shop_id, case_id, author_id)
  constraint case_draft_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint case_draft_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX case_draft_pkey ON public.case_draft USING btree (shop_id, case_id, author_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table case_entry
  shop_id uuid not null
  id uuid not null
  case_id uuid not null
  at timestamp with time zone not null
  kind text not null
  by_kind text not null
  by_id uuid
  by_name text
  detail jsonb not null default '{}'::jsonb
  text text
  constraint case_entry_pkey PRIMARY KEY (shop_id, id)
  constraint case_entry_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint case_entry_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint case_entry_by_kind_check CHECK ((by_kind = ANY (ARRAY['member'::text, 'key'::text, 'customer'::text, 'partner'::text, 'system'::text])))
  CREATE INDEX case_entry_of_case ON public.case_entry USING btree (shop_id, case_id, at, id)
  CREATE UNIQUE INDEX case_entry_pkey ON public.case_entry USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table case_figure
  shop_id uuid not null
  measure text not null
  dimension text not null
  grain text not null
  day date not null
  value text not null
  count bigint not null
  minutes bigint not null
  amount double precision not null
  steps integer[] not null
  constraint case_figure_pkey PRIMARY KEY (shop_id, dimension, grain, day, measure, value)
  constraint case_figure_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint case_figure_dimension_check CHECK ((dimension = ANY (ARRAY['all'::text, 'department'::text, 'member'::text, 'topic'::text, 'tier'::text, 'channel'::text])))
  constraint case_figure_grain_check CHECK ((grain = ANY (ARRAY['day'::text, 'month'::text])))
  CREATE UNIQUE INDEX case_figure_pkey ON public.case_figure USING btree (shop_id, dimension, grain, day, measure, value)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table case_milestone
  shop_id uuid not null
  id uuid not null
  case_id uuid not null
  measure text not null
  at timestamp with time zone not null
  day date not null
  minutes integer
  amount real
  step smallint
  department text not null default ''::text
  member text not null default ''::text
  topic text not null default ''::text
  tier text not null default ''::text
  channel text not null default ''::text
  is_counted boolean not null default false
  is_retracted boolean not null default false
  constraint case_milestone_pkey PRIMARY KEY (shop_id, id)
  constraint case_milestone_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint case_milestone_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint case_milestone_measure_check CHECK (((length(measure) >= 1) AND (length(measure) <= 60)))
  constraint case_milestone_minutes_check CHECK ((minutes >= 0))
  constraint case_milestone_step_check CHECK ((step >= 0))
  CREATE INDEX case_milestone_behind ON public.case_milestone USING btree (shop_id, measure, day, at, id)
  CREATE INDEX case_milestone_due ON public.case_milestone USING btree (shop_id, id) WHERE (is_counted = is_retracted)
  CREATE INDEX case_milestone_of_case ON public.case_milestone USING btree (shop_id, case_id, measure, at DESC)
  CREATE UNIQUE INDEX case_milestone_pkey ON public.case_milestone USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table case_presence
  shop_id uuid not null
  case_id uuid not null
  person_id uuid not null
  name text not null
  doing text not null
  until timestamp with time zone not null
  constraint case_presence_pkey PRIMARY KEY (shop_id, case_id, person_id)
  constraint case_presence_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint case_presence_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint case_presence_doing_check CHECK ((doing = ANY (ARRAY['looking'::text, 'writing'::text])))
  CREATE UNIQUE INDEX case_presence_pkey ON public.case_presence USING btree (shop_id, case_id, person_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table case_reply
  shop_id uuid not null
  id uuid not null
  case_id uuid not null
  customer_id uuid
  feedback_id uuid
  channel text not null
  state text not null
  text text not null
  version integer not null default 1
  author_kind text not null
  author_id text not null
  author_name text not null
  template_id uuid
  suggestion_id text
  request_key text
  written_at timestamp with time zone not null
  leaves_at timestamp with time zone not null
  ended_at timestamp with time zone
  edited_at timestamp with time zone
  reason text
  sendings integer not null default 1
  message_id uuid
  public_reply_id uuid
  constraint case_reply_pkey PRIMARY KEY (shop_id, id)
  constraint case_reply_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint case_reply_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint case_reply_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint case_reply_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint case_reply_shop_id_message_id_fkey FOREIGN KEY (shop_id, message_id) REFERENCES message(shop_id, id)
  constraint case_reply_shop_id_public_reply_id_fkey FOREIGN KEY (shop_id, public_reply_id) REFERENCES reply(shop_id, id)
  constraint case_reply_author_kind_check CHECK ((author_kind = ANY (ARRAY['member'::text, 'key'::text, 'system'::text])))
  constraint case_reply_channel_check CHECK ((channel = ANY (ARRAY['public'::text, 'mail'::text, 'messenger'::text, 'sms'::text, 'page'::text])))
  constraint case_reply_check CHECK (((channel = 'public'::text) OR (customer_id IS NOT NULL)))
  constraint case_reply_check1 CHECK (((channel <> 'public'::text) OR (feedback_id IS NOT NULL)))
  constraint case_reply_state_check CHECK ((state = ANY (ARRAY['scheduled'::text, 'sent'::text, 'failed'::text, 'bounced'::text, 'unknown'::text, 'cancelled'::text])))
  constraint case_reply_text_check CHECK (((length(text) >= 1) AND (length(text) <= 5000)))
  CREATE INDEX case_reply_of_case ON public.case_reply USING btree (shop_id, case_id, written_at, id)
  CREATE UNIQUE INDEX case_reply_once ON public.case_reply USING btree (shop_id, case_id, request_key)
  CREATE UNIQUE INDEX case_reply_pkey ON public.case_reply USING btree (shop_id, id)
  CREATE INDEX case_reply_published ON public.case_reply USING btree (shop_id, public_reply_id) WHERE (public_reply_id IS NOT NULL)
  CREATE INDEX case_reply_to_publish ON public.case_reply USING btree (shop_id, leaves_at) WHERE ((state = 'scheduled'::text) AND (channel = ANY (ARRAY['public'::text, 'page'::text])))
  CREATE INDEX case_reply_to_voice ON public.case_reply USING btree (shop_id, feedback_id) WHERE (feedback_id IS NOT NULL)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table case_reply_version
  shop_id uuid not null
  reply_id uuid not null
  version integer not null
  text text not null
  replaced_at timestamp with time zone not null
  constraint case_reply_version_pkey PRIMARY KEY (shop_id, reply_id, version)
  constraint case_reply_version_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint case_reply_version_shop_id_reply_id_fkey FOREIGN KEY (shop_id, reply_id) REFERENCES case_reply(shop_id, id)
  CREATE UNIQUE INDEX case_reply_version_pkey ON public.case_reply_version USING btree (shop_id, reply_id, version)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table case_rule
  shop_id uuid not null
  id uuid not null
  position integer not null
  name text
  default_code text
  is_on boolean not null
  conditions jsonb not null
  gather text not null
  department_id uuid
  weight real not null
  changed_at timestamp with time zone not null
  constraint case_rule_pkey PRIMARY KEY (shop_id, id)
  constraint case_rule_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint case_rule_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint case_rule_check CHECK (((name IS NOT NULL) OR (default_code IS NOT NULL)))
  constraint case_rule_gather_check CHECK ((gather = ANY (ARRAY['person'::text, 'event'::text, 'none'::text])))
  constraint case_rule_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint case_rule_weight_check CHECK (((weight >= (1)::double precision) AND (weight <= (5)::double precision)))
  CREATE UNIQUE INDEX case_rule_pkey ON public.case_rule USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table case_setting
  shop_id uuid not null
  opens_within_days integer not null
  gather_days integer not null
  reopen_days integer not null
  weights jsonb not null
  changed_at timestamp with time zone not null
  constraint case_setting_pkey PRIMARY KEY (shop_id)
  constraint case_setting_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint case_setting_gather_days_check CHECK (((gather_days >= 1) AND (gather_days <= 365)))
  constraint case_setting_opens_within_days_check CHECK (((opens_within_days >= 1) AND (opens_within_days <= 365)))
  constraint case_setting_reopen_days_check CHECK (((reopen_days >= 1) AND (reopen_days <= 365)))
  CREATE UNIQUE INDEX case_setting_pkey ON public.case_setting USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table case_undo
  shop_id uuid not null
  id uuid not null
  made_by uuid
  made_at timestamp with time zone not null
  changes jsonb not null
  undone_at timestamp with time zone
  constraint case_undo_pkey PRIMARY KEY (shop_id, id)
  constraint case_undo_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX case_undo_pkey ON public.case_undo USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table case_voice
  shop_id uuid not null
  feedback_id uuid not null
  case_id uuid not null
  added_at timestamp with time zone not null
  constraint case_voice_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint case_voice_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint case_voice_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint case_voice_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX case_voice_of_case ON public.case_voice USING btree (shop_id, case_id, added_at)
  CREATE UNIQUE INDEX case_voice_pkey ON public.case_voice USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table case_words
  shop_id uuid not null
  id uuid not null
  case_id uuid not null
  customer_id uuid not null
  text text not null
  digest bytea not null
  written_at timestamp with time zone not null
  times integer not null default 1
  last_at timestamp with time zone not null
  constraint case_words_pkey PRIMARY KEY (shop_id, id)
  constraint case_words_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint case_words_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint case_words_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint case_words_text_check CHECK (((length(text) >= 1) AND (length(text) <= 5000)))
  CREATE INDEX case_words_of_person ON public.case_words USING btree (shop_id, case_id, customer_id, written_at)
  CREATE UNIQUE INDEX case_words_pkey ON public.case_words USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table category
  shop_id uuid not null
  code text not null
  name text not null
  name_en text
  dimensions text[] not null
  constraint category_pkey PRIMARY KEY (shop_id, code)
  constraint category_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX category_pkey ON public.category USING btree (shop_id, code)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table certificate
  shop_id uuid not null
  id uuid not null
  institution_id uuid not null
  product_id uuid not null
  body text not null
  body_hash bytea not null
  valid_from timestamp with time zone not null
  valid_until timestamp with time zone not null
  added_at timestamp with time zone not null
  added_by text not null
  file_type text
  file_bytes integer
  revoked_at timestamp with time zone
  revoked_by text
  revoke_reason text
  constraint certificate_once UNIQUE (shop_id, body_hash)
  constraint certificate_pkey PRIMARY KEY (shop_id, id)
  constraint certificate_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint certificate_shop_id_institution_id_fkey FOREIGN KEY (shop_id, institution_id) REFERENCES institution(shop_id, id)
  constraint certificate_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint certificate_body_hash_check CHECK ((length(body_hash) = 32))
  constraint certificate_check CHECK ((valid_from < valid_until))
  constraint certificate_check1 CHECK (((file_type IS NULL) = (file_bytes IS NULL)))
  constraint certificate_check2 CHECK (((revoked_at IS NULL) = (revoke_reason IS NULL)))
  constraint certificate_file_type_check CHECK ((file_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text])))
  CREATE INDEX certificate_of_product ON public.certificate USING btree (shop_id, product_id, valid_until DESC) WHERE (revoked_at IS NULL)
  CREATE UNIQUE INDEX certificate_once ON public.certificate USING btree (shop_id, body_hash)
  CREATE UNIQUE INDEX certificate_pkey ON public.certificate USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table certificate_file
  shop_id uuid not null
  certificate_id uuid not null
  content bytea not null
  constraint certificate_file_pkey PRIMARY KEY (shop_id, certificate_id)
  constraint certificate_file_shop_id_certificate_id_fkey FOREIGN KEY (shop_id, certificate_id) REFERENCES certificate(shop_id, id)
  constraint certificate_file_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX certificate_file_pkey ON public.certificate_file USING btree (shop_id, certificate_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table chat_conversation
  shop_id uuid not null
  id uuid not null
  start_key text not null
  state text not null
  is_left boolean not null default false
  language text not null
  name text
  customer_id uuid
  is_known boolean not null default false
  has_address boolean not null default false
  page text
  department_id uuid
  assignee_id uuid
  case_id uuid
  last_sequence integer not null default 0
  seen_by_visitor integer not null default 0
  seen_by_shop integer not null default 0
  voiced_sequence integer not null default 0
  voices integer not null default 0
  opened_at timestamp with time zone not null
  wanted_at timestamp with time zone
  answered_at timestamp with time zone
  last_at timestamp with time zone not null
  here_until timestamp with time zone
  closed_at timestamp with time zone
  constraint chat_conversation_shop_id_start_key_key UNIQUE (shop_id, start_key)
  constraint chat_conversation_pkey PRIMARY KEY (shop_id, id)
  constraint chat_conversation_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint chat_conversation_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint chat_conversation_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint chat_conversation_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint chat_conversation_check CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)))
  constraint chat_conversation_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text])))
  constraint chat_conversation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  constraint chat_conversation_page_check CHECK ((length(page) <= 500))
  constraint chat_conversation_state_check CHECK ((state = ANY (ARRAY['bot'::text, 'waiting'::text, 'open'::text, 'closed'::text])))
  CREATE INDEX chat_conversation_active ON public.chat_conversation USING btree (shop_id, last_at DESC, id DESC) WHERE (closed_at IS NULL)
  CREATE INDEX chat_conversation_by_time ON public.chat_conversation USING btree (shop_id, last_at DESC, id DESC)
  CREATE INDEX chat_conversation_ended ON public.chat_conversation USING btree (shop_id, closed_at) WHERE (closed_at IS NOT NULL)
  CREATE INDEX chat_conversation_of_case ON public.chat_conversation USING btree (shop_id, case_id) WHERE (case_id IS NOT NULL)
  CREATE INDEX chat_conversation_of_customer ON public.chat_conversation USING btree (shop_id, customer_id, last_at DESC) WHERE (customer_id IS NOT NULL)
  CREATE UNIQUE INDEX chat_conversation_pkey ON public.chat_conversation USING btree (shop_id, id)
  CREATE UNIQUE INDEX chat_conversation_shop_id_start_key_key ON public.chat_conversation USING btree (shop_id, start_key)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table chat_desk
  shop_id uuid not null
  actor_id uuid not null
  name text not null
  here_until timestamp with time zone not null
  constraint chat_desk_pkey PRIMARY KEY (shop_id, actor_id)
  constraint chat_desk_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX chat_desk_pkey ON public.chat_desk USING btree (shop_id, actor_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table chat_message
  shop_id uuid not null
  conversation_id uuid not null
  sequence integer not null
  key text not null
  said_by text not null
  is_note boolean not null default false
  actor_id uuid
  actor_name text
  text text
  event text
  detail jsonb
  sources jsonb not null default '[]'::jsonb
  at timestamp with time zone not null
  constraint chat_message_shop_id_conversation_id_key_key UNIQUE (shop_id, conversation_id, key)
  constraint chat_message_pkey PRIMARY KEY (shop_id, conversation_id, sequence)
  constraint chat_message_shop_id_conversation_id_fkey FOREIGN KEY (shop_id, conversation_id) REFERENCES chat_conversation(shop_id, id) ON DELETE CASCADE
  constraint chat_message_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint chat_message_event_check CHECK ((event = ANY (ARRAY['person-wanted'::text, 'taken'::text, 'handed-over'::text, 'closed'::text, 'reopened'::text, 'left'::text, 'nobody-here'::text])))
  constraint chat_message_key_check CHECK (((length(key) >= 16) AND (length(key) <= 64)))
  constraint chat_message_said_by_check CHECK ((said_by = ANY (ARRAY['visitor'::text, 'member'::text, 'bot'::text, 'chat'::text])))
  constraint chat_message_sequence_check CHECK ((sequence > 0))
  constraint chat_message_text_check CHECK (((length(text) >= 1) AND (length(text) <= 8000)))
  CREATE UNIQUE INDEX chat_message_pkey ON public.chat_message USING btree (shop_id, conversation_id, sequence)
  CREATE UNIQUE INDEX chat_message_shop_id_conversation_id_key_key ON public.chat_message USING btree (shop_id, conversation_id, key)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table chat_picture
  shop_id uuid not null
  id uuid not null
  conversation_id uuid not null
  hash bytea not null
  by_visitor boolean not null
  width integer not null
  height integer not null
  size_bytes integer not null
  sequence integer
  position integer
  created_at timestamp with time zone not null
  constraint chat_picture_pkey PRIMARY KEY (shop_id, id)
  constraint chat_picture_shop_id_conversation_id_fkey FOREIGN KEY (shop_id, conversation_id) REFERENCES chat_conversation(shop_id, id) ON DELETE CASCADE
  constraint chat_picture_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX chat_picture_of ON public.chat_picture USING btree (shop_id, conversation_id, sequence, "position")
  CREATE UNIQUE INDEX chat_picture_pkey ON public.chat_picture USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table chat_setting
  shop_id uuid not null
  is_on boolean not null
  greeting jsonb not null
  department_id uuid
  sites jsonb not null
  bot_answers boolean not null
  idle_minutes integer not null
  retention_days integer not null
  changed_at timestamp with time zone not null
  changed_by text not null
  constraint chat_setting_pkey PRIMARY KEY (shop_id)
  constraint chat_setting_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint chat_setting_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint chat_setting_idle_minutes_check CHECK ((idle_minutes > 0))
  constraint chat_setting_retention_days_check CHECK ((retention_days > 0))
  CREATE UNIQUE INDEX chat_setting_pkey ON public.chat_setting USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table clock_event
  shop_id uuid not null
  clock_id uuid not null
  kind text not null
  at timestamp with time zone not null
  noted_at timestamp with time zone not null
  constraint clock_event_pkey PRIMARY KEY (shop_id, clock_id, kind)
  constraint clock_event_shop_id_clock_id_fkey FOREIGN KEY (shop_id, clock_id) REFERENCES case_clock(shop_id, id)
  constraint clock_event_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint clock_event_kind_check CHECK (((kind = ANY (ARRAY['warned'::text, 'breached'::text, 'breach-undone'::text, 'met'::text])) OR (kind ~ '^escalated-[1-9]$'::text)))
  CREATE UNIQUE INDEX clock_event_pkey ON public.clock_event USING btree (shop_id, clock_id, kind)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table clock_rule
  shop_id uuid not null
  public_stars_max integer not null
  pauses_while text[] not null
  changed_at timestamp with time zone not null
  constraint clock_rule_pkey PRIMARY KEY (shop_id)
  constraint clock_rule_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint clock_rule_pauses_while_check CHECK ((pauses_while <@ ARRAY['waiting-customer'::text, 'waiting-others'::text]))
  constraint clock_rule_public_stars_max_check CHECK (((public_stars_max >= 0) AND (public_stars_max <= 5)))
  CREATE UNIQUE INDEX clock_rule_pkey ON public.clock_rule USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table connector
  shop_id uuid not null
  id uuid not null
  kind text not null
  address text not null
  store_name text
  country text
  prefix text not null
  state text not null
  secrets bytea
  delivered_after_days integer
  sync_phase text not null
  sync_cursor text
  job_after timestamp with time zone not null
  products_read integer not null
  products_total integer
  orders_read integer not null
  orders_total integer
  synced_at timestamp with time zone
  error_code text
  error_at timestamp with time zone
  leaves_at timestamp with time zone
  uninstall_told_at timestamp with time zone
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  constraint connector_address UNIQUE (shop_id, kind, address)
  constraint connector_pkey PRIMARY KEY (shop_id, id)
  constraint connector_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint connector_check CHECK (((state <> 'disconnected'::text) OR (secrets IS NULL)))
  constraint connector_delivered_after_days_check CHECK (((delivered_after_days >= 0) AND (delivered_after_days <= 90)))
  constraint connector_kind_check CHECK ((kind = ANY (ARRAY['shopify'::text, 'woocommerce'::text])))
  constraint connector_state_check CHECK ((state = ANY (ARRAY['connected'::text, 'leaving'::text, 'disconnected'::text, 'uninstalled'::text])))
  constraint connector_sync_phase_check CHECK ((sync_phase = ANY (ARRAY['hooks'::text, 'products'::text, 'orders'::text, 'done'::text])))
  CREATE UNIQUE INDEX connector_address ON public.connector USING btree (shop_id, kind, address)
  CREATE UNIQUE INDEX connector_one ON public.connector USING btree (shop_id) WHERE (state = ANY (ARRAY['connected'::text, 'leaving'::text]))
  CREATE UNIQUE INDEX connector_pkey ON public.connector USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table connector_event
  shop_id uuid not null
  id uuid not null
  connector_id uuid not null
  external_id text not null
  content_hash bytea
  topic text not null
  told_at timestamp with time zone
  received_at timestamp with time zone not null
  state text not null
  code text
  subject text
  body bytea
  tries integer not null default 0
  next_try_at timestamp with time zone not null
  constraint connector_event_content UNIQUE (shop_id, connector_id, content_hash)
  constraint connector_event_once UNIQUE (shop_id, connector_id, external_id)
  constraint connector_event_pkey PRIMARY KEY (shop_id, id)
  constraint connector_event_shop_id_connector_id_fkey FOREIGN KEY (shop_id, connector_id) REFERENCES connector(shop_id, id)
  constraint connector_event_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint connector_event_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'ignored'::text, 'failed'::text, 'asked'::text])))
  CREATE INDEX connector_event_by_time ON public.connector_event USING btree (shop_id, connector_id, received_at DESC)
  CREATE UNIQUE INDEX connector_event_content ON public.connector_event USING btree (shop_id, connector_id, content_hash)
  CREATE UNIQUE INDEX connector_event_once ON public.connector_event USING btree (shop_id, connector_id, external_id)
  CREATE UNIQUE INDEX connector_event_pkey ON public.connector_event USING btree (shop_id, id)
  CREATE INDEX connector_event_waiting ON public.connector_event USING btree (shop_id, connector_id, next_try_at) WHERE (state = 'waiting'::text)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table connector_item
  shop_id uuid not null
  connector_id uuid not null
  kind text not null
  external_id text not null
  picture jsonb not null
  target_id uuid
  put_hash bytea
  put_version timestamp with time zone
  due_at timestamp with time zone
  ask text
  ask_after timestamp with time zone
  constraint connector_item_pkey PRIMARY KEY (shop_id, connector_id, kind, external_id)
  constraint connector_item_shop_id_connector_id_fkey FOREIGN KEY (shop_id, connector_id) REFERENCES connector(shop_id, id)
  constraint connector_item_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint connector_item_ask_check CHECK ((ask = ANY (ARRAY['refunds'::text, 'truth'::text])))
  constraint connector_item_kind_check CHECK ((kind = ANY (ARRAY['order'::text, 'product'::text])))
  CREATE INDEX connector_item_ask ON public.connector_item USING btree (shop_id, connector_id, ask_after) WHERE (ask IS NOT NULL)
  CREATE INDEX connector_item_by_target ON public.connector_item USING btree (shop_id, target_id)
  CREATE INDEX connector_item_due ON public.connector_item USING btree (shop_id, due_at) WHERE (due_at IS NOT NULL)
  CREATE UNIQUE INDEX connector_item_pkey ON public.connector_item USING btree (shop_id, connector_id, kind, external_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table connector_refusal
  shop_id uuid not null
  connector_id uuid not null
  hour timestamp with time zone not null
  count integer not null
  constraint connector_refusal_pkey PRIMARY KEY (shop_id, connector_id, hour)
  constraint connector_refusal_shop_id_connector_id_fkey FOREIGN KEY (shop_id, connector_id) REFERENCES connector(shop_id, id)
  constraint connector_refusal_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX connector_refusal_pkey ON public.connector_refusal USING btree (shop_id, connector_id, hour)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table consent_entry
  shop_id uuid not null
  id uuid not null
  customer_id uuid not null
  purpose text not null
  is_given boolean not null
  source text not null
  at timestamp with time zone not null
  constraint consent_entry_pkey PRIMARY KEY (shop_id, id)
  constraint consent_entry_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint consent_entry_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX consent_entry_by_customer ON public.consent_entry USING btree (shop_id, customer_id, purpose, id)
  CREATE UNIQUE INDEX consent_entry_pkey ON public.consent_entry USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table contact_policy
  shop_id uuid not null
  sender_name text
  reply_to text
  requests_max integer not null
  requests_days integer not null
  notices_max integer not null
  notices_days integer not null
  hour_from integer not null
  hour_until integer not null
  needs_consent boolean not null
  changed_at timestamp with time zone not null
  constraint contact_policy_pkey PRIMARY KEY (shop_id)
  constraint contact_policy_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint contact_policy_check CHECK ((hour_from < hour_until))
  constraint contact_policy_hour_from_check CHECK (((hour_from >= 0) AND (hour_from <= 23)))
  constraint contact_policy_hour_until_check CHECK (((hour_until >= 1) AND (hour_until <= 24)))
  constraint contact_policy_notices_days_check CHECK (((notices_days >= 1) AND (notices_days <= 365)))
  constraint contact_policy_notices_max_check CHECK (((notices_max >= 0) AND (notices_max <= 100)))
  constraint contact_policy_reply_to_check CHECK ((length(reply_to) <= 254))
  constraint contact_policy_requests_days_check CHECK (((requests_days >= 1) AND (requests_days <= 365)))
  constraint contact_policy_requests_max_check CHECK (((requests_max >= 0) AND (requests_max <= 100)))
  constraint contact_policy_sender_name_check CHECK (((length(sender_name) >= 1) AND (length(sender_name) <= 100)))
  CREATE UNIQUE INDEX contact_policy_pkey ON public.contact_policy USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table context_key
  shop_id uuid not null
  id uuid not null
  sealed bytea not null
  made_at timestamp with time zone not null
  ends_at timestamp with time zone
  constraint context_key_pkey PRIMARY KEY (shop_id, id)
  constraint context_key_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX context_key_pkey ON public.context_key USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table customer
  shop_id uuid not null
  id uuid not null
  display_name text
  language text
  region text
  created_at timestamp with time zone not null
  erased_at timestamp with time zone
  time_zone text
  constraint pages_of_erased_customer TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint customer_pkey PRIMARY KEY (shop_id, id)
  constraint customer_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX customer_by_erasure ON public.customer USING btree (shop_id, erased_at) WHERE (erased_at IS NOT NULL)
  CREATE UNIQUE INDEX customer_pkey ON public.customer USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table customer_contact
  shop_id uuid not null
  customer_id uuid not null
  kind text not null
  sealed bytea not null
  lookup bytea not null
  created_at timestamp with time zone not null
  constraint customer_contact_pkey PRIMARY KEY (shop_id, customer_id, kind)
  constraint customer_contact_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint customer_contact_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint customer_contact_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text])))
  CREATE INDEX customer_contact_by_lookup ON public.customer_contact USING btree (shop_id, lookup)
  CREATE UNIQUE INDEX customer_contact_pkey ON public.customer_contact USING btree (shop_id, customer_id, kind)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table customer_identity
  shop_id uuid not null
  source text not null
  external_id text not null
  customer_id uuid not null
  constraint customer_identity_pkey PRIMARY KEY (shop_id, source, external_id)
  constraint customer_identity_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint customer_identity_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX customer_identity_by_customer ON public.customer_identity USING btree (shop_id, customer_id)
  CREATE UNIQUE INDEX customer_identity_pkey ON public.customer_identity USING btree (shop_id, source, external_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table customer_standing
  shop_id uuid not null
  customer_id uuid not null
  tier text not null
  orders integer not null
  spent_cents bigint not null
  last_order_at timestamp with time zone
  rule_version integer not null
  next_change_at timestamp with time zone
  since timestamp with time zone not null
  constraint customer_standing_pkey PRIMARY KEY (shop_id, customer_id)
  constraint customer_standing_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint customer_standing_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX customer_standing_by_tier ON public.customer_standing USING btree (shop_id, tier)
  CREATE INDEX customer_standing_by_version ON public.customer_standing USING btree (shop_id, rule_version)
  CREATE INDEX customer_standing_due ON public.customer_standing USING btree (shop_id, next_change_at) WHERE (next_change_at IS NOT NULL)
  CREATE UNIQUE INDEX customer_standing_pkey ON public.customer_standing USING btree (shop_id, customer_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table decision
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  state text not null
  code text
  reason text
  decided_by text not null
  at timestamp with time zone not null
  decider_id text
  decider_kind text not null
  constraint decision_pkey PRIMARY KEY (shop_id, id)
  constraint decision_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint decision_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint decision_decider_kind_check CHECK ((decider_kind = ANY (ARRAY['detector'::text, 'rule'::text, 'person'::text, 'author'::text, 'reader'::text])))
  constraint decision_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'held'::text, 'published'::text, 'refused'::text, 'withdrawn'::text])))
  CREATE INDEX decision_by_feedback ON public.decision USING btree (shop_id, feedback_id, id)
  CREATE UNIQUE INDEX decision_pkey ON public.decision USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table delivery_door
  shop_id uuid not null
  kind text not null
  url text
  sealed_secret bytea
  sealed_former_secret bytea
  former_until timestamp with time zone
  paused_until timestamp with time zone
  failures integer not null default 0
  last_good_at timestamp with time zone
  last_error text
  last_error_at timestamp with time zone
  changed_at timestamp with time zone not null
  constraint delivery_door_pkey PRIMARY KEY (shop_id, kind)
  constraint delivery_door_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint delivery_door_check CHECK (((kind = 'mail'::text) OR ((url IS NOT NULL) AND (sealed_secret IS NOT NULL))))
  constraint delivery_door_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'messenger'::text, 'sms'::text])))
  constraint delivery_door_url_check CHECK ((length(url) <= 2000))
  CREATE UNIQUE INDEX delivery_door_pkey ON public.delivery_door USING btree (shop_id, kind)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table department
  shop_id uuid not null
  id uuid not null
  name text not null
  kind text not null
  lead_id uuid
  position integer not null default 0
  archived_at timestamp with time zone
  created_at timestamp with time zone not null
  takes_all boolean not null default false
  constraint department_pkey PRIMARY KEY (shop_id, id)
  constraint department_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint department_kind_check CHECK ((kind = ANY (ARRAY['service'::text, 'product'::text, 'logistics'::text, 'marketing'::text, 'supplier'::text, 'other'::text])))
  constraint department_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  CREATE UNIQUE INDEX department_name ON public.department USING btree (shop_id, name) WHERE (archived_at IS NULL)
  CREATE UNIQUE INDEX department_pkey ON public.department USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table department_calendar
  shop_id uuid not null
  department_id uuid not null
  calendar_id uuid not null
  constraint department_calendar_pkey PRIMARY KEY (shop_id, department_id)
  constraint department_calendar_shop_id_calendar_id_fkey FOREIGN KEY (shop_id, calendar_id) REFERENCES service_calendar(shop_id, id)
  constraint department_calendar_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint department_calendar_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX department_calendar_pkey ON public.department_calendar USING btree (shop_id, department_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table department_member
  shop_id uuid not null
  department_id uuid not null
  member_id uuid not null
  topics text[] not null default '{}'::text[]
  languages text[] not null default '{}'::text[]
  tiers text[] not null default '{}'::text[]
  cases_max integer
  added_at timestamp with time zone not null
  constraint department_member_pkey PRIMARY KEY (shop_id, department_id, member_id)
  constraint department_member_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint department_member_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint department_member_shop_id_member_id_fkey FOREIGN KEY (shop_id, member_id) REFERENCES member(shop_id, id) ON DELETE CASCADE
  constraint department_member_cases_max_check CHECK (((cases_max >= 1) AND (cases_max <= 10000)))
  CREATE INDEX department_member_of ON public.department_member USING btree (shop_id, member_id)
  CREATE UNIQUE INDEX department_member_pkey ON public.department_member USING btree (shop_id, department_id, member_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table escalation_step
  shop_id uuid not null
  level_id uuid not null
  position integer not null
  after_minutes integer not null
  action text not null
  department_id uuid
  constraint escalation_step_pkey PRIMARY KEY (shop_id, level_id, "position")
  constraint escalation_step_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint escalation_step_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint escalation_step_shop_id_level_id_fkey FOREIGN KEY (shop_id, level_id) REFERENCES service_level(shop_id, id)
  constraint escalation_step_action_check CHECK ((action = ANY (ARRAY['raise-priority'::text, 'tell-lead'::text, 'assign-lead'::text, 'assign-department'::text])))
  constraint escalation_step_after_minutes_check CHECK (((after_minutes >= 0) AND (after_minutes <= 100000)))
  constraint escalation_step_check CHECK (((action = 'assign-department'::text) = (department_id IS NOT NULL)))
  constraint escalation_step_position_check CHECK ((("position" >= 1) AND ("position" <= 9)))
  CREATE UNIQUE INDEX escalation_step_pkey ON public.escalation_step USING btree (shop_id, level_id, "position")
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table feed_setting
  shop_id uuid not null
  feed text not null
  is_on boolean not null
  changed_at timestamp with time zone not null
  last_fetched_at timestamp with time zone
  last_fetched_by text
  last_fetch_was_whole boolean
  last_reviews bigint
  constraint feed_setting_pkey PRIMARY KEY (shop_id, feed)
  constraint feed_setting_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint feed_setting_feed_check CHECK ((feed = ANY (ARRAY['google-reviews'::text, 'meta-reviews'::text, 'rss'::text])))
  CREATE UNIQUE INDEX feed_setting_pkey ON public.feed_setting USING btree (shop_id, feed)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table feedback
  shop_id uuid not null
  id uuid not null
  kind text not null
  source text not null
  external_id text not null
  channel text not null
  occurred_at timestamp with time zone not null
  received_at timestamp with time zone not null
  day date not null
  rating smallint
  version integer not null default 1
  product_id uuid
  order_id uuid
  customer_id uuid
  is_anonymous boolean not null default false
  title text
  text text
  language text not null
  touchpoint text
  dimensions jsonb not null default '{}'::jsonb
  facts jsonb not null default '{}'::jsonb
  media text[] not null default '{}'::text[]
  masked text[] not null default '{}'::text[]
  fingerprint bigint not null
  search tsvector not null
  erased_at timestamp with time zone
  edited_at timestamp with time zone
  constraint feedback_once UNIQUE (shop_id, source, external_id)
  constraint pages_of_erased_voice TRIGGER DEFERRABLE INITIALLY DEFERRED
  constraint feedback_pkey PRIMARY KEY (shop_id, id)
  constraint feedback_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint feedback_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint feedback_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES shop_order(shop_id, id)
  constraint feedback_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint feedback_rating_check CHECK (((rating >= 1) AND (rating <= 5)))
  CREATE INDEX feedback_by_customer ON public.feedback USING btree (shop_id, customer_id) WHERE (customer_id IS NOT NULL)
  CREATE INDEX feedback_by_edit ON public.feedback USING btree (shop_id, edited_at) WHERE (edited_at IS NOT NULL)
  CREATE INDEX feedback_by_erasure ON public.feedback USING btree (shop_id, erased_at) WHERE (erased_at IS NOT NULL)
  CREATE INDEX feedback_by_fingerprint ON public.feedback USING btree (shop_id, fingerprint)
  CREATE INDEX feedback_by_order ON public.feedback USING btree (shop_id, order_id) WHERE (order_id IS NOT NULL)
  CREATE INDEX feedback_by_product ON public.feedback USING btree (shop_id, product_id, occurred_at DESC) WHERE (product_id IS NOT NULL)
  CREATE INDEX feedback_by_time ON public.feedback USING btree (shop_id, occurred_at DESC, id DESC)
  CREATE INDEX feedback_by_touchpoint ON public.feedback USING btree (shop_id, touchpoint, day) WHERE (touchpoint IS NOT NULL)
  CREATE INDEX feedback_by_words ON public.feedback USING gin (search)
  CREATE UNIQUE INDEX feedback_once ON public.feedback USING btree (shop_id, source, external_id)
  CREATE UNIQUE INDEX feedback_pkey ON public.feedback USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table feedback_attachment
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  kind text not null
  media_type text not null
  size_bytes bigint not null
  file_name text not null
  created_at timestamp with time zone not null
  width integer
  height integer
  position smallint not null default 0
  constraint feedback_attachment_pkey PRIMARY KEY (shop_id, id)
  constraint feedback_attachment_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint feedback_attachment_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint feedback_attachment_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'video'::text])))
  CREATE INDEX feedback_attachment_by_feedback ON public.feedback_attachment USING btree (shop_id, feedback_id)
  CREATE UNIQUE INDEX feedback_attachment_pkey ON public.feedback_attachment USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table feedback_original
  shop_id uuid not null
  feedback_id uuid not null
  version integer not null
  sealed bytea not null
  constraint feedback_original_pkey PRIMARY KEY (shop_id, feedback_id, version)
  constraint feedback_original_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint feedback_original_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX feedback_original_pkey ON public.feedback_original USING btree (shop_id, feedback_id, version)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table feedback_receipt
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  created_at timestamp with time zone not null
  constraint feedback_receipt_pkey PRIMARY KEY (shop_id, id)
  constraint feedback_receipt_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint feedback_receipt_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX feedback_receipt_by_feedback ON public.feedback_receipt USING btree (shop_id, feedback_id)
  CREATE UNIQUE INDEX feedback_receipt_pkey ON public.feedback_receipt USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table feedback_stuck
  shop_id uuid not null
  stage text not null
  feedback_id uuid not null
  error_name text not null
  at timestamp with time zone not null
  constraint feedback_stuck_pkey PRIMARY KEY (shop_id, stage, feedback_id)
  constraint feedback_stuck_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX feedback_stuck_pkey ON public.feedback_stuck USING btree (shop_id, stage, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table feedback_version
  shop_id uuid not null
  feedback_id uuid not null
  version integer not null
  title text
  text text
  rating smallint
  dimensions jsonb not null
  replaced_at timestamp with time zone not null
  constraint feedback_version_pkey PRIMARY KEY (shop_id, feedback_id, version)
  constraint feedback_version_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint feedback_version_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX feedback_version_pkey ON public.feedback_version USING btree (shop_id, feedback_id, version)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table feedback_visitor
  shop_id uuid not null
  feedback_id uuid not null
  device_hash text
  network_hash text
  at timestamp with time zone not null
  constraint feedback_visitor_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint feedback_visitor_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint feedback_visitor_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX feedback_visitor_by_time ON public.feedback_visitor USING btree (shop_id, at)
  CREATE UNIQUE INDEX feedback_visitor_pkey ON public.feedback_visitor USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table feedback_work
  shop_id uuid not null
  stage text not null
  feedback_id uuid not null
  constraint feedback_work_pkey PRIMARY KEY (shop_id, stage, feedback_id)
  constraint feedback_work_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX feedback_work_pkey ON public.feedback_work USING btree (shop_id, stage, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table flagger_weight
  shop_id uuid not null
  flagger bytea not null
  confirmed integer not null
  refused integer not null
  changed_at timestamp with time zone not null
  constraint flagger_weight_pkey PRIMARY KEY (shop_id, flagger)
  constraint flagger_weight_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX flagger_weight_by_time ON public.flagger_weight USING btree (shop_id, changed_at)
  CREATE UNIQUE INDEX flagger_weight_pkey ON public.flagger_weight USING btree (shop_id, flagger)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table follow_up
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  text text not null
  days_after integer not null
  created_at timestamp with time zone not null
  constraint follow_up_once UNIQUE (shop_id, feedback_id)
  constraint follow_up_pkey PRIMARY KEY (shop_id, id)
  constraint follow_up_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint follow_up_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint follow_up_days_after_check CHECK (((days_after >= 0) AND (days_after <= 180)))
  CREATE UNIQUE INDEX follow_up_once ON public.follow_up USING btree (shop_id, feedback_id)
  CREATE UNIQUE INDEX follow_up_pkey ON public.follow_up USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table follow_up_analysis
  shop_id uuid not null
  feedback_id uuid not null
  language text not null
  sentiment text not null
  score real not null
  confidence real not null
  urgency smallint not null
  urgency_reason text
  aspects jsonb not null
  change text not null
  analyser text not null
  analysed_at timestamp with time zone not null
  constraint follow_up_analysis_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint follow_up_analysis_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint follow_up_analysis_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint follow_up_analysis_change_check CHECK ((change = ANY (ARRAY['better'::text, 'same'::text, 'worse'::text, 'unknown'::text])))
  CREATE UNIQUE INDEX follow_up_analysis_pkey ON public.follow_up_analysis USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table forgotten_rule
  shop_id uuid not null
  rule_id text not null
  words text not null
  forgotten_by text not null
  at timestamp with time zone not null
  constraint forgotten_rule_pkey PRIMARY KEY (shop_id, rule_id)
  constraint forgotten_rule_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX forgotten_rule_pkey ON public.forgotten_rule USING btree (shop_id, rule_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table given_case
  shop_id uuid not null
  member_id uuid not null
  last_at timestamp with time zone not null
  times bigint not null default 1
  constraint given_case_pkey PRIMARY KEY (shop_id, member_id)
  constraint given_case_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX given_case_pkey ON public.given_case USING btree (shop_id, member_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table help_category
  shop_id uuid not null
  id uuid not null
  names jsonb not null
  position integer not null
  constraint help_category_pkey PRIMARY KEY (shop_id, id)
  constraint help_category_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX help_category_pkey ON public.help_category USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table help_page
  shop_id uuid not null
  id uuid not null
  slug text not null
  category_id uuid
  position integer not null
  owner_name text
  review_on date
  case_id uuid
  created_at timestamp with time zone not null
  created_by text not null
  changed_at timestamp with time zone not null
  removed_at timestamp with time zone
  removed_by text
  constraint help_page_shop_id_slug_key UNIQUE (shop_id, slug)
  constraint help_page_pkey PRIMARY KEY (shop_id, id)
  constraint help_page_shop_id_category_id_fkey FOREIGN KEY (shop_id, category_id) REFERENCES help_category(shop_id, id)
  constraint help_page_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint help_page_owner_name_check CHECK (((length(owner_name) >= 1) AND (length(owner_name) <= 100)))
  constraint help_page_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80)))
  CREATE UNIQUE INDEX help_page_pkey ON public.help_page USING btree (shop_id, id)
  CREATE UNIQUE INDEX help_page_shop_id_slug_key ON public.help_page USING btree (shop_id, slug)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table help_picture
  shop_id uuid not null
  id uuid not null
  content bytea not null
  width integer not null
  height integer not null
  added_at timestamp with time zone not null
  added_by text not null
  constraint help_picture_pkey PRIMARY KEY (shop_id, id)
  constraint help_picture_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX help_picture_pkey ON public.help_picture USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table help_search
  shop_id uuid not null
  language text not null
  words text not null
  searches integer not null
  last_at timestamp with time zone not null
  constraint help_search_pkey PRIMARY KEY (shop_id, language, words)
  constraint help_search_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint help_search_words_check CHECK (((length(words) >= 1) AND (length(words) <= 80)))
  CREATE INDEX help_search_by_count ON public.help_search USING btree (shop_id, searches DESC, last_at DESC)
  CREATE UNIQUE INDEX help_search_pkey ON public.help_search USING btree (shop_id, language, words)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table help_text
  shop_id uuid not null
  page_id uuid not null
  language text not null
  title text not null
  body text not null
  asked_as text[] not null
  revision integer not null
  changed_at timestamp with time zone not null
  changed_by text not null
  published_number integer
  constraint help_text_pkey PRIMARY KEY (shop_id, page_id, language)
  constraint help_text_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint help_text_shop_id_page_id_fkey FOREIGN KEY (shop_id, page_id) REFERENCES help_page(shop_id, id)
  constraint help_text_body_check CHECK ((length(body) <= 40000))
  constraint help_text_language_check CHECK (((length(language) >= 2) AND (length(language) <= 10)))
  constraint help_text_title_check CHECK (((length(title) >= 1) AND (length(title) <= 160)))
  CREATE UNIQUE INDEX help_text_pkey ON public.help_text USING btree (shop_id, page_id, language)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table help_version
  shop_id uuid not null
  page_id uuid not null
  language text not null
  number integer not null
  title text not null
  body text not null
  asked_as text[] not null
  published_at timestamp with time zone not null
  published_by text not null
  constraint help_version_pkey PRIMARY KEY (shop_id, page_id, language, number)
  constraint help_version_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint help_version_shop_id_page_id_fkey FOREIGN KEY (shop_id, page_id) REFERENCES help_page(shop_id, id)
  CREATE UNIQUE INDEX help_version_pkey ON public.help_version USING btree (shop_id, page_id, language, number)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table help_vote
  shop_id uuid not null
  page_id uuid not null
  voter bytea not null
  network bytea not null
  is_helpful boolean not null
  at timestamp with time zone not null
  constraint help_vote_pkey PRIMARY KEY (shop_id, page_id, voter)
  constraint help_vote_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint help_vote_shop_id_page_id_fkey FOREIGN KEY (shop_id, page_id) REFERENCES help_page(shop_id, id)
  CREATE INDEX help_vote_by_network ON public.help_vote USING btree (shop_id, network, at)
  CREATE UNIQUE INDEX help_vote_pkey ON public.help_vote USING btree (shop_id, page_id, voter)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table import_media
  shop_id uuid not null
  import_id uuid not null
  feedback_id uuid not null
  position integer not null
  line bigint not null
  url text not null
  state text not null
  code text
  attempts integer not null default 0
  next_try_at timestamp with time zone not null
  constraint import_media_pkey PRIMARY KEY (shop_id, import_id, feedback_id, "position")
  constraint import_media_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint import_media_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint import_media_shop_id_import_id_fkey FOREIGN KEY (shop_id, import_id) REFERENCES import_run(shop_id, id)
  constraint import_media_check CHECK (((state = 'refused'::text) = (code IS NOT NULL)))
  constraint import_media_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'kept'::text, 'refused'::text])))
  CREATE UNIQUE INDEX import_media_pkey ON public.import_media USING btree (shop_id, import_id, feedback_id, "position")
  CREATE INDEX import_media_refused ON public.import_media USING btree (shop_id, import_id, line, feedback_id, "position") WHERE (state = 'refused'::text)
  CREATE INDEX import_media_waiting ON public.import_media USING btree (shop_id, import_id, next_try_at) WHERE (state = 'waiting'::text)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table import_product
  shop_id uuid not null
  import_id uuid not null
  external_key text not null
  origin text not null
  label text not null
  sku text
  handle text
  number text
  name text
  row_count bigint not null
  decision text
  product_id uuid
  decided_at timestamp with time zone
  constraint import_product_pkey PRIMARY KEY (shop_id, import_id, external_key)
  constraint import_product_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint import_product_shop_id_import_id_fkey FOREIGN KEY (shop_id, import_id) REFERENCES import_run(shop_id, id)
  constraint import_product_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint import_product_check CHECK (((decision IS NULL) = (decided_at IS NULL)))
  constraint import_product_check1 CHECK (((decision <> 'product'::text) OR (product_id IS NOT NULL)))
  constraint import_product_decision_check CHECK ((decision = ANY (ARRAY['product'::text, 'new'::text, 'without'::text, 'skip'::text])))
  CREATE INDEX import_product_by_rows ON public.import_product USING btree (shop_id, import_id, row_count DESC, external_key)
  CREATE UNIQUE INDEX import_product_pkey ON public.import_product USING btree (shop_id, import_id, external_key)
  CREATE INDEX import_product_remembered ON public.import_product USING btree (shop_id, origin, external_key, decided_at DESC) WHERE (decision IS NOT NULL)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table import_refusal
  shop_id uuid not null
  import_id uuid not null
  row_number bigint not null
  line bigint not null
  code text not null
  field text
  raw text
  constraint import_refusal_pkey PRIMARY KEY (shop_id, import_id, row_number)
  constraint import_refusal_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint import_refusal_shop_id_import_id_fkey FOREIGN KEY (shop_id, import_id) REFERENCES import_run(shop_id, id)
  CREATE UNIQUE INDEX import_refusal_pkey ON public.import_refusal USING btree (shop_id, import_id, row_number)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table import_run
  shop_id uuid not null
  id uuid not null
  file_name text not null
  kind text not null
  source text not null
  state text not null
  settings jsonb not null
  bytes_total bigint not null default 0
  bytes_read bigint not null default 0
  rows_read bigint not null default 0
  accepted bigint not null default 0
  repeated bigint not null default 0
  refused bigint not null default 0
  filled text[] not null default '{}'::text[]
  problem text
  created_by text not null
  created_at timestamp with time zone not null
  finished_at timestamp with time zone
  products_asked integer not null default 0
  products_undecided integer not null default 0
  products_not_listed bigint not null default 0
  media_total bigint not null default 0
  media_kept bigint not null default 0
  media_refused bigint not null default 0
  constraint import_run_pkey PRIMARY KEY (shop_id, id)
  constraint import_run_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint import_run_check CHECK ((rows_read = ((accepted + repeated) + refused)))
  CREATE UNIQUE INDEX import_run_pkey ON public.import_run USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table improvement_plan
  shop_id uuid not null
  id uuid not null
  title text not null
  goal text not null
  state text not null
  origin text not null
  product_id uuid
  aspect text
  filter jsonb
  metric jsonb
  baseline jsonb
  target real
  owner_id uuid
  department_ids uuid[] not null default '{}'::uuid[]
  starts_on date
  due_on date
  created_by text not null
  created_at timestamp with time zone not null
  started_at timestamp with time zone
  shipped_at timestamp with time zone
  dropped_at timestamp with time zone
  changed_at timestamp with time zone not null
  version integer not null default 1
  constraint improvement_plan_pkey PRIMARY KEY (shop_id, id)
  constraint improvement_plan_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint improvement_plan_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint improvement_plan_check CHECK (((state = 'shipped'::text) = (shipped_at IS NOT NULL)))
  constraint improvement_plan_goal_check CHECK ((length(goal) <= 2000))
  constraint improvement_plan_origin_check CHECK ((origin = ANY (ARRAY['topic'::text, 'cases'::text, 'hand'::text])))
  constraint improvement_plan_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'running'::text, 'shipped'::text, 'dropped'::text])))
  constraint improvement_plan_target_check CHECK (((target >= (0)::double precision) AND (target <= (1)::double precision)))
  constraint improvement_plan_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  CREATE INDEX improvement_plan_by_state ON public.improvement_plan USING btree (shop_id, state, changed_at DESC, id DESC)
  CREATE UNIQUE INDEX improvement_plan_pkey ON public.improvement_plan USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table incident
  shop_id uuid not null
  id uuid not null
  number integer not null
  kind text not null
  title text not null
  severity integer not null
  state text not null
  owner_id uuid
  surge_id uuid
  opened_at timestamp with time zone not null
  opened_by text not null
  closed_at timestamp with time zone
  reopenings integer not null default 0
  review jsonb
  version integer not null default 1
  constraint incident_shop_id_number_key UNIQUE (shop_id, number)
  constraint incident_shop_id_surge_id_key UNIQUE (shop_id, surge_id)
  constraint incident_pkey PRIMARY KEY (shop_id, id)
  constraint incident_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint incident_shop_id_surge_id_fkey FOREIGN KEY (shop_id, surge_id) REFERENCES surge(shop_id, id)
  constraint incident_severity_check CHECK (((severity >= 1) AND (severity <= 3)))
  constraint incident_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
  constraint incident_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
  CREATE INDEX incident_by_time ON public.incident USING btree (shop_id, opened_at DESC)
  CREATE INDEX incident_open ON public.incident USING btree (shop_id, opened_at) WHERE (state = 'open'::text)
  CREATE UNIQUE INDEX incident_pkey ON public.incident USING btree (shop_id, id)
  CREATE UNIQUE INDEX incident_shop_id_number_key ON public.incident USING btree (shop_id, number)
  CREATE UNIQUE INDEX incident_shop_id_surge_id_key ON public.incident USING btree (shop_id, surge_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table incident_answer
  shop_id uuid not null
  incident_id uuid not null
  case_id uuid not null
  reply_id uuid not null
  request_key text not null
  at timestamp with time zone not null
  constraint incident_answer_pkey PRIMARY KEY (shop_id, incident_id, request_key, case_id)
  constraint incident_answer_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint incident_answer_shop_id_incident_id_fkey FOREIGN KEY (shop_id, incident_id) REFERENCES incident(shop_id, id)
  CREATE UNIQUE INDEX incident_answer_pkey ON public.incident_answer USING btree (shop_id, incident_id, request_key, case_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table incident_answer_line
  shop_id uuid not null
  order_id uuid not null
  id uuid not null
  case_id uuid
  feedback_ids uuid[] not null default '{}'::uuid[]
  state text not null
  reason text
  reply_id uuid
  constraint incident_answer_line_pkey PRIMARY KEY (shop_id, order_id, id)
  constraint incident_answer_line_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint incident_answer_line_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES incident_answer_order(shop_id, id)
  constraint incident_answer_line_check CHECK (((case_id IS NOT NULL) OR (cardinality(feedback_ids) > 0)))
  constraint incident_answer_line_check1 CHECK (((state = 'sent'::text) = (reply_id IS NOT NULL)))
  constraint incident_answer_line_reason_check CHECK ((length(reason) <= 100))
  constraint incident_answer_line_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'left'::text, 'stopped'::text])))
  CREATE UNIQUE INDEX incident_answer_line_pkey ON public.incident_answer_line USING btree (shop_id, order_id, id)
  CREATE INDEX incident_answer_line_waiting ON public.incident_answer_line USING btree (shop_id, order_id, id) WHERE (state = 'waiting'::text)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table incident_answer_order
  shop_id uuid not null
  id uuid not null
  incident_id uuid not null
  request_key text not null
  text text not null
  channel text not null
  actor jsonb not null
  ordered_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint incident_answer_order_shop_id_incident_id_request_key_key UNIQUE (shop_id, incident_id, request_key)
  constraint incident_answer_order_pkey PRIMARY KEY (shop_id, id)
  constraint incident_answer_order_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint incident_answer_order_shop_id_incident_id_fkey FOREIGN KEY (shop_id, incident_id) REFERENCES incident(shop_id, id)
  constraint incident_answer_order_text_check CHECK (((length(text) >= 1) AND (length(text) <= 5000)))
  CREATE INDEX incident_answer_order_open ON public.incident_answer_order USING btree (shop_id, ordered_at) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX incident_answer_order_pkey ON public.incident_answer_order USING btree (shop_id, id)
  CREATE UNIQUE INDEX incident_answer_order_shop_id_incident_id_request_key_key ON public.incident_answer_order USING btree (shop_id, incident_id, request_key)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table incident_entry
  shop_id uuid not null
  id uuid not null
  incident_id uuid not null
  at timestamp with time zone not null
  kind text not null
  by_kind text not null
  by_name text
  text text
  detail jsonb not null default '{}'::jsonb
  constraint incident_entry_pkey PRIMARY KEY (shop_id, id)
  constraint incident_entry_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint incident_entry_shop_id_incident_id_fkey FOREIGN KEY (shop_id, incident_id) REFERENCES incident(shop_id, id)
  constraint incident_entry_text_check CHECK ((length(text) <= 5000))
  CREATE INDEX incident_entry_of ON public.incident_entry USING btree (shop_id, incident_id, id)
  CREATE UNIQUE INDEX incident_entry_pkey ON public.incident_entry USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table incident_notice
  shop_id uuid not null
  id uuid not null
  incident_id uuid not null
  statement_version integer not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone
  posted_by text not null
  posted_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint incident_notice_pkey PRIMARY KEY (shop_id, id)
  constraint incident_notice_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint incident_notice_shop_id_incident_id_statement_version_fkey FOREIGN KEY (shop_id, incident_id, statement_version) REFERENCES incident_statement(shop_id, incident_id, version)
  CREATE INDEX incident_notice_by_time ON public.incident_notice USING btree (shop_id, from_at DESC)
  CREATE UNIQUE INDEX incident_notice_pkey ON public.incident_notice USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table incident_statement
  shop_id uuid not null
  incident_id uuid not null
  version integer not null
  text jsonb not null
  written_at timestamp with time zone not null
  written_by text not null
  writer_id uuid
  approved_at timestamp with time zone
  approved_by text
  constraint incident_statement_pkey PRIMARY KEY (shop_id, incident_id, version)
  constraint incident_statement_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint incident_statement_shop_id_incident_id_fkey FOREIGN KEY (shop_id, incident_id) REFERENCES incident(shop_id, id)
  CREATE UNIQUE INDEX incident_statement_pkey ON public.incident_statement USING btree (shop_id, incident_id, version)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table incident_step
  shop_id uuid not null
  id uuid not null
  incident_id uuid not null
  position integer not null
  title jsonb not null
  doer_id uuid
  due_at timestamp with time zone
  done_at timestamp with time zone
  done_by text
  note text
  version integer not null default 1
  constraint incident_step_pkey PRIMARY KEY (shop_id, id)
  constraint incident_step_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint incident_step_shop_id_incident_id_fkey FOREIGN KEY (shop_id, incident_id) REFERENCES incident(shop_id, id)
  constraint incident_step_note_check CHECK ((length(note) <= 2000))
  CREATE INDEX incident_step_of ON public.incident_step USING btree (shop_id, incident_id, "position")
  CREATE UNIQUE INDEX incident_step_pkey ON public.incident_step USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table incident_task
  shop_id uuid not null
  incident_id uuid not null
  task_id uuid not null
  constraint incident_task_pkey PRIMARY KEY (shop_id, task_id)
  constraint incident_task_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint incident_task_shop_id_incident_id_fkey FOREIGN KEY (shop_id, incident_id) REFERENCES incident(shop_id, id)
  CREATE INDEX incident_task_of ON public.incident_task USING btree (shop_id, incident_id)
  CREATE UNIQUE INDEX incident_task_pkey ON public.incident_task USING btree (shop_id, task_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table incident_voice
  shop_id uuid not null
  incident_id uuid not null
  feedback_id uuid not null
  origin text not null
  added_at timestamp with time zone not null
  removed_at timestamp with time zone
  constraint incident_voice_pkey PRIMARY KEY (shop_id, incident_id, feedback_id)
  constraint incident_voice_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint incident_voice_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint incident_voice_shop_id_incident_id_fkey FOREIGN KEY (shop_id, incident_id) REFERENCES incident(shop_id, id)
  constraint incident_voice_origin_check CHECK ((origin = ANY (ARRAY['surge'::text, 'hand'::text])))
  CREATE INDEX incident_voice_by_feedback ON public.incident_voice USING btree (shop_id, feedback_id)
  CREATE UNIQUE INDEX incident_voice_pkey ON public.incident_voice USING btree (shop_id, incident_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table institution
  shop_id uuid not null
  id uuid not null
  name text not null
  key_id text not null
  public_key bytea not null
  pinned_at timestamp with time zone not null
  pinned_by text not null
  constraint institution_pkey PRIMARY KEY (shop_id, id)
  constraint institution_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint institution_public_key_check CHECK ((length(public_key) = 32))
  CREATE UNIQUE INDEX institution_by_name ON public.institution USING btree (shop_id, lower(name))
  CREATE UNIQUE INDEX institution_pkey ON public.institution USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table invitation_delay
  shop_id uuid not null
  category_code text not null
  domestic_days smallint
  international_days smallint
  constraint invitation_delay_pkey PRIMARY KEY (shop_id, category_code)
  constraint invitation_delay_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint invitation_delay_domestic_days_check CHECK (((domestic_days >= 0) AND (domestic_days <= 60)))
  constraint invitation_delay_international_days_check CHECK (((international_days >= 0) AND (international_days <= 60)))
  CREATE UNIQUE INDEX invitation_delay_pkey ON public.invitation_delay USING btree (shop_id, category_code)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table invitation_policy
  shop_id uuid not null
  is_on boolean not null
  domestic_days smallint not null
  international_days smallint not null
  reminders smallint not null
  reminder_gap_days smallint not null
  changed_at timestamp with time zone not null
  constraint invitation_policy_pkey PRIMARY KEY (shop_id)
  constraint invitation_policy_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint invitation_policy_domestic_days_check CHECK (((domestic_days >= 0) AND (domestic_days <= 60)))
  constraint invitation_policy_international_days_check CHECK (((international_days >= 0) AND (international_days <= 60)))
  constraint invitation_policy_reminder_gap_days_check CHECK (((reminder_gap_days >= 2) AND (reminder_gap_days <= 30)))
  constraint invitation_policy_reminders_check CHECK (((reminders >= 0) AND (reminders <= 2)))
  CREATE UNIQUE INDEX invitation_policy_pkey ON public.invitation_policy USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table journey_setting
  shop_id uuid not null
  version integer not null
  takes_events boolean not null
  sampling smallint not null
  asks_max smallint not null
  asks_days smallint not null
  changed_at timestamp with time zone not null
  constraint journey_setting_pkey PRIMARY KEY (shop_id)
  constraint journey_setting_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint journey_setting_asks_days_check CHECK (((asks_days >= 1) AND (asks_days <= 365)))
  constraint journey_setting_asks_max_check CHECK (((asks_max >= 1) AND (asks_max <= 20)))
  constraint journey_setting_sampling_check CHECK (((sampling >= 1) AND (sampling <= 100)))
  constraint journey_setting_version_check CHECK ((version > 0))
  CREATE UNIQUE INDEX journey_setting_pkey ON public.journey_setting USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table library_case
  shop_id uuid not null
  case_id uuid not null
  case_number integer not null
  customer_id uuid
  language text not null
  channel text not null
  product_id uuid
  aspects text[] not null
  words text[] not null
  problem text not null
  reply text not null
  satisfaction smallint
  resolved_at timestamp with time zone not null
  kept_at timestamp with time zone not null
  constraint library_case_pkey PRIMARY KEY (shop_id, case_id)
  constraint library_case_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint library_case_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint library_case_channel_check CHECK ((channel = ANY (ARRAY['public'::text, 'private'::text])))
  constraint library_case_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
  constraint library_case_satisfaction_check CHECK (((satisfaction >= 1) AND (satisfaction <= 5)))
  CREATE INDEX library_case_customer ON public.library_case USING btree (shop_id, customer_id)
  CREATE INDEX library_case_newest ON public.library_case USING btree (shop_id, resolved_at DESC)
  CREATE UNIQUE INDEX library_case_pkey ON public.library_case USING btree (shop_id, case_id)
  CREATE INDEX library_case_words ON public.library_case USING gin (words)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table library_lesson
  shop_id uuid not null
  incident_id uuid not null
  incident_number integer not null
  kind text not null
  title text not null
  happened text not null
  cause text not null
  changed text not null
  lessons text not null
  words text[] not null
  kept_at timestamp with time zone not null
  constraint library_lesson_pkey PRIMARY KEY (shop_id, incident_id)
  constraint library_lesson_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX library_lesson_pkey ON public.library_lesson USING btree (shop_id, incident_id)
  CREATE INDEX library_lesson_words ON public.library_lesson USING gin (words)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table listening_account
  shop_id uuid not null
  id uuid not null
  kind text not null
  name text not null
  network text not null
  address text not null
  handle text
  characters_max integer not null
  sealed_secret bytea
  created_at timestamp with time zone not null
  removed_at timestamp with time zone
  constraint listening_account_pkey PRIMARY KEY (shop_id, id)
  constraint listening_account_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint listening_account_kind_check CHECK ((kind = ANY (ARRAY['mastodon'::text, 'adapter'::text])))
  CREATE UNIQUE INDEX listening_account_pkey ON public.listening_account USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table listening_delivery
  shop_id uuid not null
  source_id uuid not null
  delivery_id text not null
  at timestamp with time zone not null
  constraint listening_delivery_pkey PRIMARY KEY (shop_id, source_id, delivery_id)
  constraint listening_delivery_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX listening_delivery_by_time ON public.listening_delivery USING btree (shop_id, at)
  CREATE UNIQUE INDEX listening_delivery_pkey ON public.listening_delivery USING btree (shop_id, source_id, delivery_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table listening_item
  shop_id uuid not null
  id uuid not null
  network text not null
  item_key text not null
  source_id uuid
  said_at timestamp with time zone not null
  is_dated boolean not null
  came_at timestamp with time zone not null
  day date not null
  language text not null
  words text
  hashtags text[] not null
  feedback_id uuid
  is_to_us boolean not null
  answers_post_id uuid
  visibility text not null
  url text
  author text
  reply_key text
  origin text
  constraint listening_item_once UNIQUE (shop_id, network, item_key)
  constraint listening_item_pkey PRIMARY KEY (shop_id, id)
  constraint listening_item_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint listening_item_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint listening_item_visibility_check CHECK ((visibility = ANY (ARRAY['public'::text, 'unlisted'::text, 'private'::text, 'direct'::text])))
  CREATE INDEX listening_item_answers ON public.listening_item USING btree (shop_id, answers_post_id) WHERE (answers_post_id IS NOT NULL)
  CREATE INDEX listening_item_by_arrival ON public.listening_item USING btree (shop_id, came_at)
  CREATE INDEX listening_item_by_day ON public.listening_item USING btree (shop_id, day)
  CREATE INDEX listening_item_kept ON public.listening_item USING btree (shop_id, said_at DESC, id DESC) WHERE (feedback_id IS NOT NULL)
  CREATE UNIQUE INDEX listening_item_of_voice ON public.listening_item USING btree (shop_id, feedback_id) WHERE (feedback_id IS NOT NULL)
  CREATE UNIQUE INDEX listening_item_once ON public.listening_item USING btree (shop_id, network, item_key)
  CREATE UNIQUE INDEX listening_item_pkey ON public.listening_item USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table listening_name
  shop_id uuid not null
  monitor_id uuid not null
  name text not null
  item_id uuid not null
  day date not null
  constraint listening_name_pkey PRIMARY KEY (shop_id, monitor_id, name, item_id)
  constraint listening_name_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint listening_name_shop_id_item_id_fkey FOREIGN KEY (shop_id, item_id) REFERENCES listening_item(shop_id, id) ON DELETE CASCADE
  CREATE INDEX listening_name_by_day ON public.listening_name USING btree (shop_id, monitor_id, day)
  CREATE INDEX listening_name_by_item ON public.listening_name USING btree (shop_id, item_id)
  CREATE UNIQUE INDEX listening_name_pkey ON public.listening_name USING btree (shop_id, monitor_id, name, item_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table listening_post
  shop_id uuid not null
  id uuid not null
  account_id uuid not null
  feedback_id uuid
  text text not null
  language text not null
  visibility text not null
  state text not null
  trouble text
  tries integer not null default 0
  send_at timestamp with time zone
  claimed_at timestamp with time zone
  sent_at timestamp with time zone
  external_id text
  url text
  written_by text not null
  confirmed_by text
  created_at timestamp with time zone not null
  version integer not null
  constraint listening_post_pkey PRIMARY KEY (shop_id, id)
  constraint listening_post_shop_id_account_id_fkey FOREIGN KEY (shop_id, account_id) REFERENCES listening_account(shop_id, id)
  constraint listening_post_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint listening_post_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint listening_post_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'unknown'::text, 'cancelled'::text])))
  constraint listening_post_visibility_check CHECK ((visibility = ANY (ARRAY['public'::text, 'unlisted'::text, 'private'::text, 'direct'::text])))
  CREATE INDEX listening_post_by_external ON public.listening_post USING btree (shop_id, account_id, external_id) WHERE (external_id IS NOT NULL)
  CREATE INDEX listening_post_due ON public.listening_post USING btree (shop_id, send_at) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]))
  CREATE INDEX listening_post_newest ON public.listening_post USING btree (shop_id, id DESC)
  CREATE INDEX listening_post_of_voice ON public.listening_post USING btree (shop_id, feedback_id) WHERE (feedback_id IS NOT NULL)
  CREATE UNIQUE INDEX listening_post_pkey ON public.listening_post USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table listening_source
  shop_id uuid not null
  id uuid not null
  kind text not null
  name text not null
  network text not null
  address text
  subject text
  account_id uuid
  every_minutes smallint
  mapping jsonb
  cursor_parameter text not null
  sealed_secret bytea
  sealed_former_secret bytea
  former_until timestamp with time zone
  is_on boolean not null
  version integer not null
  cursor text
  etag text
  last_modified text
  next_read_at timestamp with time zone
  claim uuid
  failures integer not null default 0
  trouble text
  trouble_status smallint
  trouble_at timestamp with time zone
  last_read_at timestamp with time zone
  last_item_at timestamp with time zone
  created_at timestamp with time zone not null
  constraint listening_source_pkey PRIMARY KEY (shop_id, id)
  constraint listening_source_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint listening_source_check CHECK (((kind = 'webhook'::text) = (address IS NULL)))
  constraint listening_source_check1 CHECK (((kind = 'mastodon-mentions'::text) = (account_id IS NOT NULL)))
  constraint listening_source_kind_check CHECK ((kind = ANY (ARRAY['feed'::text, 'mastodon-tag'::text, 'mastodon-account'::text, 'mastodon-mentions'::text, 'json'::text, 'webhook'::text])))
  CREATE INDEX listening_source_due ON public.listening_source USING btree (shop_id, next_read_at) WHERE (next_read_at IS NOT NULL)
  CREATE UNIQUE INDEX listening_source_pkey ON public.listening_source USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table log_entry
  shop_id uuid not null
  position bigint not null
  id uuid not null
  subject_id uuid
  commitment bytea
  body text not null
  leaf_hash bytea not null
  constraint log_entry_once UNIQUE (shop_id, id)
  constraint log_entry_pkey PRIMARY KEY (shop_id, "position")
  constraint log_entry_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint log_entry_leaf_hash_check CHECK ((length(leaf_hash) = 32))
  constraint log_entry_position_check CHECK (("position" >= 0))
  CREATE INDEX log_entry_by_commitment ON public.log_entry USING btree (shop_id, commitment, "position") WHERE (commitment IS NOT NULL)
  CREATE INDEX log_entry_by_subject ON public.log_entry USING btree (shop_id, subject_id, "position") WHERE (subject_id IS NOT NULL)
  CREATE UNIQUE INDEX log_entry_once ON public.log_entry USING btree (shop_id, id)
  CREATE UNIQUE INDEX log_entry_pkey ON public.log_entry USING btree (shop_id, "position")
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table log_head
  shop_id uuid not null
  at timestamp with time zone not null
  size bigint not null
  root bytea not null
  key_id text not null
  signature text not null
  constraint log_head_pkey PRIMARY KEY (shop_id, at)
  constraint log_head_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint log_head_shop_id_key_id_fkey FOREIGN KEY (shop_id, key_id) REFERENCES shop_signing_key(shop_id, id)
  constraint log_head_root_check CHECK ((length(root) = 32))
  CREATE INDEX log_head_by_size ON public.log_head USING btree (shop_id, size, at)
  CREATE UNIQUE INDEX log_head_pkey ON public.log_head USING btree (shop_id, at)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table log_node
  shop_id uuid not null
  level smallint not null
  position bigint not null
  hash bytea not null
  constraint log_node_pkey PRIMARY KEY (shop_id, level, "position")
  constraint log_node_hash_check CHECK ((length(hash) = 32))
  constraint log_node_level_check CHECK (((level >= 1) AND (level <= 62)))
  constraint log_node_position_check CHECK (("position" >= 0))
  CREATE UNIQUE INDEX log_node_pkey ON public.log_node USING btree (shop_id, level, "position")
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table log_salt
  shop_id uuid not null
  subject_id uuid not null
  subject text not null
  salt bytea not null
  constraint log_salt_pkey PRIMARY KEY (shop_id, subject_id)
  constraint log_salt_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint log_salt_salt_check CHECK ((length(salt) = 32))
  constraint log_salt_subject_check CHECK ((subject = ANY (ARRAY['review'::text, 'order'::text])))
  CREATE UNIQUE INDEX log_salt_pkey ON public.log_salt USING btree (shop_id, subject_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table log_tree
  shop_id uuid not null
  size bigint not null
  signed_size bigint not null
  signed_at timestamp with time zone
  methods jsonb not null
  clock_at timestamp with time zone
  constraint log_tree_pkey PRIMARY KEY (shop_id)
  constraint log_tree_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint log_tree_size_check CHECK ((size >= 0))
  CREATE UNIQUE INDEX log_tree_pkey ON public.log_tree USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table log_waiting
  shop_id uuid not null
  arrival bigint not null
  id uuid not null
  subject_id uuid
  commitment bytea
  body text not null
  constraint log_waiting_pkey PRIMARY KEY (shop_id, arrival)
  constraint log_waiting_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint log_waiting_commitment_check CHECK ((length(commitment) = 32))
  CREATE UNIQUE INDEX log_waiting_pkey ON public.log_waiting USING btree (shop_id, arrival)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table mail
  shop_id uuid not null
  id uuid not null
  mailbox_id uuid not null
  dedupe_key bytea not null
  message_id_hash bytea
  uid_validity bigint not null
  uid bigint not null
  state text not null
  kind text not null
  threaded_by text
  from_lookup bytea not null
  subject_lookup bytea
  reference_hashes bytea[] not null default '{}'::bytea[]
  answers_ids uuid[] not null default '{}'::uuid[]
  tagged_number integer
  bounced_id uuid
  bounce_status text
  customer_id uuid
  feedback_id uuid
  case_id uuid
  size_bytes bigint not null
  is_cut boolean not null
  sealed_content bytea
  sealed_for uuid
  is_wanted boolean not null default false
  attempts integer not null default 0
  not_before timestamp with time zone not null
  reason text
  sent_at timestamp with time zone not null
  received_at timestamp with time zone not null
  stored_at timestamp with time zone not null
  taken_at timestamp with time zone
  constraint mail_shop_id_mailbox_id_dedupe_key_key UNIQUE (shop_id, mailbox_id, dedupe_key)
  constraint mail_pkey PRIMARY KEY (shop_id, id)
  constraint mail_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint mail_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint mail_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint mail_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint mail_shop_id_mailbox_id_fkey FOREIGN KEY (shop_id, mailbox_id) REFERENCES mailbox(shop_id, id)
  constraint mail_check CHECK (((state = 'taken'::text) = (feedback_id IS NOT NULL)))
  constraint mail_dedupe_key_check CHECK ((length(dedupe_key) = 32))
  constraint mail_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'auto-reply'::text, 'bounce'::text, 'delay'::text, 'bulk'::text, 'own'::text, 'loop'::text, 'empty'::text])))
  constraint mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'noted'::text, 'stuck'::text])))
  constraint mail_threaded_by_check CHECK ((threaded_by = ANY (ARRAY['tag'::text, 'reference'::text, 'subject'::text, 'new'::text])))
  CREATE INDEX mail_by_message_id ON public.mail USING btree (shop_id, message_id_hash)
  CREATE INDEX mail_by_sender ON public.mail USING btree (shop_id, from_lookup, stored_at DESC)
  CREATE INDEX mail_by_state ON public.mail USING btree (shop_id, state, stored_at DESC, id DESC)
  CREATE INDEX mail_of_case ON public.mail USING btree (shop_id, case_id, sent_at) WHERE (case_id IS NOT NULL)
  CREATE INDEX mail_of_mailbox ON public.mail USING btree (shop_id, mailbox_id, stored_at)
  CREATE UNIQUE INDEX mail_pkey ON public.mail USING btree (shop_id, id)
  CREATE UNIQUE INDEX mail_shop_id_mailbox_id_dedupe_key_key ON public.mail USING btree (shop_id, mailbox_id, dedupe_key)
  CREATE INDEX mail_waiting ON public.mail USING btree (shop_id, not_before) WHERE (state = 'waiting'::text)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table mail_file
  shop_id uuid not null
  mail_id uuid not null
  position integer not null
  media_type text not null
  size_bytes bigint not null
  state text not null
  reason text
  sealed_content bytea
  constraint mail_file_pkey PRIMARY KEY (shop_id, mail_id, "position")
  constraint mail_file_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint mail_file_shop_id_mail_id_fkey FOREIGN KEY (shop_id, mail_id) REFERENCES mail(shop_id, id)
  constraint mail_file_check CHECK (((state <> 'not-taken'::text) OR (sealed_content IS NULL)))
  constraint mail_file_state_check CHECK ((state = ANY (ARRAY['kept'::text, 'picture'::text, 'not-taken'::text])))
  CREATE UNIQUE INDEX mail_file_pkey ON public.mail_file USING btree (shop_id, mail_id, "position")
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table mailbox
  shop_id uuid not null
  id uuid not null
  address text not null
  sender_name text not null
  department_id uuid
  settings jsonb not null
  sealed_secrets bytea
  version integer not null default 1
  is_paused boolean not null default false
  fetch_since timestamp with time zone not null
  uid_validity bigint
  last_uid bigint not null default 0
  next_fetch_at timestamp with time zone not null
  claim uuid
  claimed_until timestamp with time zone
  last_fetched_at timestamp with time zone
  last_mail_at timestamp with time zone
  failures integer not null default 0
  problem text
  problem_at timestamp with time zone
  send_problem text
  send_problem_at timestamp with time zone
  last_sent_at timestamp with time zone
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  changed_by text not null
  removed_at timestamp with time zone
  constraint mailbox_shop_id_address_key UNIQUE (shop_id, address)
  constraint mailbox_pkey PRIMARY KEY (shop_id, id)
  constraint mailbox_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint mailbox_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint mailbox_address_check CHECK (((length(address) >= 3) AND (length(address) <= 254)))
  constraint mailbox_check CHECK (((removed_at IS NULL) OR (sealed_secrets IS NULL)))
  constraint mailbox_sender_name_check CHECK (((length(sender_name) >= 1) AND (length(sender_name) <= 100)))
  CREATE INDEX mailbox_due ON public.mailbox USING btree (shop_id, next_fetch_at) WHERE ((removed_at IS NULL) AND (NOT is_paused))
  CREATE UNIQUE INDEX mailbox_pkey ON public.mailbox USING btree (shop_id, id)
  CREATE UNIQUE INDEX mailbox_shop_id_address_key ON public.mailbox USING btree (shop_id, address)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table member
  shop_id uuid not null
  id uuid not null
  person_id text not null
  name text not null
  email text not null
  role text not null
  created_at timestamp with time zone not null
  constraint member_once UNIQUE (shop_id, person_id)
  constraint member_pkey PRIMARY KEY (shop_id, id)
  constraint member_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX member_by_person ON public.member USING btree (person_id)
  CREATE UNIQUE INDEX member_once ON public.member USING btree (shop_id, person_id)
  CREATE UNIQUE INDEX member_pkey ON public.member USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (NULLIF(current_setting('app.shop'::text, true), ''::text))::uuid) with check (shop_id = (NULLIF(current_setting('app.shop'::text, true), ''::text))::uuid)
  policy own_memberships for select using (person_id = NULLIF(current_setting('app.person'::text, true), ''::text))
  grant delete, insert, select, update to echoloop_app

table member_absence
  shop_id uuid not null
  id uuid not null
  member_id uuid not null
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone
  hands_over boolean not null
  handed_over_at timestamp with time zone
  created_at timestamp with time zone not null
  constraint member_absence_pkey PRIMARY KEY (shop_id, id)
  constraint member_absence_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint member_absence_shop_id_member_id_fkey FOREIGN KEY (shop_id, member_id) REFERENCES member(shop_id, id) ON DELETE CASCADE
  constraint member_absence_check CHECK ((ends_at > starts_at))
  CREATE INDEX member_absence_of ON public.member_absence USING btree (shop_id, member_id, starts_at)
  CREATE UNIQUE INDEX member_absence_pkey ON public.member_absence USING btree (shop_id, id)
  CREATE INDEX member_absence_to_hand_over ON public.member_absence USING btree (shop_id, starts_at) WHERE (hands_over AND (handed_over_at IS NULL))
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table member_hours
  shop_id uuid not null
  member_id uuid not null
  weekly jsonb not null
  changed_at timestamp with time zone not null
  constraint member_hours_pkey PRIMARY KEY (shop_id, member_id)
  constraint member_hours_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint member_hours_shop_id_member_id_fkey FOREIGN KEY (shop_id, member_id) REFERENCES member(shop_id, id) ON DELETE CASCADE
  CREATE UNIQUE INDEX member_hours_pkey ON public.member_hours USING btree (shop_id, member_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table member_shift
  shop_id uuid not null
  member_id uuid not null
  on_date date not null
  hours jsonb not null
  constraint member_shift_pkey PRIMARY KEY (shop_id, member_id, on_date)
  constraint member_shift_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint member_shift_shop_id_member_id_fkey FOREIGN KEY (shop_id, member_id) REFERENCES member(shop_id, id) ON DELETE CASCADE
  CREATE UNIQUE INDEX member_shift_pkey ON public.member_shift USING btree (shop_id, member_id, on_date)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table message
  shop_id uuid not null
  id uuid not null
  purpose text not null
  clock text not null
  customer_id uuid not null
  subject_id text not null
  dedupe_key text not null
  state text not null default 'waiting'::text
  reason text
  door text
  contact_lookup bytea
  not_before timestamp with time zone not null
  attempts integer not null default 0
  first_tried_at timestamp with time zone
  claimed_at timestamp with time zone
  ended_at timestamp with time zone
  told_at timestamp with time zone
  created_at timestamp with time zone not null
  wished_door text
  constraint message_once UNIQUE (shop_id, dedupe_key)
  constraint message_pkey PRIMARY KEY (shop_id, id)
  constraint message_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint message_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint message_check CHECK (((state <> ALL (ARRAY['sending'::text, 'sent'::text, 'unknown'::text])) OR (claimed_at IS NOT NULL)))
  constraint message_clock_check CHECK ((clock = ANY (ARRAY['request'::text, 'notice'::text, 'answer'::text])))
  constraint message_door_check CHECK ((door = ANY (ARRAY['mail'::text, 'messenger'::text, 'sms'::text])))
  constraint message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'dropped'::text, 'unknown'::text])))
  constraint message_wished_door_check CHECK ((wished_door = ANY (ARRAY['mail'::text, 'messenger'::text, 'sms'::text])))
  CREATE INDEX message_answer_due ON public.message USING btree (shop_id, not_before, id) WHERE ((state = 'waiting'::text) AND (clock = 'answer'::text))
  CREATE INDEX message_by_contact ON public.message USING btree (shop_id, contact_lookup, claimed_at) WHERE (contact_lookup IS NOT NULL)
  CREATE INDEX message_by_customer ON public.message USING btree (shop_id, customer_id, claimed_at)
  CREATE INDEX message_by_state ON public.message USING btree (shop_id, state, id DESC)
  CREATE INDEX message_by_subject ON public.message USING btree (shop_id, subject_id) WHERE (state = 'waiting'::text)
  CREATE INDEX message_due ON public.message USING btree (shop_id, not_before, id) WHERE (state = 'waiting'::text)
  CREATE INDEX message_in_hand ON public.message USING btree (shop_id, claimed_at) WHERE (state = 'sending'::text)
  CREATE UNIQUE INDEX message_once ON public.message USING btree (shop_id, dedupe_key)
  CREATE UNIQUE INDEX message_pkey ON public.message USING btree (shop_id, id)
  CREATE INDEX message_to_tell ON public.message USING btree (shop_id, ended_at) WHERE ((ended_at IS NOT NULL) AND (told_at IS NULL))
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table message_receipt
  shop_id uuid not null
  message_id uuid not null
  delivered_at timestamp with time zone
  read_at timestamp with time zone
  constraint message_receipt_pkey PRIMARY KEY (shop_id, message_id)
  constraint message_receipt_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX message_receipt_pkey ON public.message_receipt USING btree (shop_id, message_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table messenger_conversation
  shop_id uuid not null
  id uuid not null
  door_id uuid not null
  source text not null
  peer_lookup bytea not null
  sealed_peer bytea not null
  customer_id uuid not null
  case_id uuid
  last_in_at timestamp with time zone not null
  last_out_at timestamp with time zone
  closes_at timestamp with time zone
  sealed_reply_token bytea
  reply_token_until timestamp with time zone
  messages integer not null default 0
  created_at timestamp with time zone not null
  constraint messenger_conversation_shop_id_door_id_source_peer_lookup_key UNIQUE (shop_id, door_id, source, peer_lookup)
  constraint messenger_conversation_pkey PRIMARY KEY (shop_id, id)
  constraint messenger_conversation_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint messenger_conversation_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint messenger_conversation_shop_id_door_id_fkey FOREIGN KEY (shop_id, door_id) REFERENCES messenger_door(shop_id, id)
  constraint messenger_conversation_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint messenger_conversation_source_check CHECK (((length(source) >= 1) AND (length(source) <= 40)))
  CREATE INDEX messenger_conversation_by_time ON public.messenger_conversation USING btree (shop_id, last_in_at DESC, id DESC)
  CREATE INDEX messenger_conversation_of ON public.messenger_conversation USING btree (shop_id, customer_id, last_in_at DESC)
  CREATE UNIQUE INDEX messenger_conversation_pkey ON public.messenger_conversation USING btree (shop_id, id)
  CREATE UNIQUE INDEX messenger_conversation_shop_id_door_id_source_peer_lookup_key ON public.messenger_conversation USING btree (shop_id, door_id, source, peer_lookup)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table messenger_door
  shop_id uuid not null
  id uuid not null
  kind text not null
  name text not null
  base_url text
  sealed_access bytea
  sealed_former_secret bytea
  former_until timestamp with time zone
  sealed_token bytea
  token_until timestamp with time zone
  department_id uuid
  verified_at timestamp with time zone
  first_call_at timestamp with time zone
  last_in_at timestamp with time zone
  last_good_at timestamp with time zone
  last_error text
  last_error_at timestamp with time zone
  paused_until timestamp with time zone
  failures integer not null default 0
  pull_wanted_at timestamp with time zone
  sealed_pull_token bytea
  pull_cursor text
  created_at timestamp with time zone not null
  removed_at timestamp with time zone
  constraint messenger_door_pkey PRIMARY KEY (shop_id, id)
  constraint messenger_door_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint messenger_door_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint messenger_door_kind_check CHECK ((kind = ANY (ARRAY['webhook'::text, 'wechat'::text, 'wecom'::text, 'whatsapp'::text, 'line'::text])))
  constraint messenger_door_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CREATE UNIQUE INDEX messenger_door_pkey ON public.messenger_door USING btree (shop_id, id)
  CREATE INDEX messenger_door_to_pull ON public.messenger_door USING btree (shop_id, pull_wanted_at) WHERE (pull_wanted_at IS NOT NULL)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table messenger_message
  shop_id uuid not null
  id uuid not null
  conversation_id uuid not null
  door_id uuid not null
  direction text not null
  external_id text
  envelope bytea
  kind text not null
  at timestamp with time zone not null
  received_at timestamp with time zone not null
  place integer not null
  feedback_id uuid
  message_id uuid
  state text
  reason text
  by_template boolean not null default false
  constraint messenger_message_pkey PRIMARY KEY (shop_id, id)
  constraint messenger_message_shop_id_conversation_id_fkey FOREIGN KEY (shop_id, conversation_id) REFERENCES messenger_conversation(shop_id, id)
  constraint messenger_message_shop_id_door_id_fkey FOREIGN KEY (shop_id, door_id) REFERENCES messenger_door(shop_id, id)
  constraint messenger_message_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint messenger_message_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint messenger_message_check CHECK (((direction = 'out'::text) = (state IS NOT NULL)))
  constraint messenger_message_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
  constraint messenger_message_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 300)))
  constraint messenger_message_state_check CHECK ((state = ANY (ARRAY['sending'::text, 'sent'::text, 'delivered'::text, 'read'::text, 'failed'::text, 'unknown'::text])))
  CREATE INDEX messenger_message_by_time ON public.messenger_message USING btree (shop_id, door_id, received_at)
  CREATE UNIQUE INDEX messenger_message_carried ON public.messenger_message USING btree (shop_id, message_id) WHERE (message_id IS NOT NULL)
  CREATE INDEX messenger_message_envelope ON public.messenger_message USING btree (shop_id, door_id, envelope) WHERE (envelope IS NOT NULL)
  CREATE INDEX messenger_message_in_order ON public.messenger_message USING btree (shop_id, conversation_id, at, received_at, place, id)
  CREATE UNIQUE INDEX messenger_message_once ON public.messenger_message USING btree (shop_id, door_id, direction, external_id) WHERE (external_id IS NOT NULL)
  CREATE UNIQUE INDEX messenger_message_pkey ON public.messenger_message USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table messenger_refusal
  shop_id uuid not null
  door_id uuid not null
  hour timestamp with time zone not null
  reason text not null
  count integer not null
  constraint messenger_refusal_pkey PRIMARY KEY (shop_id, door_id, hour, reason)
  constraint messenger_refusal_shop_id_door_id_fkey FOREIGN KEY (shop_id, door_id) REFERENCES messenger_door(shop_id, id)
  constraint messenger_refusal_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint messenger_refusal_reason_check CHECK ((reason = ANY (ARRAY['forged'::text, 'late'::text, 'malformed'::text, 'replayed'::text])))
  CREATE UNIQUE INDEX messenger_refusal_pkey ON public.messenger_refusal USING btree (shop_id, door_id, hour, reason)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table moderation_record
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  since timestamp with time zone not null
  decided_at timestamp with time zone not null
  decided_by uuid
  decider_name text not null
  cause text not null
  state_before text not null
  code_before text
  outcome text not null
  code text
  stars_seen boolean not null
  target_hours integer not null
  undone_at timestamp with time zone
  constraint moderation_record_pkey PRIMARY KEY (shop_id, id)
  constraint moderation_record_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint moderation_record_cause_check CHECK ((cause = ANY (ARRAY['held'::text, 'appeal'::text, 'flag'::text, 'opinion'::text, 'found'::text])))
  constraint moderation_record_outcome_check CHECK ((outcome = ANY (ARRAY['publish'::text, 'refuse'::text, 'hold'::text])))
  CREATE INDEX moderation_record_by_feedback ON public.moderation_record USING btree (shop_id, feedback_id, id)
  CREATE INDEX moderation_record_by_time ON public.moderation_record USING btree (shop_id, decided_at)
  CREATE UNIQUE INDEX moderation_record_pkey ON public.moderation_record USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table moderation_setting
  shop_id uuid not null
  target_hours integer not null
  blind_percent real not null
  changed_at timestamp with time zone not null
  constraint moderation_setting_pkey PRIMARY KEY (shop_id)
  constraint moderation_setting_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint moderation_setting_blind_percent_check CHECK (((blind_percent >= (0)::double precision) AND (blind_percent <= (100)::double precision)))
  constraint moderation_setting_target_hours_check CHECK (((target_hours >= 1) AND (target_hours <= 336)))
  CREATE UNIQUE INDEX moderation_setting_pkey ON public.moderation_setting USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table moderation_undo
  shop_id uuid not null
  id uuid not null
  made_by uuid
  made_at timestamp with time zone not null
  changes jsonb not null
  undone_at timestamp with time zone
  constraint moderation_undo_pkey PRIMARY KEY (shop_id, id)
  constraint moderation_undo_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX moderation_undo_pkey ON public.moderation_undo USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table monitor
  shop_id uuid not null
  id uuid not null
  name text not null
  rule jsonb not null
  is_on boolean not null
  version integer not null
  created_at timestamp with time zone not null
  constraint monitor_pkey PRIMARY KEY (shop_id, id)
  constraint monitor_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX monitor_pkey ON public.monitor USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table opinion_judgement
  shop_id uuid not null
  opinion_id uuid not null
  member_id uuid not null
  feedback_id uuid not null
  name text not null
  choice text not null
  code text
  reason text
  at timestamp with time zone not null
  constraint opinion_judgement_pkey PRIMARY KEY (shop_id, opinion_id, member_id)
  constraint opinion_judgement_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint opinion_judgement_shop_id_opinion_id_fkey FOREIGN KEY (shop_id, opinion_id) REFERENCES second_opinion(shop_id, id)
  constraint opinion_judgement_check CHECK (((choice = 'publish'::text) OR (code IS NOT NULL)))
  constraint opinion_judgement_choice_check CHECK ((choice = ANY (ARRAY['publish'::text, 'refuse'::text])))
  CREATE UNIQUE INDEX opinion_judgement_pkey ON public.opinion_judgement USING btree (shop_id, opinion_id, member_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table order_line
  shop_id uuid not null
  order_id uuid not null
  line integer not null
  product_id uuid not null
  batch_code text
  quantity integer not null
  price_cents bigint not null
  sku text
  quantity_refunded integer not null default 0
  constraint order_line_pkey PRIMARY KEY (shop_id, order_id, line)
  constraint order_line_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint order_line_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES shop_order(shop_id, id)
  constraint order_line_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint order_line_price_cents_check CHECK ((price_cents >= 0))
  constraint order_line_quantity_check CHECK ((quantity > 0))
  constraint order_line_refunded CHECK (((quantity_refunded >= 0) AND (quantity_refunded <= quantity)))
  CREATE INDEX order_line_by_product ON public.order_line USING btree (shop_id, product_id)
  CREATE UNIQUE INDEX order_line_pkey ON public.order_line USING btree (shop_id, order_id, line)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table page_version
  shop_id uuid not null
  subject uuid not null
  version bigint not null
  constraint page_version_pkey PRIMARY KEY (shop_id, subject)
  constraint page_version_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX page_version_pkey ON public.page_version USING btree (shop_id, subject)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table partner
  shop_id uuid not null
  id uuid not null
  name text not null
  email text
  language text not null
  archived_at timestamp with time zone
  created_at timestamp with time zone not null
  constraint partner_pkey PRIMARY KEY (shop_id, id)
  constraint partner_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint partner_email_check CHECK ((length(email) <= 254))
  constraint partner_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text])))
  constraint partner_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  CREATE UNIQUE INDEX partner_name ON public.partner USING btree (shop_id, name) WHERE (archived_at IS NULL)
  CREATE UNIQUE INDEX partner_pkey ON public.partner USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table person
  id text not null
  name text not null
  email text not null
  email_verified boolean not null default false
  image text
  language text not null default 'zh-CN'::text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint person_email_key UNIQUE (email)
  constraint person_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX person_email_key ON public.person USING btree (email)
  CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)

table person_key
  shop_id uuid not null
  customer_id uuid not null
  sealed_key bytea not null
  created_at timestamp with time zone not null
  constraint person_key_pkey PRIMARY KEY (shop_id, customer_id)
  constraint person_key_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint person_key_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX person_key_pkey ON public.person_key USING btree (shop_id, customer_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table personal_data_table
  table_name text not null
  holds text not null
  reached_by text
  constraint personal_data_table_pkey PRIMARY KEY (table_name)
  constraint personal_data_table_check CHECK (((holds = 'nothing'::text) OR (reached_by IS NOT NULL)))
  constraint personal_data_table_holds_check CHECK ((holds = ANY (ARRAY['personal'::text, 'nothing'::text])))
  CREATE UNIQUE INDEX personal_data_table_pkey ON public.personal_data_table USING btree (table_name)
  grant select to echoloop_app

table phone_note
  shop_id uuid not null
  id uuid not null
  request_key text not null
  direction text not null
  kind text not null
  started_at timestamp with time zone not null
  duration_seconds integer
  customer_id uuid
  case_id uuid
  opens_case boolean not null
  sealed_note bytea
  call_back_at timestamp with time zone
  written_at timestamp with time zone not null
  takes_at timestamp with time zone not null
  state text not null
  reason text
  feedback_id uuid
  author_kind text not null
  author_id text not null
  author_name text not null
  constraint phone_note_shop_id_request_key_key UNIQUE (shop_id, request_key)
  constraint phone_note_pkey PRIMARY KEY (shop_id, id)
  constraint phone_note_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint phone_note_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint phone_note_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint phone_note_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint phone_note_author_kind_check CHECK ((author_kind = ANY (ARRAY['member'::text, 'key'::text])))
  constraint phone_note_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
  constraint phone_note_duration_seconds_check CHECK (((duration_seconds >= 0) AND (duration_seconds <= 86400)))
  constraint phone_note_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'complaint'::text, 'question'::text, 'praise'::text, 'suggestion'::text])))
  constraint phone_note_state_check CHECK ((state = ANY (ARRAY['kept'::text, 'taken'::text, 'undone'::text, 'refused'::text])))
  CREATE INDEX phone_note_by_time ON public.phone_note USING btree (shop_id, written_at DESC, id DESC)
  CREATE INDEX phone_note_due ON public.phone_note USING btree (shop_id, takes_at) WHERE (state = 'kept'::text)
  CREATE UNIQUE INDEX phone_note_pkey ON public.phone_note USING btree (shop_id, id)
  CREATE UNIQUE INDEX phone_note_shop_id_request_key_key ON public.phone_note USING btree (shop_id, request_key)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table phone_template
  shop_id uuid not null
  id uuid not null
  name text not null
  kind text not null
  text text not null
  place integer not null
  constraint phone_template_pkey PRIMARY KEY (shop_id, id)
  constraint phone_template_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint phone_template_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'complaint'::text, 'question'::text, 'praise'::text, 'suggestion'::text])))
  constraint phone_template_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  constraint phone_template_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
  CREATE UNIQUE INDEX phone_template_pkey ON public.phone_template USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table plan_entry
  shop_id uuid not null
  id uuid not null
  plan_id uuid not null
  at timestamp with time zone not null
  kind text not null
  actor text not null
  detail jsonb not null default '{}'::jsonb
  text text
  constraint plan_entry_pkey PRIMARY KEY (shop_id, id)
  constraint plan_entry_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint plan_entry_shop_id_plan_id_fkey FOREIGN KEY (shop_id, plan_id) REFERENCES improvement_plan(shop_id, id)
  CREATE INDEX plan_entry_of_plan ON public.plan_entry USING btree (shop_id, plan_id, at DESC, id DESC)
  CREATE UNIQUE INDEX plan_entry_pkey ON public.plan_entry USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table plan_measure
  shop_id uuid not null
  id uuid not null
  plan_id uuid not null
  position integer not null
  title text not null
  due_on date
  owner_id uuid
  department_id uuid
  task_id uuid
  done_at timestamp with time zone
  done_by text
  removed_at timestamp with time zone
  constraint plan_measure_pkey PRIMARY KEY (shop_id, id)
  constraint plan_measure_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint plan_measure_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint plan_measure_shop_id_plan_id_fkey FOREIGN KEY (shop_id, plan_id) REFERENCES improvement_plan(shop_id, id)
  constraint plan_measure_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
  CREATE INDEX plan_measure_of_plan ON public.plan_measure USING btree (shop_id, plan_id, "position")
  CREATE UNIQUE INDEX plan_measure_pkey ON public.plan_measure USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table plan_notice
  shop_id uuid not null
  plan_id uuid not null
  customer_id uuid not null
  state text not null
  reason text
  created_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint plan_notice_pkey PRIMARY KEY (shop_id, plan_id, customer_id)
  constraint plan_notice_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint plan_notice_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint plan_notice_shop_id_plan_id_fkey FOREIGN KEY (shop_id, plan_id) REFERENCES improvement_plan(shop_id, id)
  constraint plan_notice_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'queued'::text, 'sent'::text, 'failed'::text, 'dropped'::text, 'unknown'::text])))
  CREATE INDEX plan_notice_by_state ON public.plan_notice USING btree (shop_id, plan_id, state, customer_id)
  CREATE UNIQUE INDEX plan_notice_pkey ON public.plan_notice USING btree (shop_id, plan_id, customer_id)
  CREATE INDEX plan_notice_waiting ON public.plan_notice USING btree (shop_id, plan_id, customer_id) WHERE (state = 'waiting'::text)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table plan_statement
  shop_id uuid not null
  plan_id uuid not null
  version integer not null
  said jsonb not null
  did jsonb not null
  is_public boolean not null
  quote_ids uuid[] not null default '{}'::uuid[]
  reason text
  stated_by text not null
  at timestamp with time zone not null
  constraint plan_statement_pkey PRIMARY KEY (shop_id, plan_id, version)
  constraint plan_statement_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint plan_statement_shop_id_plan_id_fkey FOREIGN KEY (shop_id, plan_id) REFERENCES improvement_plan(shop_id, id)
  CREATE UNIQUE INDEX plan_statement_pkey ON public.plan_statement USING btree (shop_id, plan_id, version)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table plan_voice
  shop_id uuid not null
  plan_id uuid not null
  feedback_id uuid not null
  case_id uuid
  added_at timestamp with time zone not null
  constraint plan_voice_pkey PRIMARY KEY (shop_id, plan_id, feedback_id)
  constraint plan_voice_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint plan_voice_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint plan_voice_shop_id_plan_id_fkey FOREIGN KEY (shop_id, plan_id) REFERENCES improvement_plan(shop_id, id)
  CREATE INDEX plan_voice_by_feedback ON public.plan_voice USING btree (shop_id, feedback_id)
  CREATE UNIQUE INDEX plan_voice_pkey ON public.plan_voice USING btree (shop_id, plan_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table play_book
  shop_id uuid not null
  kind text not null
  steps jsonb not null
  statement jsonb not null
  changed_at timestamp with time zone not null
  changed_by text not null
  constraint play_book_pkey PRIMARY KEY (shop_id, kind)
  constraint play_book_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX play_book_pkey ON public.play_book USING btree (shop_id, kind)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table portal_setting
  shop_id uuid not null
  kinds jsonb not null
  has_board boolean not null
  board_by text not null
  comments_by text not null
  charter jsonb not null
  changed_at timestamp with time zone not null
  changed_by text not null
  constraint portal_setting_pkey PRIMARY KEY (shop_id)
  constraint portal_setting_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint portal_setting_board_by_check CHECK ((board_by = ANY (ARRAY['moderator'::text, 'rule'::text])))
  constraint portal_setting_comments_by_check CHECK ((comments_by = ANY (ARRAY['moderator'::text, 'rule'::text])))
  CREATE UNIQUE INDEX portal_setting_pkey ON public.portal_setting USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table privacy_notice
  shop_id uuid not null
  version integer not null
  text jsonb not null
  published_at timestamp with time zone not null
  published_by text not null
  constraint privacy_notice_pkey PRIMARY KEY (shop_id, version)
  constraint privacy_notice_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX privacy_notice_pkey ON public.privacy_notice USING btree (shop_id, version)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table proactive_contact
  shop_id uuid not null
  customer_id uuid not null
  claimed_by uuid
  claimed_name text
  claimed_until timestamp with time zone
  not_to_contact_at timestamp with time zone
  not_to_contact_by text
  not_to_contact_why text
  next_at timestamp with time zone
  constraint proactive_contact_pkey PRIMARY KEY (shop_id, customer_id)
  constraint proactive_contact_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint proactive_contact_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint proactive_contact_check CHECK (((claimed_by IS NULL) = (claimed_until IS NULL)))
  constraint proactive_contact_not_to_contact_why_check CHECK (((length(not_to_contact_why) >= 1) AND (length(not_to_contact_why) <= 500)))
  CREATE INDEX proactive_contact_claimed ON public.proactive_contact USING btree (shop_id, claimed_until) WHERE (claimed_until IS NOT NULL)
  CREATE UNIQUE INDEX proactive_contact_pkey ON public.proactive_contact USING btree (shop_id, customer_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table proactive_setting
  shop_id uuid not null
  window_days integer not null
  tier_min text
  points jsonb not null
  templates jsonb not null
  changed_at timestamp with time zone not null
  changed_by text not null
  constraint proactive_setting_pkey PRIMARY KEY (shop_id)
  constraint proactive_setting_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint proactive_setting_window_days_check CHECK (((window_days >= 7) AND (window_days <= 365)))
  CREATE UNIQUE INDEX proactive_setting_pkey ON public.proactive_setting USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table product
  shop_id uuid not null
  id uuid not null
  sku text not null
  name text not null
  name_en text
  description text
  category_code text
  created_at timestamp with time zone not null
  handle text
  url text
  image_url text
  archived_at timestamp with time zone
  version_at timestamp with time zone
  told_at timestamp with time zone
  gtins text[] not null default '{}'::text[]
  mpns text[] not null default '{}'::text[]
  brand text
  constraint product_sku UNIQUE (shop_id, sku)
  constraint product_pkey PRIMARY KEY (shop_id, id)
  constraint product_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX product_pkey ON public.product USING btree (shop_id, id)
  CREATE UNIQUE INDEX product_sku ON public.product USING btree (shop_id, sku)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table product_hold
  shop_id uuid not null
  id uuid not null
  incident_id uuid not null
  product_id uuid not null
  action text not null
  state text not null
  ordered_at timestamp with time zone not null
  ordered_by text not null
  next_try_at timestamp with time zone
  claimed_at timestamp with time zone
  attempts integer not null default 0
  last_trouble text
  reason text
  ended_at timestamp with time zone
  constraint product_hold_pkey PRIMARY KEY (shop_id, id)
  constraint product_hold_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint product_hold_shop_id_incident_id_fkey FOREIGN KEY (shop_id, incident_id) REFERENCES incident(shop_id, id)
  constraint product_hold_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint product_hold_action_check CHECK ((action = ANY (ARRAY['hold'::text, 'release'::text])))
  constraint product_hold_reason_check CHECK ((length(reason) <= 500))
  constraint product_hold_state_check CHECK ((state = ANY (ARRAY['ordered'::text, 'accepted'::text, 'done'::text, 'refused'::text, 'failed'::text])))
  CREATE INDEX product_hold_by_product ON public.product_hold USING btree (shop_id, product_id)
  CREATE INDEX product_hold_due ON public.product_hold USING btree (shop_id, next_try_at) WHERE (next_try_at IS NOT NULL)
  CREATE INDEX product_hold_of ON public.product_hold USING btree (shop_id, incident_id)
  CREATE UNIQUE INDEX product_hold_pkey ON public.product_hold USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table product_variant
  shop_id uuid not null
  id uuid not null
  product_id uuid not null
  sku text not null
  name text not null
  price_cents bigint
  barcode text
  archived_at timestamp with time zone
  created_at timestamp with time zone not null
  constraint product_variant_sku UNIQUE (shop_id, sku)
  constraint product_variant_pkey PRIMARY KEY (shop_id, id)
  constraint product_variant_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint product_variant_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint product_variant_price_cents_check CHECK ((price_cents >= 0))
  CREATE INDEX product_variant_by_product ON public.product_variant USING btree (shop_id, product_id)
  CREATE UNIQUE INDEX product_variant_pkey ON public.product_variant USING btree (shop_id, id)
  CREATE UNIQUE INDEX product_variant_sku ON public.product_variant USING btree (shop_id, sku)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table provider_use
  shop_id uuid not null
  month date not null
  requests bigint not null default 0
  tokens bigint not null default 0
  constraint provider_use_pkey PRIMARY KEY (shop_id, month)
  constraint provider_use_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX provider_use_pkey ON public.provider_use USING btree (shop_id, month)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table publication
  shop_id uuid not null
  feedback_id uuid not null
  state text not null
  product_id uuid
  occurred_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  constraint publication_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint publication_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint publication_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint publication_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'held'::text, 'published'::text, 'refused'::text, 'withdrawn'::text])))
  CREATE INDEX publication_by_change ON public.publication USING btree (shop_id, changed_at)
  CREATE INDEX publication_for_readers ON public.publication USING btree (shop_id, product_id, occurred_at DESC, feedback_id DESC) WHERE (state = 'published'::text)
  CREATE INDEX publication_newest ON public.publication USING btree (shop_id, occurred_at DESC, feedback_id DESC) WHERE (state = 'published'::text)
  CREATE UNIQUE INDEX publication_pkey ON public.publication USING btree (shop_id, feedback_id)
  CREATE INDEX publication_waiting ON public.publication USING btree (shop_id, occurred_at DESC) WHERE (state = ANY (ARRAY['pending'::text, 'held'::text]))
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table publication_count
  shop_id uuid not null
  day date not null
  rating smallint not null
  state text not null
  count bigint not null
  constraint publication_count_pkey PRIMARY KEY (shop_id, day, rating, state)
  constraint publication_count_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX publication_count_pkey ON public.publication_count USING btree (shop_id, day, rating, state)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table published_stars
  shop_id uuid not null
  product_id uuid not null
  rating smallint not null
  count bigint not null
  constraint published_stars_pkey PRIMARY KEY (shop_id, product_id, rating)
  constraint published_stars_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX published_stars_pkey ON public.published_stars USING btree (shop_id, product_id, rating)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table purge_hook
  shop_id uuid not null
  url text not null
  secret bytea not null
  changed_at timestamp with time zone not null
  tries integer not null
  next_at timestamp with time zone not null
  sent_at timestamp with time zone
  last_failure text
  constraint purge_hook_pkey PRIMARY KEY (shop_id)
  constraint purge_hook_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint purge_hook_last_failure_check CHECK ((length(last_failure) <= 40))
  constraint purge_hook_url_check CHECK ((length(url) <= 2000))
  CREATE UNIQUE INDEX purge_hook_pkey ON public.purge_hook USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table purge_wait
  shop_id uuid not null
  subject uuid not null
  since timestamp with time zone not null
  mark uuid not null
  constraint purge_wait_pkey PRIMARY KEY (shop_id, subject)
  constraint purge_wait_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX purge_wait_pkey ON public.purge_wait USING btree (shop_id, subject)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table question
  shop_id uuid not null
  id uuid not null
  product_id uuid not null
  feedback_id uuid not null
  author_name text
  state text not null
  code text
  asked_at timestamp with time zone not null
  decided_at timestamp with time zone
  decided_by text
  constraint question_once UNIQUE (shop_id, feedback_id)
  constraint question_pkey PRIMARY KEY (shop_id, id)
  constraint question_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint question_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint question_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint question_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'published'::text, 'refused'::text])))
  CREATE INDEX question_by_state ON public.question USING btree (shop_id, state, asked_at DESC, id DESC)
  CREATE INDEX question_of_product ON public.question USING btree (shop_id, product_id, asked_at DESC, id DESC) WHERE (state = 'published'::text)
  CREATE UNIQUE INDEX question_once ON public.question USING btree (shop_id, feedback_id)
  CREATE UNIQUE INDEX question_pkey ON public.question USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table question_invitation
  shop_id uuid not null
  id uuid not null
  question_id uuid not null
  customer_id uuid not null
  order_id uuid not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null
  constraint question_invitation_once UNIQUE (shop_id, question_id, customer_id)
  constraint question_invitation_pkey PRIMARY KEY (shop_id, id)
  constraint question_invitation_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint question_invitation_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint question_invitation_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES shop_order(shop_id, id)
  constraint question_invitation_shop_id_question_id_fkey FOREIGN KEY (shop_id, question_id) REFERENCES question(shop_id, id)
  CREATE INDEX question_invitation_by_customer ON public.question_invitation USING btree (shop_id, customer_id, created_at DESC)
  CREATE UNIQUE INDEX question_invitation_once ON public.question_invitation USING btree (shop_id, question_id, customer_id)
  CREATE UNIQUE INDEX question_invitation_pkey ON public.question_invitation USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table queue_item
  shop_id uuid not null
  feedback_id uuid not null
  causes text[] not null
  codes text[] not null
  score real
  evidence real not null
  reach real not null
  risk real not null
  flags integer not null
  product_id uuid
  since timestamp with time zone not null
  changed_at timestamp with time zone not null
  constraint queue_item_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint queue_item_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint queue_item_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX queue_item_by_age ON public.queue_item USING btree (shop_id, since, feedback_id)
  CREATE INDEX queue_item_by_risk ON public.queue_item USING btree (shop_id, risk DESC, feedback_id DESC)
  CREATE INDEX queue_item_of_appeals ON public.queue_item USING btree (shop_id, risk DESC, feedback_id DESC) WHERE ('appeal'::text = ANY (causes))
  CREATE INDEX queue_item_of_flags ON public.queue_item USING btree (shop_id, risk DESC, feedback_id DESC) WHERE ('flag'::text = ANY (causes))
  CREATE INDEX queue_item_of_opinions ON public.queue_item USING btree (shop_id, risk DESC, feedback_id DESC) WHERE ('opinion'::text = ANY (causes))
  CREATE INDEX queue_item_of_product ON public.queue_item USING btree (shop_id, product_id, risk DESC, feedback_id DESC)
  CREATE UNIQUE INDEX queue_item_pkey ON public.queue_item USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table ready_page
  shop_id uuid not null
  subject uuid not null
  variant text not null
  version bigint not null
  made_at timestamp with time zone not null
  etag text not null
  body text not null
  constraint ready_page_pkey PRIMARY KEY (shop_id, subject, variant)
  constraint ready_page_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint ready_page_variant_check CHECK ((length(variant) <= 200))
  CREATE INDEX ready_page_by_age ON public.ready_page USING btree (shop_id, made_at)
  CREATE UNIQUE INDEX ready_page_pkey ON public.ready_page USING btree (shop_id, subject, variant)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table refund
  shop_id uuid not null
  id uuid not null
  order_id uuid not null
  external_id text not null
  at timestamp with time zone not null
  amount_cents bigint
  is_whole boolean not null
  constraint refund_external UNIQUE (shop_id, order_id, external_id)
  constraint refund_pkey PRIMARY KEY (shop_id, id)
  constraint refund_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint refund_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES shop_order(shop_id, id)
  constraint refund_amount_cents_check CHECK ((amount_cents >= 0))
  CREATE UNIQUE INDEX refund_external ON public.refund USING btree (shop_id, order_id, external_id)
  CREATE UNIQUE INDEX refund_pkey ON public.refund USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table refund_line
  shop_id uuid not null
  refund_id uuid not null
  sku text not null
  quantity integer not null
  constraint refund_line_pkey PRIMARY KEY (shop_id, refund_id, sku)
  constraint refund_line_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint refund_line_shop_id_refund_id_fkey FOREIGN KEY (shop_id, refund_id) REFERENCES refund(shop_id, id)
  constraint refund_line_quantity_check CHECK ((quantity > 0))
  CREATE UNIQUE INDEX refund_line_pkey ON public.refund_line USING btree (shop_id, refund_id, sku)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table remedy
  shop_id uuid not null
  id uuid not null
  case_id uuid not null
  kind text not null
  state text not null
  handling text not null
  order_id uuid
  amount_cents bigint
  currency text
  points integer
  lines jsonb not null default '[]'::jsonb
  worth bigint not null
  note text
  proposed_by_kind text not null
  proposed_by uuid
  proposed_by_name text not null
  proposed_at timestamp with time zone not null
  above text
  decided_by uuid
  decided_by_name text
  decided_at timestamp with time zone
  ordered_at timestamp with time zone
  attempts integer not null default 0
  claimed_at timestamp with time zone
  next_try_at timestamp with time zone
  last_trouble text
  reference text
  cost_cents bigint
  reason text
  ended_at timestamp with time zone
  changed_at timestamp with time zone not null
  version integer not null default 1
  constraint remedy_pkey PRIMARY KEY (shop_id, id)
  constraint remedy_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint remedy_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint remedy_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES shop_order(shop_id, id)
  constraint remedy_above_check CHECK ((above = ANY (ARRAY['once'::text, 'case'::text, 'day'::text, 'currency'::text])))
  constraint remedy_amount_cents_check CHECK ((amount_cents > 0))
  constraint remedy_check CHECK (((amount_cents IS NULL) = (kind <> ALL (ARRAY['refund'::text, 'coupon'::text]))))
  constraint remedy_check1 CHECK (((points IS NULL) = (kind <> 'points'::text)))
  constraint remedy_check2 CHECK (((ended_at IS NOT NULL) = (state = ANY (ARRAY['done'::text, 'refused'::text, 'declined'::text, 'cancelled'::text, 'failed'::text]))))
  constraint remedy_check3 CHECK (((next_try_at IS NULL) OR ((handling = 'door'::text) AND (state = ANY (ARRAY['approved'::text, 'ordered'::text])))))
  constraint remedy_cost_cents_check CHECK ((cost_cents >= 0))
  constraint remedy_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text))
  constraint remedy_handling_check CHECK ((handling = ANY (ARRAY['door'::text, 'hand'::text])))
  constraint remedy_kind_check CHECK ((kind = ANY (ARRAY['refund'::text, 'exchange'::text, 'repair'::text, 'resend'::text, 'coupon'::text, 'points'::text, 'apology'::text, 'explanation'::text])))
  constraint remedy_note_check CHECK ((length(note) <= 2000))
  constraint remedy_points_check CHECK ((points > 0))
  constraint remedy_proposed_by_kind_check CHECK ((proposed_by_kind = ANY (ARRAY['member'::text, 'key'::text, 'system'::text])))
  constraint remedy_reason_check CHECK ((length(reason) <= 500))
  constraint remedy_reference_check CHECK ((length(reference) <= 200))
  constraint remedy_state_check CHECK ((state = ANY (ARRAY['waiting-approval'::text, 'approved'::text, 'ordered'::text, 'accepted'::text, 'done'::text, 'refused'::text, 'declined'::text, 'cancelled'::text, 'failed'::text])))
  constraint remedy_worth_check CHECK ((worth >= 0))
  CREATE INDEX remedy_by_end ON public.remedy USING btree (shop_id, ended_at) WHERE (ended_at IS NOT NULL)
  CREATE INDEX remedy_by_state ON public.remedy USING btree (shop_id, state, id DESC)
  CREATE INDEX remedy_due ON public.remedy USING btree (shop_id, next_try_at, id) WHERE (next_try_at IS NOT NULL)
  CREATE INDEX remedy_of_case ON public.remedy USING btree (shop_id, case_id, id)
  CREATE INDEX remedy_of_day ON public.remedy USING btree (shop_id, proposed_by, proposed_at) WHERE (decided_by IS NULL)
  CREATE INDEX remedy_of_order ON public.remedy USING btree (shop_id, order_id) WHERE (order_id IS NOT NULL)
  CREATE UNIQUE INDEX remedy_pkey ON public.remedy USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table remedy_attempt
  shop_id uuid not null
  remedy_id uuid not null
  number integer not null
  started_at timestamp with time zone not null
  ended_at timestamp with time zone
  outcome text
  constraint remedy_attempt_pkey PRIMARY KEY (shop_id, remedy_id, number)
  constraint remedy_attempt_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint remedy_attempt_shop_id_remedy_id_fkey FOREIGN KEY (shop_id, remedy_id) REFERENCES remedy(shop_id, id)
  CREATE UNIQUE INDEX remedy_attempt_pkey ON public.remedy_attempt USING btree (shop_id, remedy_id, number)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table remedy_door
  shop_id uuid not null
  url text not null
  sealed_secret bytea not null
  sealed_former_secret bytea
  former_until timestamp with time zone
  paused_until timestamp with time zone
  failures integer not null default 0
  last_good_at timestamp with time zone
  last_error text
  last_error_at timestamp with time zone
  changed_at timestamp with time zone not null
  constraint remedy_door_pkey PRIMARY KEY (shop_id)
  constraint remedy_door_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint remedy_door_url_check CHECK ((length(url) <= 2000))
  CREATE UNIQUE INDEX remedy_door_pkey ON public.remedy_door USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table remedy_limit
  shop_id uuid not null
  role text not null
  kind text not null
  once_max bigint
  case_max bigint
  day_max bigint
  changed_at timestamp with time zone not null
  constraint remedy_limit_pkey PRIMARY KEY (shop_id, role, kind)
  constraint remedy_limit_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint remedy_limit_case_max_check CHECK ((case_max >= 0))
  constraint remedy_limit_day_max_check CHECK ((day_max >= 0))
  constraint remedy_limit_once_max_check CHECK ((once_max >= 0))
  CREATE UNIQUE INDEX remedy_limit_pkey ON public.remedy_limit USING btree (shop_id, role, kind)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table remedy_policy
  shop_id uuid not null
  currency text not null
  hundred_points_cents integer not null
  invites_follow_up boolean not null
  follow_up_days integer not null
  changed_at timestamp with time zone not null
  constraint remedy_policy_pkey PRIMARY KEY (shop_id)
  constraint remedy_policy_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint remedy_policy_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text))
  constraint remedy_policy_follow_up_days_check CHECK (((follow_up_days >= 0) AND (follow_up_days <= 60)))
  constraint remedy_policy_hundred_points_cents_check CHECK (((hundred_points_cents >= 0) AND (hundred_points_cents <= 1000000)))
  CREATE UNIQUE INDEX remedy_policy_pkey ON public.remedy_policy USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table reply
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  text text not null
  author_id text not null
  author_name text not null
  version integer not null default 1
  created_at timestamp with time zone not null
  edited_at timestamp with time zone
  withdrawn_at timestamp with time zone
  constraint reply_pkey PRIMARY KEY (shop_id, id)
  constraint reply_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint reply_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX reply_by_feedback ON public.reply USING btree (shop_id, feedback_id, id)
  CREATE UNIQUE INDEX reply_pkey ON public.reply USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table reply_template
  shop_id uuid not null
  id uuid not null
  name text not null
  occasion text not null
  origin text
  changed_at timestamp with time zone not null
  changed_by text not null
  archived_at timestamp with time zone
  constraint reply_template_origin UNIQUE (shop_id, origin)
  constraint reply_template_pkey PRIMARY KEY (shop_id, id)
  constraint reply_template_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint reply_template_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)))
  CREATE UNIQUE INDEX reply_template_name ON public.reply_template USING btree (shop_id, name) WHERE (archived_at IS NULL)
  CREATE UNIQUE INDEX reply_template_origin ON public.reply_template USING btree (shop_id, origin)
  CREATE UNIQUE INDEX reply_template_pkey ON public.reply_template USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table reply_version
  shop_id uuid not null
  reply_id uuid not null
  version integer not null
  text text not null
  replaced_at timestamp with time zone not null
  constraint reply_version_pkey PRIMARY KEY (shop_id, reply_id, version)
  constraint reply_version_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint reply_version_shop_id_reply_id_fkey FOREIGN KEY (shop_id, reply_id) REFERENCES reply(shop_id, id)
  CREATE UNIQUE INDEX reply_version_pkey ON public.reply_version USING btree (shop_id, reply_id, version)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table request_key
  shop_id uuid not null
  key text not null
  caller text not null
  fingerprint bytea not null
  status integer
  reply jsonb
  created_at timestamp with time zone not null
  constraint request_key_pkey PRIMARY KEY (shop_id, caller, key)
  constraint request_key_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX request_key_pkey ON public.request_key USING btree (shop_id, caller, key)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table review_claim
  shop_id uuid not null
  feedback_id uuid not null
  member_id uuid not null
  name text not null
  is_taken boolean not null
  until timestamp with time zone not null
  constraint review_claim_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint review_claim_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX review_claim_of_member ON public.review_claim USING btree (shop_id, member_id)
  CREATE UNIQUE INDEX review_claim_pkey ON public.review_claim USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table review_flag
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  product_id uuid
  rating smallint
  flagger bytea not null
  reason text not null
  words text
  weight real not null
  is_held boolean not null
  state text not null
  answer text
  answer_words text
  decided_by text
  flagged_at timestamp with time zone not null
  decided_at timestamp with time zone
  language text not null
  sealed_address bytea
  mail_state text
  mail_not_before timestamp with time zone
  mail_claimed_at timestamp with time zone
  mail_first_tried_at timestamp with time zone
  mail_attempts integer not null default 0
  network bytea
  constraint review_flag_once UNIQUE (shop_id, feedback_id, flagger)
  constraint review_flag_pkey PRIMARY KEY (shop_id, id)
  constraint review_flag_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint review_flag_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint review_flag_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint review_flag_answer_check CHECK ((answer = ANY (ARRAY['within-rules'::text, 'opinion'::text, 'not-proven'::text, 'settled'::text])))
  constraint review_flag_check CHECK (((state = 'open'::text) = (decided_at IS NULL)))
  constraint review_flag_check1 CHECK (((state = 'refused'::text) = (answer IS NOT NULL)))
  constraint review_flag_check2 CHECK (((reason <> 'other'::text) OR (words IS NOT NULL)))
  constraint review_flag_language_check CHECK ((language = ANY (ARRAY['en'::text, 'zh-CN'::text])))
  constraint review_flag_mail_state_check CHECK ((mail_state = ANY (ARRAY['later'::text, 'waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'unknown'::text])))
  constraint review_flag_reason_check CHECK ((reason = ANY (ARRAY['spam'::text, 'advertising'::text, 'abuse'::text, 'personal-data'::text, 'off-topic'::text, 'not-a-customer'::text, 'duplicate'::text, 'unlawful'::text, 'danger'::text, 'other'::text])))
  constraint review_flag_state_check CHECK ((state = ANY (ARRAY['open'::text, 'confirmed'::text, 'refused'::text])))
  constraint review_flag_weight_check CHECK (((weight >= (0)::double precision) AND (weight <= (1)::double precision)))
  CREATE INDEX review_flag_by_flagger ON public.review_flag USING btree (shop_id, flagger, flagged_at DESC)
  CREATE INDEX review_flag_by_network ON public.review_flag USING btree (shop_id, network, flagged_at) WHERE (network IS NOT NULL)
  CREATE INDEX review_flag_by_time ON public.review_flag USING btree (shop_id, flagged_at DESC, id DESC)
  CREATE INDEX review_flag_decided ON public.review_flag USING btree (shop_id, decided_at DESC, id DESC) WHERE (decided_at IS NOT NULL)
  CREATE INDEX review_flag_mail ON public.review_flag USING btree (shop_id, mail_not_before) WHERE (mail_state = 'waiting'::text)
  CREATE UNIQUE INDEX review_flag_once ON public.review_flag USING btree (shop_id, feedback_id, flagger)
  CREATE INDEX review_flag_open ON public.review_flag USING btree (shop_id, feedback_id) WHERE (state = 'open'::text)
  CREATE UNIQUE INDEX review_flag_pkey ON public.review_flag USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table review_helpfulness
  shop_id uuid not null
  feedback_id uuid not null
  helpful integer not null default 0
  voted integer not null default 0
  helpfulness double precision not null default 0
  constraint review_helpfulness_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint review_helpfulness_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint review_helpfulness_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX review_helpfulness_pkey ON public.review_helpfulness USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table review_invitation
  shop_id uuid not null
  id uuid not null
  order_id uuid not null
  product_id uuid not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  feedback_id uuid
  created_at timestamp with time zone not null
  origin text not null default 'link'::text
  request_id uuid
  opened_at timestamp with time zone
  language text
  constraint review_invitation_pkey PRIMARY KEY (shop_id, id)
  constraint review_invitation_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint review_invitation_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES shop_order(shop_id, id)
  constraint review_invitation_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint review_invitation_origin_check CHECK ((origin = ANY (ARRAY['link'::text, 'request'::text, 'card'::text, 'asked'::text])))
  CREATE INDEX review_invitation_by_order ON public.review_invitation USING btree (shop_id, order_id, product_id)
  CREATE UNIQUE INDEX review_invitation_of_asking ON public.review_invitation USING btree (shop_id, order_id, product_id) WHERE (origin = 'asked'::text)
  CREATE UNIQUE INDEX review_invitation_of_card ON public.review_invitation USING btree (shop_id, order_id, product_id) WHERE (origin = 'card'::text)
  CREATE UNIQUE INDEX review_invitation_of_request ON public.review_invitation USING btree (shop_id, request_id, order_id, product_id) WHERE (request_id IS NOT NULL)
  CREATE UNIQUE INDEX review_invitation_pkey ON public.review_invitation USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table review_request
  shop_id uuid not null
  id uuid not null
  order_id uuid not null
  customer_id uuid not null
  step smallint not null
  state text not null
  reason text
  planned_for timestamp with time zone not null
  is_hastened boolean not null default false
  joined_to uuid
  message_id uuid
  attempt smallint not null default 0
  created_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint review_request_once UNIQUE (shop_id, order_id, step)
  constraint review_request_pkey PRIMARY KEY (shop_id, id)
  constraint review_request_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint review_request_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint review_request_shop_id_joined_to_fkey FOREIGN KEY (shop_id, joined_to) REFERENCES review_request(shop_id, id)
  constraint review_request_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES shop_order(shop_id, id)
  constraint review_request_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'leaving'::text, 'joined'::text, 'sent'::text, 'failed'::text, 'unknown'::text, 'dropped'::text])))
  constraint review_request_step_check CHECK (((step >= 0) AND (step <= 2)))
  CREATE INDEX review_request_by_customer ON public.review_request USING btree (shop_id, customer_id, planned_for)
  CREATE INDEX review_request_by_time ON public.review_request USING btree (shop_id, planned_for DESC, id DESC)
  CREATE INDEX review_request_joined ON public.review_request USING btree (shop_id, joined_to) WHERE (joined_to IS NOT NULL)
  CREATE UNIQUE INDEX review_request_once ON public.review_request USING btree (shop_id, order_id, step)
  CREATE UNIQUE INDEX review_request_pkey ON public.review_request USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table review_rule
  shop_id uuid not null
  opens_days_after_shipping integer not null
  closes_days integer not null
  edit_days integer not null
  changed_at timestamp with time zone not null
  constraint review_rule_pkey PRIMARY KEY (shop_id)
  constraint review_rule_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint review_rule_closes_days_check CHECK (((closes_days >= 7) AND (closes_days <= 730)))
  constraint review_rule_edit_days_check CHECK (((edit_days >= 1) AND (edit_days <= 365)))
  constraint review_rule_opens_days_after_shipping_check CHECK (((opens_days_after_shipping >= 1) AND (opens_days_after_shipping <= 90)))
  CREATE UNIQUE INDEX review_rule_pkey ON public.review_rule USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table review_trait
  shop_id uuid not null
  code text not null
  place smallint not null
  name text not null
  name_en text not null
  choices text[] not null
  constraint review_trait_pkey PRIMARY KEY (shop_id, code)
  constraint review_trait_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX review_trait_pkey ON public.review_trait USING btree (shop_id, code)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table review_vote
  shop_id uuid not null
  feedback_id uuid not null
  voter bytea not null
  network bytea not null
  is_helpful boolean not null
  at timestamp with time zone not null
  constraint review_vote_pkey PRIMARY KEY (shop_id, feedback_id, voter)
  constraint review_vote_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint review_vote_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX review_vote_by_network ON public.review_vote USING btree (shop_id, network, feedback_id)
  CREATE UNIQUE INDEX review_vote_pkey ON public.review_vote USING btree (shop_id, feedback_id, voter)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table rollup_day
  shop_id uuid not null
  day date not null
  rating smallint not null
  sentiment text not null
  count bigint not null
  constraint rollup_day_pkey PRIMARY KEY (shop_id, day, rating, sentiment)
  constraint rollup_day_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX rollup_day_pkey ON public.rollup_day USING btree (shop_id, day, rating, sentiment)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table rollup_day_aspect
  shop_id uuid not null
  day date not null
  aspect text not null
  polarity text not null
  count bigint not null
  constraint rollup_day_aspect_pkey PRIMARY KEY (shop_id, day, aspect, polarity)
  constraint rollup_day_aspect_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX rollup_day_aspect_pkey ON public.rollup_day_aspect USING btree (shop_id, day, aspect, polarity)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table rollup_hour
  shop_id uuid not null
  kind text not null
  member text not null
  hour timestamp with time zone not null
  total integer not null
  unasked integer not null
  negative integer not null
  urgent integer not null
  constraint rollup_hour_pkey PRIMARY KEY (shop_id, kind, member, hour)
  constraint rollup_hour_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint rollup_hour_kind_check CHECK ((kind = ANY (ARRAY['all'::text, 'product'::text, 'batch'::text, 'aspect'::text, 'channel'::text])))
  CREATE INDEX rollup_hour_by_time ON public.rollup_hour USING btree (shop_id, hour)
  CREATE UNIQUE INDEX rollup_hour_pkey ON public.rollup_hour USING btree (shop_id, kind, member, hour)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table rollup_product
  shop_id uuid not null
  product_id uuid not null
  month date not null
  rating smallint not null
  sentiment text not null
  count bigint not null
  constraint rollup_product_pkey PRIMARY KEY (shop_id, product_id, month, rating, sentiment)
  constraint rollup_product_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX rollup_product_pkey ON public.rollup_product USING btree (shop_id, product_id, month, rating, sentiment)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table rollup_product_aspect
  shop_id uuid not null
  product_id uuid not null
  aspect text not null
  polarity text not null
  count bigint not null
  constraint rollup_product_aspect_pkey PRIMARY KEY (shop_id, product_id, aspect, polarity)
  constraint rollup_product_aspect_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX rollup_product_aspect_pkey ON public.rollup_product_aspect USING btree (shop_id, product_id, aspect, polarity)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table rollup_product_batch
  shop_id uuid not null
  product_id uuid not null
  batch text not null
  sentiment text not null
  count bigint not null
  constraint rollup_product_batch_pkey PRIMARY KEY (shop_id, product_id, batch, sentiment)
  constraint rollup_product_batch_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX rollup_product_batch_pkey ON public.rollup_product_batch USING btree (shop_id, product_id, batch, sentiment)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table rollup_product_phrase
  shop_id uuid not null
  product_id uuid not null
  phrase text not null
  count bigint not null
  constraint rollup_product_phrase_pkey PRIMARY KEY (shop_id, product_id, phrase)
  constraint rollup_product_phrase_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX rollup_product_phrase_most ON public.rollup_product_phrase USING btree (shop_id, product_id, count DESC)
  CREATE UNIQUE INDEX rollup_product_phrase_pkey ON public.rollup_product_phrase USING btree (shop_id, product_id, phrase)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table routing_rule
  shop_id uuid not null
  id uuid not null
  position integer not null
  department_id uuid not null
  topics text[] not null default '{}'::text[]
  languages text[] not null default '{}'::text[]
  tiers text[] not null default '{}'::text[]
  channels text[] not null default '{}'::text[]
  constraint routing_rule_pkey PRIMARY KEY (shop_id, id)
  constraint routing_rule_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint routing_rule_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX routing_rule_pkey ON public.routing_rule USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table routing_wait
  shop_id uuid not null
  case_id uuid not null
  department_id uuid not null
  since timestamp with time zone not null
  next_look_at timestamp with time zone not null
  constraint routing_wait_pkey PRIMARY KEY (shop_id, case_id)
  constraint routing_wait_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint routing_wait_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint routing_wait_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX routing_wait_due ON public.routing_wait USING btree (shop_id, next_look_at)
  CREATE UNIQUE INDEX routing_wait_pkey ON public.routing_wait USING btree (shop_id, case_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table satisfaction
  shop_id uuid not null
  case_id uuid not null
  resolution integer not null
  customer_id uuid not null
  asked_at timestamp with time zone not null
  message_id uuid
  message text not null default 'waiting'::text
  score integer
  words text
  given_by text
  answered_at timestamp with time zone
  unclear_at timestamp with time zone
  constraint satisfaction_pkey PRIMARY KEY (shop_id, case_id, resolution)
  constraint satisfaction_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint satisfaction_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint satisfaction_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint satisfaction_shop_id_message_id_fkey FOREIGN KEY (shop_id, message_id) REFERENCES message(shop_id, id)
  constraint satisfaction_check CHECK (((score IS NULL) = (answered_at IS NULL)))
  constraint satisfaction_given_by_check CHECK ((given_by = ANY (ARRAY['tap'::text, 'hand'::text])))
  constraint satisfaction_message_check CHECK ((message = ANY (ARRAY['waiting'::text, 'sent'::text, 'not-sent'::text, 'unknown'::text])))
  constraint satisfaction_score_check CHECK (((score >= 1) AND (score <= 5)))
  constraint satisfaction_words_check CHECK (((length(words) >= 1) AND (length(words) <= 5000)))
  CREATE INDEX satisfaction_by_day ON public.satisfaction USING btree (shop_id, answered_at) WHERE (answered_at IS NOT NULL)
  CREATE UNIQUE INDEX satisfaction_pkey ON public.satisfaction USING btree (shop_id, case_id, resolution)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table saved_view
  shop_id uuid not null
  id uuid not null
  member_id uuid not null
  name text not null
  query text not null
  is_shared boolean not null
  created_at timestamp with time zone not null
  room text not null default 'feedback'::text
  constraint saved_view_name UNIQUE (shop_id, member_id, name)
  constraint saved_view_pkey PRIMARY KEY (shop_id, id)
  constraint saved_view_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint saved_view_shop_id_member_id_fkey FOREIGN KEY (shop_id, member_id) REFERENCES member(shop_id, id) ON DELETE CASCADE
  constraint saved_view_room_check CHECK ((room = ANY (ARRAY['feedback'::text, 'cases'::text])))
  CREATE UNIQUE INDEX saved_view_name ON public.saved_view USING btree (shop_id, member_id, name)
  CREATE UNIQUE INDEX saved_view_pkey ON public.saved_view USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table schema_migration
  name text not null
  sha256 bytea not null
  applied_at timestamp with time zone not null default now()
  constraint schema_migration_pkey PRIMARY KEY (name)
  CREATE UNIQUE INDEX schema_migration_pkey ON public.schema_migration USING btree (name)

table scorecard
  shop_id uuid not null
  id uuid not null
  case_id uuid not null
  member_id uuid not null
  by_id uuid not null
  by_name text not null
  understanding smallint not null
  speed smallint not null
  manner smallint not null
  solution smallint not null
  record smallint not null
  words text
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  constraint scorecard_once UNIQUE (shop_id, case_id, member_id, by_id)
  constraint scorecard_pkey PRIMARY KEY (shop_id, id)
  constraint scorecard_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint scorecard_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint scorecard_manner_check CHECK (((manner >= 1) AND (manner <= 5)))
  constraint scorecard_record_check CHECK (((record >= 1) AND (record <= 5)))
  constraint scorecard_solution_check CHECK (((solution >= 1) AND (solution <= 5)))
  constraint scorecard_speed_check CHECK (((speed >= 1) AND (speed <= 5)))
  constraint scorecard_understanding_check CHECK (((understanding >= 1) AND (understanding <= 5)))
  constraint scorecard_words_check CHECK ((length(words) <= 2000))
  CREATE INDEX scorecard_of_member ON public.scorecard USING btree (shop_id, member_id, created_at DESC)
  CREATE UNIQUE INDEX scorecard_once ON public.scorecard USING btree (shop_id, case_id, member_id, by_id)
  CREATE UNIQUE INDEX scorecard_pkey ON public.scorecard USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table scored_buyer
  shop_id uuid not null
  buyer uuid not null
  last_day date not null
  constraint scored_buyer_pkey PRIMARY KEY (shop_id, buyer)
  constraint scored_buyer_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX scored_buyer_by_day ON public.scored_buyer USING btree (shop_id, last_day)
  CREATE UNIQUE INDEX scored_buyer_pkey ON public.scored_buyer USING btree (shop_id, buyer)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table scored_day
  shop_id uuid not null
  day date not null
  dimension text not null
  stars smallint not null
  count bigint not null
  constraint scored_day_pkey PRIMARY KEY (shop_id, day, dimension, stars)
  constraint scored_day_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint scored_day_dimension_check CHECK ((dimension = ANY (ARRAY['quality'::text, 'delivery'::text, 'service'::text, 'review'::text])))
  CREATE UNIQUE INDEX scored_day_pkey ON public.scored_day USING btree (shop_id, day, dimension, stars)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table scored_review
  shop_id uuid not null
  feedback_id uuid not null
  day date not null
  buyer uuid not null
  quality smallint
  delivery smallint
  service smallint
  constraint scored_review_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint scored_review_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint scored_review_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX scored_review_by_buyer ON public.scored_review USING btree (shop_id, buyer, day)
  CREATE UNIQUE INDEX scored_review_pkey ON public.scored_review USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table screening_key
  shop_id uuid not null
  kind text not null
  key bigint not null
  place bigint not null
  constraint screening_key_pkey PRIMARY KEY (shop_id, kind, key, place)
  CREATE UNIQUE INDEX screening_key_pkey ON public.screening_key USING btree (shop_id, kind, key, place)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table screening_policy
  shop_id uuid not null
  version integer not null
  publish_unverified boolean not null
  texts jsonb not null
  changed_by text not null
  changed_at timestamp with time zone not null
  constraint screening_policy_pkey PRIMARY KEY (shop_id, version)
  constraint screening_policy_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint screening_policy_version_check CHECK ((version > 0))
  CREATE UNIQUE INDEX screening_policy_pkey ON public.screening_policy USING btree (shop_id, version)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table screening_rhythm
  shop_id uuid not null
  key bigint not null
  rhythm json not null
  constraint screening_rhythm_pkey PRIMARY KEY (shop_id, key)
  constraint screening_rhythm_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX screening_rhythm_pkey ON public.screening_rhythm USING btree (shop_id, key)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table screening_trace
  shop_id uuid not null
  place bigint not null
  feedback_id uuid not null
  trace json not null
  device integer not null
  network integer not null
  at timestamp with time zone not null
  constraint screening_trace_once UNIQUE (shop_id, feedback_id)
  constraint screening_trace_pkey PRIMARY KEY (shop_id, place)
  constraint screening_trace_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint screening_trace_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX screening_trace_once ON public.screening_trace USING btree (shop_id, feedback_id)
  CREATE UNIQUE INDEX screening_trace_pkey ON public.screening_trace USING btree (shop_id, place)
  CREATE INDEX screening_trace_with_visitor ON public.screening_trace USING btree (shop_id, at) WHERE ((device <> 0) OR (network <> 0))
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table screening_verdict
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  edition integer not null
  decision text not null
  score real not null
  reasons jsonb not null
  is_reopened boolean not null
  at timestamp with time zone not null
  constraint screening_verdict_pkey PRIMARY KEY (shop_id, id)
  constraint screening_verdict_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint screening_verdict_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint screening_verdict_decision_check CHECK ((decision = ANY (ARRAY['accept'::text, 'hold'::text, 'refuse'::text])))
  constraint screening_verdict_score_check CHECK (((score >= (0)::double precision) AND (score <= (1)::double precision)))
  CREATE INDEX screening_verdict_by_feedback ON public.screening_verdict USING btree (shop_id, feedback_id, id)
  CREATE UNIQUE INDEX screening_verdict_pkey ON public.screening_verdict USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table second_opinion
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  asked_by uuid not null
  asked_by_name text not null
  asked_of uuid
  question text
  state text not null
  asked_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint second_opinion_pkey PRIMARY KEY (shop_id, id)
  constraint second_opinion_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint second_opinion_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint second_opinion_check CHECK (((state = ANY (ARRAY['open'::text, 'disagreed'::text])) = (ended_at IS NULL)))
  constraint second_opinion_state_check CHECK ((state = ANY (ARRAY['open'::text, 'agreed'::text, 'disagreed'::text, 'settled'::text, 'withdrawn'::text])))
  CREATE UNIQUE INDEX second_opinion_one_open ON public.second_opinion USING btree (shop_id, feedback_id) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX second_opinion_pkey ON public.second_opinion USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table service_calendar
  shop_id uuid not null
  id uuid not null
  name text not null
  time_zone text not null
  weekly jsonb not null
  exceptions jsonb not null
  holidays text
  is_default boolean not null
  archived_at timestamp with time zone
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  constraint service_calendar_pkey PRIMARY KEY (shop_id, id)
  constraint service_calendar_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint service_calendar_holidays_check CHECK ((holidays = 'cn'::text))
  constraint service_calendar_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  CREATE UNIQUE INDEX service_calendar_default ON public.service_calendar USING btree (shop_id) WHERE is_default
  CREATE UNIQUE INDEX service_calendar_name ON public.service_calendar USING btree (shop_id, name) WHERE (archived_at IS NULL)
  CREATE UNIQUE INDEX service_calendar_pkey ON public.service_calendar USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table service_case
  shop_id uuid not null
  id uuid not null
  number integer not null
  title text not null
  state text not null
  origin text not null
  rule_id uuid
  channel text not null
  language text not null
  department_id uuid
  assignee_id uuid
  customer_id uuid
  order_id uuid
  product_id uuid
  topic text
  tier text
  urgency real not null
  severity real not null
  reach real not null
  customer_value real not null
  priority real not null
  priority_by_hand boolean not null default false
  opened_at timestamp with time zone not null
  first_replied_at timestamp with time zone
  last_replied_at timestamp with time zone
  customer_wrote_at timestamp with time zone not null
  resolved_at timestamp with time zone
  closed_at timestamp with time zone
  reopened_times integer not null default 0
  due_at timestamp with time zone
  merged_into uuid
  changed_at timestamp with time zone not null
  version integer not null default 1
  voices integer not null default 0
  priority_reasons jsonb not null default '[]'::jsonb
  is_open boolean not null default (state <> ALL (ARRAY['resolved'::text, 'closed'::text]))
  constraint service_case_number UNIQUE (shop_id, number)
  constraint service_case_pkey PRIMARY KEY (shop_id, id)
  constraint service_case_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint service_case_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint service_case_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint service_case_shop_id_merged_into_fkey FOREIGN KEY (shop_id, merged_into) REFERENCES service_case(shop_id, id)
  constraint service_case_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES shop_order(shop_id, id)
  constraint service_case_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint service_case_check CHECK (((state = ANY (ARRAY['resolved'::text, 'closed'::text])) = (resolved_at IS NOT NULL)))
  constraint service_case_origin_check CHECK ((origin = ANY (ARRAY['rule'::text, 'hand'::text])))
  constraint service_case_state_check CHECK ((state = ANY (ARRAY['new'::text, 'open'::text, 'waiting-customer'::text, 'waiting-others'::text, 'resolved'::text, 'closed'::text, 'reopened'::text])))
  constraint service_case_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  CREATE INDEX service_case_backlog ON public.service_case USING btree (shop_id, department_id, assignee_id, topic, tier, channel) WHERE ((resolved_at IS NULL) AND (merged_into IS NULL))
  CREATE INDEX service_case_by_customer ON public.service_case USING btree (shop_id, customer_id, opened_at DESC)
  CREATE INDEX service_case_by_order ON public.service_case USING btree (shop_id, order_id) WHERE (order_id IS NOT NULL)
  CREATE INDEX service_case_by_product ON public.service_case USING btree (shop_id, product_id, opened_at DESC) WHERE (product_id IS NOT NULL)
  CREATE INDEX service_case_by_state ON public.service_case USING btree (shop_id, state, opened_at DESC, id DESC)
  CREATE INDEX service_case_load ON public.service_case USING btree (shop_id, assignee_id) INCLUDE (priority, state) WHERE (state <> ALL (ARRAY['resolved'::text, 'closed'::text]))
  CREATE INDEX service_case_merged ON public.service_case USING btree (shop_id, merged_into) WHERE (merged_into IS NOT NULL)
  CREATE UNIQUE INDEX service_case_number ON public.service_case USING btree (shop_id, number)
  CREATE INDEX service_case_open_by_age ON public.service_case USING btree (shop_id, opened_at DESC, id DESC) WHERE is_open
  CREATE INDEX service_case_open_by_due ON public.service_case USING btree (shop_id, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE is_open
  CREATE INDEX service_case_open_by_priority ON public.service_case USING btree (shop_id, priority DESC, id DESC) WHERE is_open
  CREATE INDEX service_case_open_of_assignee ON public.service_case USING btree (shop_id, assignee_id, priority DESC, id DESC) WHERE is_open
  CREATE INDEX service_case_open_of_department ON public.service_case USING btree (shop_id, department_id, priority DESC, id DESC) WHERE is_open
  CREATE INDEX service_case_open_of_nobody ON public.service_case USING btree (shop_id, priority DESC, id DESC) WHERE (is_open AND (assignee_id IS NULL))
  CREATE UNIQUE INDEX service_case_pkey ON public.service_case USING btree (shop_id, id)
  CREATE INDEX service_case_settled ON public.service_case USING btree (shop_id, resolved_at, id) WHERE (state = 'resolved'::text)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table service_level
  shop_id uuid not null
  id uuid not null
  tier text
  severity text
  topic text
  department_id uuid
  first_reply_minutes integer
  public_reply_minutes integer
  next_reply_minutes integer
  resolution_minutes integer
  calendar_id uuid
  warn_percent integer not null
  archived_at timestamp with time zone
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  constraint service_level_pkey PRIMARY KEY (shop_id, id)
  constraint service_level_shop_id_calendar_id_fkey FOREIGN KEY (shop_id, calendar_id) REFERENCES service_calendar(shop_id, id)
  constraint service_level_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint service_level_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint service_level_first_reply_minutes_check CHECK (((first_reply_minutes >= 0) AND (first_reply_minutes <= 100000)))
  constraint service_level_next_reply_minutes_check CHECK (((next_reply_minutes >= 0) AND (next_reply_minutes <= 100000)))
  constraint service_level_public_reply_minutes_check CHECK (((public_reply_minutes >= 0) AND (public_reply_minutes <= 100000)))
  constraint service_level_resolution_minutes_check CHECK (((resolution_minutes >= 0) AND (resolution_minutes <= 100000)))
  constraint service_level_severity_check CHECK ((severity = ANY (ARRAY['high'::text, 'critical'::text])))
  constraint service_level_tier_check CHECK (((length(tier) >= 1) AND (length(tier) <= 60)))
  constraint service_level_topic_check CHECK (((length(topic) >= 1) AND (length(topic) <= 120)))
  constraint service_level_warn_percent_check CHECK (((warn_percent >= 10) AND (warn_percent <= 99)))
  CREATE UNIQUE INDEX service_level_pkey ON public.service_level USING btree (shop_id, id)
  CREATE UNIQUE INDEX service_level_scope ON public.service_level USING btree (shop_id, tier, severity, topic, department_id) NULLS NOT DISTINCT WHERE (archived_at IS NULL)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table service_only_review
  shop_id uuid not null
  feedback_id uuid not null
  product_id uuid not null
  rating smallint not null
  constraint service_only_review_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint service_only_review_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint service_only_review_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX service_only_review_pkey ON public.service_only_review USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table service_only_stars
  shop_id uuid not null
  product_id uuid not null
  rating smallint not null
  count bigint not null
  constraint service_only_stars_pkey PRIMARY KEY (shop_id, product_id, rating)
  constraint service_only_stars_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX service_only_stars_pkey ON public.service_only_stars USING btree (shop_id, product_id, rating)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table shipment
  shop_id uuid not null
  id uuid not null
  order_id uuid not null
  external_id text not null
  courier text
  tracking text
  shipped_at timestamp with time zone
  delivered_at timestamp with time zone
  is_whole boolean not null
  constraint shipment_external UNIQUE (shop_id, order_id, external_id)
  constraint shipment_pkey PRIMARY KEY (shop_id, id)
  constraint shipment_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint shipment_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES shop_order(shop_id, id)
  CREATE UNIQUE INDEX shipment_external ON public.shipment USING btree (shop_id, order_id, external_id)
  CREATE UNIQUE INDEX shipment_pkey ON public.shipment USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table shipment_line
  shop_id uuid not null
  shipment_id uuid not null
  sku text not null
  quantity integer not null
  constraint shipment_line_pkey PRIMARY KEY (shop_id, shipment_id, sku)
  constraint shipment_line_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint shipment_line_shop_id_shipment_id_fkey FOREIGN KEY (shop_id, shipment_id) REFERENCES shipment(shop_id, id)
  constraint shipment_line_quantity_check CHECK ((quantity > 0))
  CREATE UNIQUE INDEX shipment_line_pkey ON public.shipment_line USING btree (shop_id, shipment_id, sku)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table shop
  shop_id uuid not null
  name text not null
  language text not null
  time_zone text not null
  is_demo boolean not null default false
  created_at timestamp with time zone not null
  constraint shop_pkey PRIMARY KEY (shop_id)
  constraint shop_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text])))
  constraint shop_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CREATE UNIQUE INDEX shop_pkey ON public.shop USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table shop_layer
  shop_id uuid not null
  version integer not null
  layer jsonb not null
  analyser text not null
  learnt_at timestamp with time zone not null
  change jsonb
  read_before uuid
  constraint shop_layer_pkey PRIMARY KEY (shop_id)
  constraint shop_layer_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX shop_layer_pkey ON public.shop_layer USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table shop_order
  shop_id uuid not null
  id uuid not null
  number text not null
  customer_id uuid
  placed_at timestamp with time zone not null
  shipped_at timestamp with time zone
  delivered_at timestamp with time zone
  refunded_at timestamp with time zone
  courier text
  warehouse text
  region text
  currency text
  is_international boolean not null default false
  cancelled_at timestamp with time zone
  found_false_at timestamp with time zone
  version_at timestamp with time zone
  changed_at timestamp with time zone
  marks jsonb not null default '{}'::jsonb
  constraint shop_order_number UNIQUE (shop_id, number)
  constraint shop_order_pkey PRIMARY KEY (shop_id, id)
  constraint shop_order_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint shop_order_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX shop_order_by_customer ON public.shop_order USING btree (shop_id, customer_id)
  CREATE INDEX shop_order_by_time ON public.shop_order USING btree (shop_id, placed_at DESC, id DESC)
  CREATE UNIQUE INDEX shop_order_number ON public.shop_order USING btree (shop_id, number)
  CREATE UNIQUE INDEX shop_order_pkey ON public.shop_order USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table shop_signing_key
  shop_id uuid not null
  id text not null
  public_key bytea not null
  sealed_private bytea
  created_at timestamp with time zone not null
  retired_at timestamp with time zone
  constraint shop_signing_key_pkey PRIMARY KEY (shop_id, id)
  constraint shop_signing_key_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint shop_signing_key_check CHECK (((retired_at IS NULL) = (sealed_private IS NOT NULL)))
  constraint shop_signing_key_public_key_check CHECK ((length(public_key) = 32))
  CREATE UNIQUE INDEX shop_signing_key_one_active ON public.shop_signing_key USING btree (shop_id) WHERE (retired_at IS NULL)
  CREATE UNIQUE INDEX shop_signing_key_pkey ON public.shop_signing_key USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table shop_theme
  shop_id uuid not null
  version integer not null
  accent text not null
  accent_dark text not null
  star text not null
  star_dark text not null
  ground text not null
  radius smallint not null
  font text not null
  density text not null
  page_size smallint not null
  feedback_place text not null
  changed_at timestamp with time zone not null
  constraint shop_theme_pkey PRIMARY KEY (shop_id)
  constraint shop_theme_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint shop_theme_accent_check CHECK ((accent ~ '^#[0-9a-f]{6}$'::text))
  constraint shop_theme_accent_dark_check CHECK ((accent_dark ~ '^#[0-9a-f]{6}$'::text))
  constraint shop_theme_density_check CHECK ((density = ANY (ARRAY['compact'::text, 'usual'::text, 'airy'::text])))
  constraint shop_theme_feedback_place_check CHECK ((feedback_place = ANY (ARRAY['end'::text, 'start'::text, 'none'::text])))
  constraint shop_theme_font_check CHECK ((font = ANY (ARRAY['inherit'::text, 'system'::text, 'serif'::text])))
  constraint shop_theme_ground_check CHECK ((ground = ANY (ARRAY['page'::text, 'light'::text, 'dark'::text, 'auto'::text])))
  constraint shop_theme_page_size_check CHECK (((page_size >= 5) AND (page_size <= 20)))
  constraint shop_theme_radius_check CHECK (((radius >= 0) AND (radius <= 24)))
  constraint shop_theme_star_check CHECK ((star ~ '^#[0-9a-f]{6}$'::text))
  constraint shop_theme_star_dark_check CHECK ((star_dark ~ '^#[0-9a-f]{6}$'::text))
  constraint shop_theme_version_check CHECK ((version > 0))
  CREATE UNIQUE INDEX shop_theme_pkey ON public.shop_theme USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table shop_with_work
  stage text not null
  shop_id uuid not null
  constraint shop_with_work_pkey PRIMARY KEY (stage, shop_id)
  CREATE UNIQUE INDEX shop_with_work_pkey ON public.shop_with_work USING btree (stage, shop_id)
  grant insert, select to echoloop_app

table shop_words
  shop_id uuid not null
  own_aspects jsonb not null
  harmless jsonb not null
  changed_at timestamp with time zone not null
  changed_by text not null
  constraint shop_words_pkey PRIMARY KEY (shop_id)
  constraint shop_words_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX shop_words_pkey ON public.shop_words USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table shown_facet
  shop_id uuid not null
  product_id uuid not null
  facet text not null
  occurred_at timestamp with time zone not null
  feedback_id uuid not null
  helpfulness real not null
  constraint shown_facet_pkey PRIMARY KEY (shop_id, product_id, facet, occurred_at, feedback_id)
  CREATE INDEX shown_facet_by_help ON public.shown_facet USING btree (shop_id, product_id, facet, helpfulness, occurred_at, feedback_id)
  CREATE UNIQUE INDEX shown_facet_pkey ON public.shown_facet USING btree (shop_id, product_id, facet, occurred_at, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table shown_facet_count
  shop_id uuid not null
  product_id uuid not null
  facet text not null
  count bigint not null
  constraint shown_facet_count_pkey PRIMARY KEY (shop_id, product_id, facet)
  CREATE INDEX shown_facet_count_of_tags ON public.shown_facet_count USING btree (shop_id, product_id, count DESC, facet) WHERE ((facet ~~ 'tag:%'::text) AND (count > 1))
  CREATE UNIQUE INDEX shown_facet_count_pkey ON public.shown_facet_count USING btree (shop_id, product_id, facet)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table shown_review
  shop_id uuid not null
  feedback_id uuid not null
  product_id uuid not null
  occurred_at timestamp with time zone not null
  helpfulness real not null
  facets text[] not null
  constraint shown_review_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint shown_review_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  CREATE UNIQUE INDEX shown_review_pkey ON public.shown_review USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table shown_vote
  shop_id uuid not null
  feedback_id uuid not null
  helpful integer not null
  voted integer not null
  helpfulness real not null
  constraint shown_vote_pkey PRIMARY KEY (shop_id, feedback_id)
  constraint shown_vote_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX shown_vote_pkey ON public.shown_vote USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table sign_in_account
  id text not null
  account_id text not null
  provider_id text not null
  user_id text not null
  access_token text
  refresh_token text
  id_token text
  access_token_expires_at timestamp with time zone
  refresh_token_expires_at timestamp with time zone
  scope text
  password text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint sign_in_account_pkey PRIMARY KEY (id)
  constraint sign_in_account_user_id_fkey FOREIGN KEY (user_id) REFERENCES person(id) ON DELETE CASCADE
  CREATE INDEX sign_in_account_by_person ON public.sign_in_account USING btree (user_id)
  CREATE UNIQUE INDEX sign_in_account_pkey ON public.sign_in_account USING btree (id)

table sign_in_session
  id text not null
  token text not null
  user_id text not null
  expires_at timestamp with time zone not null
  ip_address text
  user_agent text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint sign_in_session_token_key UNIQUE (token)
  constraint sign_in_session_pkey PRIMARY KEY (id)
  constraint sign_in_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES person(id) ON DELETE CASCADE
  CREATE INDEX sign_in_session_by_person ON public.sign_in_session USING btree (user_id)
  CREATE UNIQUE INDEX sign_in_session_pkey ON public.sign_in_session USING btree (id)
  CREATE UNIQUE INDEX sign_in_session_token_key ON public.sign_in_session USING btree (token)

table sign_in_verification
  id text not null
  identifier text not null
  value text not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint sign_in_verification_pkey PRIMARY KEY (id)
  CREATE INDEX sign_in_verification_by_identifier ON public.sign_in_verification USING btree (identifier)
  CREATE UNIQUE INDEX sign_in_verification_pkey ON public.sign_in_verification USING btree (id)

table star_look
  shop_id uuid not null
  feedback_id uuid not null
  member_id uuid not null
  at timestamp with time zone not null
  constraint star_look_pkey PRIMARY KEY (shop_id, feedback_id, member_id)
  constraint star_look_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX star_look_pkey ON public.star_look USING btree (shop_id, feedback_id, member_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table submission
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  number text not null
  kind text not null
  customer_id uuid
  email_lookup bytea
  language text not null
  notice_version integer not null
  answers jsonb not null default '[]'::jsonb
  may_be_public boolean not null
  sent_at timestamp with time zone not null
  looked_at timestamp with time zone
  outcome text
  reason text
  decided_at timestamp with time zone
  decided_by text
  failed_on date
  failed_tries integer not null default 0
  constraint submission_shop_id_feedback_id_key UNIQUE (shop_id, feedback_id)
  constraint submission_shop_id_number_key UNIQUE (shop_id, number)
  constraint submission_pkey PRIMARY KEY (shop_id, id)
  constraint submission_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint submission_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint submission_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint submission_shop_id_notice_version_fkey FOREIGN KEY (shop_id, notice_version) REFERENCES privacy_notice(shop_id, version)
  constraint submission_check CHECK (((outcome IS NULL) = (decided_at IS NULL)))
  constraint submission_kind_check CHECK ((kind = ANY (ARRAY['suggestion'::text, 'complaint'::text, 'praise'::text, 'question'::text, 'cause'::text])))
  constraint submission_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text])))
  constraint submission_number_check CHECK ((number ~ '^[0-9]{10}$'::text))
  constraint submission_outcome_check CHECK ((outcome = ANY (ARRAY['planned'::text, 'settled'::text, 'answered'::text, 'declined'::text])))
  constraint submission_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
  CREATE INDEX submission_by_customer ON public.submission USING btree (shop_id, customer_id)
  CREATE INDEX submission_by_time ON public.submission USING btree (shop_id, sent_at DESC, id DESC)
  CREATE UNIQUE INDEX submission_pkey ON public.submission USING btree (shop_id, id)
  CREATE UNIQUE INDEX submission_shop_id_feedback_id_key ON public.submission USING btree (shop_id, feedback_id)
  CREATE UNIQUE INDEX submission_shop_id_number_key ON public.submission USING btree (shop_id, number)
  CREATE INDEX submission_undecided ON public.submission USING btree (shop_id, sent_at DESC, id DESC) WHERE (decided_at IS NULL)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table submission_word
  shop_id uuid not null
  id uuid not null
  submission_id uuid not null
  said_by text not null
  feedback_id uuid
  text text
  actor text
  at timestamp with time zone not null
  constraint submission_word_shop_id_feedback_id_key UNIQUE (shop_id, feedback_id)
  constraint submission_word_pkey PRIMARY KEY (shop_id, id)
  constraint submission_word_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint submission_word_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint submission_word_shop_id_submission_id_fkey FOREIGN KEY (shop_id, submission_id) REFERENCES submission(shop_id, id)
  constraint submission_word_check CHECK (((said_by = 'author'::text) = (feedback_id IS NOT NULL)))
  constraint submission_word_check1 CHECK (((said_by = 'shop'::text) = (text IS NOT NULL)))
  constraint submission_word_said_by_check CHECK ((said_by = ANY (ARRAY['author'::text, 'shop'::text])))
  constraint submission_word_text_check CHECK (((length(text) >= 1) AND (length(text) <= 5000)))
  CREATE INDEX submission_word_of ON public.submission_word USING btree (shop_id, submission_id, at, id)
  CREATE UNIQUE INDEX submission_word_pkey ON public.submission_word USING btree (shop_id, id)
  CREATE UNIQUE INDEX submission_word_shop_id_feedback_id_key ON public.submission_word USING btree (shop_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table suggestion_use
  shop_id uuid not null
  id uuid not null
  at timestamp with time zone not null
  case_id uuid not null
  kind text not null
  template_id uuid
  library_case_id uuid
  by_name text not null
  reply_id uuid
  kept_share real
  sent_at timestamp with time zone
  constraint suggestion_use_pkey PRIMARY KEY (shop_id, id)
  constraint suggestion_use_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint suggestion_use_shop_id_template_id_fkey FOREIGN KEY (shop_id, template_id) REFERENCES reply_template(shop_id, id)
  constraint suggestion_use_check CHECK (((kind = 'template'::text) = (template_id IS NOT NULL)))
  constraint suggestion_use_check1 CHECK (((kind = 'suggestion'::text) = (library_case_id IS NOT NULL)))
  constraint suggestion_use_check2 CHECK (((kept_share IS NULL) OR (sent_at IS NOT NULL)))
  constraint suggestion_use_kept_share_check CHECK (((kept_share >= (0)::double precision) AND (kept_share <= (1)::double precision)))
  constraint suggestion_use_kind_check CHECK ((kind = ANY (ARRAY['template'::text, 'suggestion'::text, 'draft'::text])))
  CREATE INDEX suggestion_use_by_time ON public.suggestion_use USING btree (shop_id, at)
  CREATE INDEX suggestion_use_of_case ON public.suggestion_use USING btree (shop_id, case_id, at DESC)
  CREATE INDEX suggestion_use_of_template ON public.suggestion_use USING btree (shop_id, template_id) WHERE (template_id IS NOT NULL)
  CREATE UNIQUE INDEX suggestion_use_pkey ON public.suggestion_use USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table surge
  shop_id uuid not null
  id uuid not null
  kind text not null
  member text not null
  product_id uuid
  state text not null
  opened_at timestamp with time zone not null
  last_at timestamp with time zone not null
  voices integer not null
  dismissed_by text
  reason text
  led_to_incident boolean not null default false
  constraint surge_pkey PRIMARY KEY (shop_id, id)
  constraint surge_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint surge_kind_check CHECK ((kind = ANY (ARRAY['batch'::text, 'product'::text, 'urgent'::text, 'aspect'::text, 'channel'::text, 'negative'::text, 'volume'::text])))
  constraint surge_reason_check CHECK ((length(reason) <= 500))
  constraint surge_state_check CHECK ((state = ANY (ARRAY['open'::text, 'settled'::text, 'dismissed'::text])))
  CREATE INDEX surge_by_time ON public.surge USING btree (shop_id, opened_at DESC, id DESC)
  CREATE INDEX surge_open ON public.surge USING btree (shop_id, last_at) WHERE (state = 'open'::text)
  CREATE UNIQUE INDEX surge_pkey ON public.surge USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table surge_signal
  shop_id uuid not null
  surge_id uuid not null
  kind text not null
  member text not null
  measure text not null
  until_hour timestamp with time zone not null
  hours integer not null
  count integer not null
  of_count integer not null
  expected double precision not null
  usual_share double precision not null
  p_value double precision not null
  found_at timestamp with time zone not null
  constraint surge_signal_pkey PRIMARY KEY (shop_id, surge_id, kind, member, measure, until_hour)
  constraint surge_signal_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint surge_signal_shop_id_surge_id_fkey FOREIGN KEY (shop_id, surge_id) REFERENCES surge(shop_id, id)
  constraint surge_signal_measure_check CHECK ((measure = ANY (ARRAY['unasked'::text, 'negative'::text, 'urgent'::text])))
  CREATE UNIQUE INDEX surge_signal_pkey ON public.surge_signal USING btree (shop_id, surge_id, kind, member, measure, until_hour)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table surge_voice
  shop_id uuid not null
  surge_id uuid not null
  feedback_id uuid not null
  constraint surge_voice_pkey PRIMARY KEY (shop_id, surge_id, feedback_id)
  constraint surge_voice_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint surge_voice_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint surge_voice_shop_id_surge_id_fkey FOREIGN KEY (shop_id, surge_id) REFERENCES surge(shop_id, id)
  CREATE INDEX surge_voice_by_feedback ON public.surge_voice USING btree (shop_id, feedback_id)
  CREATE UNIQUE INDEX surge_voice_pkey ON public.surge_voice USING btree (shop_id, surge_id, feedback_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table surge_waiting
  shop_id uuid not null
  id uuid not null
  hour timestamp with time zone not null
  constraint surge_waiting_pkey PRIMARY KEY (shop_id, id)
  constraint surge_waiting_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX surge_waiting_pkey ON public.surge_waiting USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table survey
  shop_id uuid not null
  id uuid not null
  name text not null
  state text not null default 'draft'::text
  draft jsonb not null
  draft_revision integer not null default 1
  draft_by text not null
  live_version integer
  published_revision integer
  published_at timestamp with time zone
  closes_at timestamp with time zone
  closed_at timestamp with time zone
  settings jsonb not null
  created_by text not null
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  constraint survey_pkey PRIMARY KEY (shop_id, id)
  constraint survey_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_check CHECK (((state <> 'live'::text) OR (live_version IS NOT NULL)))
  constraint survey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint survey_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'live'::text, 'closed'::text, 'archived'::text])))
  CREATE INDEX survey_by_change ON public.survey USING btree (shop_id, changed_at DESC, id DESC)
  CREATE UNIQUE INDEX survey_pkey ON public.survey USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table survey_answer
  shop_id uuid not null
  response_id uuid not null
  question text not null
  survey_id uuid not null
  value jsonb not null
  number double precision
  choices text[]
  text text
  sealed bytea
  reading jsonb
  feedback_id uuid
  answered_at timestamp with time zone not null
  constraint survey_answer_pkey PRIMARY KEY (shop_id, response_id, question)
  constraint survey_answer_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_answer_shop_id_response_id_fkey FOREIGN KEY (shop_id, response_id) REFERENCES survey_response(shop_id, id)
  CREATE INDEX survey_answer_by_question ON public.survey_answer USING btree (shop_id, survey_id, question, response_id)
  CREATE UNIQUE INDEX survey_answer_pkey ON public.survey_answer USING btree (shop_id, response_id, question)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table survey_delivery
  shop_id uuid not null
  survey_id uuid not null
  reminders smallint not null
  reminder_days smallint not null
  recontact_days smallint not null
  words jsonb not null default '{}'::jsonb
  changed_at timestamp with time zone not null
  constraint survey_delivery_pkey PRIMARY KEY (shop_id, survey_id)
  constraint survey_delivery_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_delivery_shop_id_survey_id_fkey FOREIGN KEY (shop_id, survey_id) REFERENCES survey(shop_id, id)
  constraint survey_delivery_recontact_days_check CHECK (((recontact_days >= 0) AND (recontact_days <= 365)))
  constraint survey_delivery_reminder_days_check CHECK (((reminder_days >= 2) AND (reminder_days <= 30)))
  constraint survey_delivery_reminders_check CHECK (((reminders >= 0) AND (reminders <= 2)))
  CREATE UNIQUE INDEX survey_delivery_pkey ON public.survey_delivery USING btree (shop_id, survey_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table survey_invitation
  shop_id uuid not null
  id uuid not null
  survey_id uuid not null
  list_id uuid not null
  number integer not null
  customer_id uuid
  lookup bytea
  state text not null
  reason text
  attempt smallint not null default 0
  reminded smallint not null default 0
  promised boolean not null default false
  contacted_at timestamp with time zone
  sent_at timestamp with time zone
  answered_at timestamp with time zone
  response_id uuid
  created_at timestamp with time zone not null
  constraint survey_invitation_pkey PRIMARY KEY (shop_id, id)
  constraint survey_invitation_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint survey_invitation_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_invitation_shop_id_list_id_fkey FOREIGN KEY (shop_id, list_id) REFERENCES survey_list(shop_id, id)
  constraint survey_invitation_shop_id_survey_id_fkey FOREIGN KEY (shop_id, survey_id) REFERENCES survey(shop_id, id)
  constraint survey_invitation_check CHECK (((customer_id IS NULL) = (lookup IS NULL)))
  constraint survey_invitation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'waiting'::text, 'queued'::text, 'sent'::text, 'answered'::text, 'dropped'::text])))
  CREATE INDEX survey_invitation_by_state ON public.survey_invitation USING btree (shop_id, survey_id, state, id)
  CREATE INDEX survey_invitation_lately ON public.survey_invitation USING btree (shop_id, lookup, contacted_at)
  CREATE INDEX survey_invitation_lately_of ON public.survey_invitation USING btree (shop_id, customer_id, contacted_at)
  CREATE UNIQUE INDEX survey_invitation_of_address ON public.survey_invitation USING btree (shop_id, survey_id, lookup)
  CREATE INDEX survey_invitation_of_customer ON public.survey_invitation USING btree (shop_id, survey_id, customer_id)
  CREATE INDEX survey_invitation_of_list ON public.survey_invitation USING btree (shop_id, list_id, number)
  CREATE UNIQUE INDEX survey_invitation_pkey ON public.survey_invitation USING btree (shop_id, id)
  CREATE INDEX survey_invitation_waiting ON public.survey_invitation USING btree (shop_id, id) WHERE (state = 'waiting'::text)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table survey_list
  shop_id uuid not null
  id uuid not null
  survey_id uuid not null
  kind text not null
  name text not null
  audience jsonb not null default '{}'::jsonb
  expires_at timestamp with time zone
  stopped_at timestamp with time zone
  created_by text not null
  created_at timestamp with time zone not null
  constraint survey_list_pkey PRIMARY KEY (shop_id, id)
  constraint survey_list_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_list_shop_id_survey_id_fkey FOREIGN KEY (shop_id, survey_id) REFERENCES survey(shop_id, id)
  constraint survey_list_kind_check CHECK ((kind = ANY (ARRAY['links'::text, 'people'::text])))
  CREATE INDEX survey_list_of_survey ON public.survey_list USING btree (shop_id, survey_id, id DESC)
  CREATE UNIQUE INDEX survey_list_pkey ON public.survey_list USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table survey_paper_form
  shop_id uuid not null
  survey_id uuid not null
  number text not null
  version integer not null
  language text not null
  state text not null
  first jsonb
  first_by text not null
  first_actor text not null
  second jsonb
  second_by text
  second_actor text
  differences integer
  settled_by text
  response_id uuid
  created_at timestamp with time zone not null
  stored_at timestamp with time zone
  constraint survey_paper_form_pkey PRIMARY KEY (shop_id, survey_id, number)
  constraint survey_paper_form_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_paper_form_shop_id_survey_id_fkey FOREIGN KEY (shop_id, survey_id) REFERENCES survey(shop_id, id)
  constraint survey_paper_form_state_check CHECK ((state = ANY (ARRAY['once'::text, 'differs'::text, 'stored'::text])))
  CREATE INDEX survey_paper_form_by_state ON public.survey_paper_form USING btree (shop_id, survey_id, state, number)
  CREATE UNIQUE INDEX survey_paper_form_pkey ON public.survey_paper_form USING btree (shop_id, survey_id, number)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table survey_quota
  shop_id uuid not null
  survey_id uuid not null
  key text not null
  most integer not null
  counted integer not null default 0
  constraint survey_quota_pkey PRIMARY KEY (shop_id, survey_id, key)
  constraint survey_quota_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_quota_shop_id_survey_id_fkey FOREIGN KEY (shop_id, survey_id) REFERENCES survey(shop_id, id)
  CREATE UNIQUE INDEX survey_quota_pkey ON public.survey_quota USING btree (shop_id, survey_id, key)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table survey_response
  shop_id uuid not null
  id uuid not null
  survey_id uuid not null
  version integer not null
  state text not null default 'open'::text
  language text not null
  channel text not null
  touchpoint text
  context jsonb not null
  hidden jsonb not null
  seed integer not null
  client_key bytea not null
  customer_id uuid
  order_id uuid
  product_id uuid
  started_at timestamp with time zone not null
  answered_at timestamp with time zone
  ended_at timestamp with time zone
  seconds integer
  quotas text[] not null default '{}'::text[]
  wants_help boolean not null default false
  help_sealed bytea
  voices_due_at timestamp with time zone
  next_question text
  is_counted boolean not null default false
  constraint survey_response_shop_id_survey_id_client_key_key UNIQUE (shop_id, survey_id, client_key)
  constraint survey_response_pkey PRIMARY KEY (shop_id, id)
  constraint survey_response_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_response_shop_id_survey_id_version_fkey FOREIGN KEY (shop_id, survey_id, version) REFERENCES survey_version(shop_id, survey_id, version)
  constraint survey_response_channel_check CHECK ((channel = ANY (ARRAY['link'::text, 'invite'::text, 'qr'::text, 'site'::text, 'inline'::text, 'kiosk'::text, 'paper'::text])))
  constraint survey_response_state_check CHECK ((state = ANY (ARRAY['open'::text, 'complete'::text, 'screened-out'::text, 'quota-full'::text])))
  CREATE INDEX survey_response_by_customer ON public.survey_response USING btree (shop_id, customer_id) WHERE (customer_id IS NOT NULL)
  CREATE INDEX survey_response_by_start ON public.survey_response USING btree (shop_id, survey_id, started_at, id)
  CREATE INDEX survey_response_by_state ON public.survey_response USING btree (shop_id, survey_id, version, state)
  CREATE INDEX survey_response_by_touchpoint ON public.survey_response USING btree (shop_id, touchpoint, started_at) WHERE (touchpoint IS NOT NULL)
  CREATE UNIQUE INDEX survey_response_pkey ON public.survey_response USING btree (shop_id, id)
  CREATE UNIQUE INDEX survey_response_shop_id_survey_id_client_key_key ON public.survey_response USING btree (shop_id, survey_id, client_key)
  CREATE INDEX survey_response_to_count ON public.survey_response USING btree (shop_id, id) WHERE ((ended_at IS NOT NULL) AND (NOT is_counted))
  CREATE INDEX survey_response_uncounted ON public.survey_response USING btree (shop_id, survey_id, id) WHERE (NOT is_counted)
  CREATE INDEX survey_response_voices_due ON public.survey_response USING btree (shop_id, voices_due_at) WHERE (voices_due_at IS NOT NULL)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table survey_reward
  shop_id uuid not null
  survey_id uuid not null
  url text not null
  secret bytea not null
  words jsonb not null
  is_on boolean not null
  tries integer not null default 0
  next_at timestamp with time zone not null
  last_sent_at timestamp with time zone
  last_failure text
  changed_at timestamp with time zone not null
  constraint survey_reward_pkey PRIMARY KEY (shop_id, survey_id)
  constraint survey_reward_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_reward_shop_id_survey_id_fkey FOREIGN KEY (shop_id, survey_id) REFERENCES survey(shop_id, id)
  CREATE UNIQUE INDEX survey_reward_pkey ON public.survey_reward USING btree (shop_id, survey_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table survey_reward_order
  shop_id uuid not null
  invitation_id uuid not null
  survey_id uuid not null
  state text not null
  reason text
  created_at timestamp with time zone not null
  done_at timestamp with time zone
  constraint survey_reward_order_pkey PRIMARY KEY (shop_id, invitation_id)
  constraint survey_reward_order_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_reward_order_shop_id_invitation_id_fkey FOREIGN KEY (shop_id, invitation_id) REFERENCES survey_invitation(shop_id, id)
  constraint survey_reward_order_shop_id_survey_id_fkey FOREIGN KEY (shop_id, survey_id) REFERENCES survey(shop_id, id)
  constraint survey_reward_order_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'refused'::text])))
  CREATE UNIQUE INDEX survey_reward_order_pkey ON public.survey_reward_order USING btree (shop_id, invitation_id)
  CREATE INDEX survey_reward_order_waiting ON public.survey_reward_order USING btree (shop_id, survey_id, invitation_id) WHERE (state = 'waiting'::text)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table survey_tally
  shop_id uuid not null
  survey_id uuid not null
  version integer not null
  state text not null
  channel text not null
  language text not null
  touchpoint text not null
  question text not null
  hash text not null
  number double precision
  choices text[]
  mark text
  count bigint not null
  constraint survey_tally_pkey PRIMARY KEY (shop_id, survey_id, question, version, state, channel, language, touchpoint, hash)
  constraint survey_tally_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_tally_shop_id_survey_id_fkey FOREIGN KEY (shop_id, survey_id) REFERENCES survey(shop_id, id)
  CREATE UNIQUE INDEX survey_tally_pkey ON public.survey_tally USING btree (shop_id, survey_id, question, version, state, channel, language, touchpoint, hash)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table survey_ticket_use
  shop_id uuid not null
  response_id uuid not null
  survey_id uuid not null
  sealed bytea not null
  constraint survey_ticket_use_pkey PRIMARY KEY (shop_id, response_id)
  constraint survey_ticket_use_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_ticket_use_shop_id_survey_id_fkey FOREIGN KEY (shop_id, survey_id) REFERENCES survey(shop_id, id)
  CREATE UNIQUE INDEX survey_ticket_use_pkey ON public.survey_ticket_use USING btree (shop_id, response_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table survey_version
  shop_id uuid not null
  survey_id uuid not null
  version integer not null
  definition jsonb not null
  published_by text not null
  published_at timestamp with time zone not null
  constraint survey_version_pkey PRIMARY KEY (shop_id, survey_id, version)
  constraint survey_version_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint survey_version_shop_id_survey_id_fkey FOREIGN KEY (shop_id, survey_id) REFERENCES survey(shop_id, id)
  CREATE UNIQUE INDEX survey_version_pkey ON public.survey_version USING btree (shop_id, survey_id, version)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table task
  shop_id uuid not null
  id uuid not null
  case_id uuid
  plan_id uuid
  department_id uuid
  partner_id uuid
  assignee_id uuid
  title text not null
  text text not null
  state text not null
  due_at timestamp with time zone not null
  shows_pictures boolean not null default false
  created_by uuid
  created_by_name text not null
  created_at timestamp with time zone not null
  finished_at timestamp with time zone
  changed_at timestamp with time zone not null
  version integer not null default 1
  link_number integer not null default 0
  link_expires_at timestamp with time zone
  mail_state text
  mail_reason text
  mail_attempts integer not null default 0
  mail_not_before timestamp with time zone
  mail_first_tried_at timestamp with time zone
  mail_claimed_at timestamp with time zone
  constraint task_pkey PRIMARY KEY (shop_id, id)
  constraint task_shop_id_case_id_fkey FOREIGN KEY (shop_id, case_id) REFERENCES service_case(shop_id, id)
  constraint task_shop_id_department_id_fkey FOREIGN KEY (shop_id, department_id) REFERENCES department(shop_id, id)
  constraint task_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint task_shop_id_partner_id_fkey FOREIGN KEY (shop_id, partner_id) REFERENCES partner(shop_id, id)
  constraint task_check CHECK (((department_id IS NULL) <> (partner_id IS NULL)))
  constraint task_check1 CHECK (((state = ANY (ARRAY['done'::text, 'declined'::text, 'cancelled'::text])) = (finished_at IS NOT NULL)))
  constraint task_mail_state_check CHECK ((mail_state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'unknown'::text])))
  constraint task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'done'::text, 'declined'::text, 'cancelled'::text])))
  constraint task_text_check CHECK ((length(text) <= 5000))
  constraint task_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
  CREATE INDEX task_finished ON public.task USING btree (shop_id, finished_at DESC, id DESC) WHERE (finished_at IS NOT NULL)
  CREATE INDEX task_mail ON public.task USING btree (shop_id, mail_not_before) WHERE (mail_state = ANY (ARRAY['waiting'::text, 'sending'::text]))
  CREATE INDEX task_of_assignee ON public.task USING btree (shop_id, assignee_id, due_at) WHERE (finished_at IS NULL)
  CREATE INDEX task_of_case ON public.task USING btree (shop_id, case_id, created_at) WHERE (case_id IS NOT NULL)
  CREATE INDEX task_of_plan ON public.task USING btree (shop_id, plan_id, created_at) WHERE (plan_id IS NOT NULL)
  CREATE INDEX task_open ON public.task USING btree (shop_id, due_at, id) WHERE (finished_at IS NULL)
  CREATE UNIQUE INDEX task_pkey ON public.task USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table task_entry
  shop_id uuid not null
  id uuid not null
  task_id uuid not null
  at timestamp with time zone not null
  kind text not null
  by_kind text not null
  by_id uuid
  by_name text
  text text
  detail jsonb not null default '{}'::jsonb
  constraint task_entry_pkey PRIMARY KEY (shop_id, id)
  constraint task_entry_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint task_entry_shop_id_task_id_fkey FOREIGN KEY (shop_id, task_id) REFERENCES task(shop_id, id)
  constraint task_entry_by_kind_check CHECK ((by_kind = ANY (ARRAY['member'::text, 'key'::text, 'partner'::text, 'system'::text])))
  CREATE INDEX task_entry_of_task ON public.task_entry USING btree (shop_id, task_id, at, id)
  CREATE UNIQUE INDEX task_entry_pkey ON public.task_entry USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table template_variant
  shop_id uuid not null
  template_id uuid not null
  language text not null
  tier text not null
  channel text not null
  position integer not null
  text text not null
  constraint template_variant_pkey PRIMARY KEY (shop_id, template_id, language, tier, channel)
  constraint template_variant_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint template_variant_shop_id_template_id_fkey FOREIGN KEY (shop_id, template_id) REFERENCES reply_template(shop_id, id)
  constraint template_variant_channel_check CHECK ((channel = ANY (ARRAY['any'::text, 'public'::text, 'private'::text])))
  constraint template_variant_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text])))
  CREATE UNIQUE INDEX template_variant_pkey ON public.template_variant USING btree (shop_id, template_id, language, tier, channel)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table tier_change
  shop_id uuid not null
  id uuid not null
  customer_id uuid not null
  at timestamp with time zone not null
  from_tier text
  to_tier text not null
  cause text not null
  orders integer not null
  spent_cents bigint not null
  last_order_at timestamp with time zone
  constraint tier_change_pkey PRIMARY KEY (shop_id, id)
  constraint tier_change_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint tier_change_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint tier_change_cause_check CHECK ((cause = ANY (ARRAY['orders'::text, 'time'::text, 'rule'::text])))
  CREATE INDEX tier_change_of_customer ON public.tier_change USING btree (shop_id, customer_id, at DESC)
  CREATE UNIQUE INDEX tier_change_pkey ON public.tier_change USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table tier_rule
  shop_id uuid not null
  version integer not null
  window_days integer not null
  currency text
  tiers jsonb not null
  changed_at timestamp with time zone not null
  constraint tier_rule_pkey PRIMARY KEY (shop_id)
  constraint tier_rule_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint tier_rule_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text))
  constraint tier_rule_window_days_check CHECK (((window_days >= 30) AND (window_days <= 3650)))
  CREATE UNIQUE INDEX tier_rule_pkey ON public.tier_rule USING btree (shop_id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table touchpoint
  shop_id uuid not null
  touchpoint text not null
  owner_id uuid
  review_on date
  paths text[] not null
  changed_at timestamp with time zone not null
  constraint touchpoint_pkey PRIMARY KEY (shop_id, touchpoint)
  constraint touchpoint_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint touchpoint_shop_id_owner_id_fkey FOREIGN KEY (shop_id, owner_id) REFERENCES member(shop_id, id)
  constraint touchpoint_touchpoint_check CHECK ((touchpoint = ANY (ARRAY['home'::text, 'product'::text, 'search'::text, 'cart'::text, 'payment'::text, 'tracking'::text, 'after-sales'::text, 'after-purchase'::text])))
  CREATE UNIQUE INDEX touchpoint_pkey ON public.touchpoint USING btree (shop_id, touchpoint)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select, update to echoloop_app

table touchpoint_ask
  shop_id uuid not null
  id uuid not null
  customer_id uuid not null
  rule_id uuid not null
  at timestamp with time zone not null
  constraint touchpoint_ask_pkey PRIMARY KEY (shop_id, id)
  constraint touchpoint_ask_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint touchpoint_ask_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX touchpoint_ask_by_customer ON public.touchpoint_ask USING btree (shop_id, customer_id, at)
  CREATE UNIQUE INDEX touchpoint_ask_pkey ON public.touchpoint_ask USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select to echoloop_app

table touchpoint_rule
  shop_id uuid not null
  id uuid not null
  version integer not null default 1
  name text not null
  touchpoint text not null
  survey_id uuid not null
  path text
  moment text not null
  after smallint
  event text
  sampling smallint not null
  tiers text[] not null
  needs_consent boolean not null
  is_on boolean not null
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  constraint touchpoint_rule_pkey PRIMARY KEY (shop_id, id)
  constraint touchpoint_rule_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint touchpoint_rule_after_check CHECK (((after >= 1) AND (after <= 3600)))
  constraint touchpoint_rule_check CHECK (((moment = ANY (ARRAY['scroll'::text, 'seconds'::text])) = (after IS NOT NULL)))
  constraint touchpoint_rule_check1 CHECK (((moment = 'event'::text) = (event IS NOT NULL)))
  constraint touchpoint_rule_moment_check CHECK ((moment = ANY (ARRAY['load'::text, 'scroll'::text, 'seconds'::text, 'exit'::text, 'event'::text])))
  constraint touchpoint_rule_sampling_check CHECK (((sampling >= 1) AND (sampling <= 100)))
  constraint touchpoint_rule_touchpoint_check CHECK ((touchpoint = ANY (ARRAY['home'::text, 'product'::text, 'search'::text, 'cart'::text, 'payment'::text, 'tracking'::text, 'after-sales'::text, 'after-purchase'::text])))
  CREATE UNIQUE INDEX touchpoint_rule_pkey ON public.touchpoint_rule USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table upload
  shop_id uuid not null
  id uuid not null
  owner_token_hash bytea not null
  content_hash bytea not null
  kind text not null
  media_type text not null
  size_bytes bigint not null
  width integer
  height integer
  created_at timestamp with time zone not null
  ready_at timestamp with time zone
  used_at timestamp with time zone
  removed_at timestamp with time zone
  constraint upload_pkey PRIMARY KEY (shop_id, id)
  constraint upload_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint upload_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'video'::text])))
  CREATE INDEX upload_by_owner ON public.upload USING btree (shop_id, owner_token_hash)
  CREATE INDEX upload_by_time ON public.upload USING btree (shop_id, created_at)
  CREATE UNIQUE INDEX upload_once ON public.upload USING btree (shop_id, owner_token_hash, content_hash) WHERE (removed_at IS NULL)
  CREATE UNIQUE INDEX upload_pkey ON public.upload USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table voting_network
  shop_id uuid not null
  network bytea not null
  recent timestamp with time zone[] not null
  last_at timestamp with time zone not null
  ruled_out_at timestamp with time zone
  constraint voting_network_pkey PRIMARY KEY (shop_id, network)
  constraint voting_network_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE INDEX voting_network_by_time ON public.voting_network USING btree (shop_id, last_at) WHERE (ruled_out_at IS NULL)
  CREATE UNIQUE INDEX voting_network_pkey ON public.voting_network USING btree (shop_id, network)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table witness
  shop_id uuid not null
  id uuid not null
  kind text not null
  target text not null
  sealed_secret bytea
  created_at timestamp with time zone not null
  last_size bigint
  last_head_at timestamp with time zone
  last_good_at timestamp with time zone
  failures integer not null default 0
  last_error text
  next_try_at timestamp with time zone
  constraint witness_once UNIQUE (shop_id, kind, target)
  constraint witness_pkey PRIMARY KEY (shop_id, id)
  constraint witness_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint witness_kind_check CHECK ((kind = ANY (ARRAY['webhook'::text, 'mail'::text, 'file'::text, 'echoloop'::text])))
  CREATE UNIQUE INDEX witness_once ON public.witness USING btree (shop_id, kind, target)
  CREATE UNIQUE INDEX witness_pkey ON public.witness USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant delete, insert, select, update to echoloop_app

table witness_delivery
  shop_id uuid not null
  id uuid not null
  witness_id uuid not null
  size bigint not null
  head_at timestamp with time zone not null
  at timestamp with time zone not null
  constraint witness_delivery_pkey PRIMARY KEY (shop_id, id)
  constraint witness_delivery_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint witness_delivery_shop_id_witness_id_fkey FOREIGN KEY (shop_id, witness_id) REFERENCES witness(shop_id, id) ON DELETE CASCADE
  CREATE INDEX witness_delivery_of_witness ON public.witness_delivery USING btree (shop_id, witness_id, id DESC)
  CREATE UNIQUE INDEX witness_delivery_pkey ON public.witness_delivery USING btree (shop_id, id)
  policy one_shop for all using (shop_id = (current_setting('app.shop'::text))::uuid) with check (shop_id = (current_setting('app.shop'::text))::uuid)
  grant insert, select to echoloop_app

table witnessed_head
  log_shop text not null
  at timestamp with time zone not null
  root bytea not null
  size bigint not null
  key_id text not null
  signature text not null
  received_at timestamp with time zone not null
  consistency text not null
  others integer not null default 0
  constraint witnessed_head_pkey PRIMARY KEY (log_shop, at, root)
  constraint witnessed_head_log_shop_key_id_fkey FOREIGN KEY (log_shop, key_id) REFERENCES witnessed_key(log_shop, key_id)
  constraint witnessed_head_consistency_check CHECK ((consistency = ANY (ARRAY['first'::text, 'proven'::text, 'unproven'::text, 'broken'::text])))
  constraint witnessed_head_root_check CHECK ((length(root) = 32))
  CREATE INDEX witnessed_head_by_arrival ON public.witnessed_head USING btree (log_shop, received_at)
  CREATE INDEX witnessed_head_by_size ON public.witnessed_head USING btree (log_shop, size DESC)
  CREATE UNIQUE INDEX witnessed_head_pkey ON public.witnessed_head USING btree (log_shop, at, root)
  grant insert, select to echoloop_app

table witnessed_key
  log_shop text not null
  key_id text not null
  public_key bytea not null
  url text not null
  seen_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  constraint witnessed_key_pkey PRIMARY KEY (log_shop, key_id)
  constraint witnessed_key_public_key_check CHECK ((length(public_key) = 32))
  CREATE INDEX witnessed_key_by_time ON public.witnessed_key USING btree (seen_at)
  CREATE UNIQUE INDEX witnessed_key_pkey ON public.witnessed_key USING btree (log_shop, key_id)
  grant delete, insert, select to echoloop_app
