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

table customer
  shop_id uuid not null
  id uuid not null
  display_name text
  language text
  region text
  created_at timestamp with time zone not null
  erased_at timestamp with time zone
  time_zone text
  constraint customer_pkey PRIMARY KEY (shop_id, id)
  constraint customer_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
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

table decision
  shop_id uuid not null
  id uuid not null
  feedback_id uuid not null
  state text not null
  code text
  reason text
  decided_by text not null
  at timestamp with time zone not null
  constraint decision_pkey PRIMARY KEY (shop_id, id)
  constraint decision_shop_id_feedback_id_fkey FOREIGN KEY (shop_id, feedback_id) REFERENCES feedback(shop_id, id)
  constraint decision_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint decision_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'published'::text, 'refused'::text, 'withdrawn'::text])))
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
  constraint feedback_pkey PRIMARY KEY (shop_id, id)
  constraint feedback_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint feedback_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint feedback_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES shop_order(shop_id, id)
  constraint feedback_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint feedback_rating_check CHECK (((rating >= 1) AND (rating <= 5)))
  CREATE INDEX feedback_by_customer ON public.feedback USING btree (shop_id, customer_id) WHERE (customer_id IS NOT NULL)
  CREATE INDEX feedback_by_fingerprint ON public.feedback USING btree (shop_id, fingerprint)
  CREATE INDEX feedback_by_order ON public.feedback USING btree (shop_id, order_id) WHERE (order_id IS NOT NULL)
  CREATE INDEX feedback_by_product ON public.feedback USING btree (shop_id, product_id, occurred_at DESC) WHERE (product_id IS NOT NULL)
  CREATE INDEX feedback_by_time ON public.feedback USING btree (shop_id, occurred_at DESC, id DESC)
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

table feedback_work
  shop_id uuid not null
  stage text not null
  feedback_id uuid not null
  constraint feedback_work_pkey PRIMARY KEY (shop_id, stage, feedback_id)
  constraint feedback_work_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX feedback_work_pkey ON public.feedback_work USING btree (shop_id, stage, feedback_id)
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
  constraint message_once UNIQUE (shop_id, dedupe_key)
  constraint message_pkey PRIMARY KEY (shop_id, id)
  constraint message_shop_id_customer_id_fkey FOREIGN KEY (shop_id, customer_id) REFERENCES customer(shop_id, id)
  constraint message_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint message_check CHECK (((state <> ALL (ARRAY['sending'::text, 'sent'::text, 'unknown'::text])) OR (claimed_at IS NOT NULL)))
  constraint message_clock_check CHECK ((clock = ANY (ARRAY['request'::text, 'notice'::text])))
  constraint message_door_check CHECK ((door = ANY (ARRAY['mail'::text, 'messenger'::text, 'sms'::text])))
  constraint message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'dropped'::text, 'unknown'::text])))
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
  constraint product_sku UNIQUE (shop_id, sku)
  constraint product_pkey PRIMARY KEY (shop_id, id)
  constraint product_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  CREATE UNIQUE INDEX product_pkey ON public.product USING btree (shop_id, id)
  CREATE UNIQUE INDEX product_sku ON public.product USING btree (shop_id, sku)
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
  constraint publication_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'published'::text, 'refused'::text, 'withdrawn'::text])))
  CREATE INDEX publication_for_readers ON public.publication USING btree (shop_id, product_id, occurred_at DESC, feedback_id DESC) WHERE (state = 'published'::text)
  CREATE UNIQUE INDEX publication_pkey ON public.publication USING btree (shop_id, feedback_id)
  CREATE INDEX publication_waiting ON public.publication USING btree (shop_id, occurred_at DESC) WHERE (state = 'pending'::text)
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
  constraint review_invitation_pkey PRIMARY KEY (shop_id, id)
  constraint review_invitation_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint review_invitation_shop_id_order_id_fkey FOREIGN KEY (shop_id, order_id) REFERENCES shop_order(shop_id, id)
  constraint review_invitation_shop_id_product_id_fkey FOREIGN KEY (shop_id, product_id) REFERENCES product(shop_id, id)
  constraint review_invitation_origin_check CHECK ((origin = ANY (ARRAY['link'::text, 'request'::text, 'card'::text])))
  CREATE INDEX review_invitation_by_order ON public.review_invitation USING btree (shop_id, order_id, product_id)
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

table saved_view
  shop_id uuid not null
  id uuid not null
  member_id uuid not null
  name text not null
  query text not null
  is_shared boolean not null
  created_at timestamp with time zone not null
  constraint saved_view_name UNIQUE (shop_id, member_id, name)
  constraint saved_view_pkey PRIMARY KEY (shop_id, id)
  constraint saved_view_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shop(shop_id)
  constraint saved_view_shop_id_member_id_fkey FOREIGN KEY (shop_id, member_id) REFERENCES member(shop_id, id) ON DELETE CASCADE
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
