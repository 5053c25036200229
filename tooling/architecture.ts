import { type WorkspacePlan, workspacePlans } from './workspace-plans.ts'

/**
 * The plan as data: what may import what, who owns which table, who tells whom, and where the world
 * (environment, clock, chance) may be asked. `tidy.test.ts` holds the code to it; edit it here first.
 */
export interface Architecture {
  readonly packageScope: string
  readonly workspaces: readonly WorkspacePlan[]
  readonly modules: readonly ModulePlan[]
  readonly platformTables: readonly string[]
  readonly localTables: readonly string[]
  readonly tablesMadeByCode: readonly string[]
  readonly shopConditions: readonly string[]
  readonly inlineListeners: readonly string[]
  readonly places: {
    readonly environment: readonly string[]
    readonly clock: readonly string[]
    readonly randomness: readonly string[]
    readonly anyTableWriters: readonly string[]
    readonly crossShopReaders: readonly string[]
    readonly crossShopFunctions: readonly string[]
    readonly appImporters: readonly string[]
  }
}

/** One module of the server: `listens` takes `name`, `group.*` or `*`. */
export interface ModulePlan {
  readonly name: string
  readonly tables: readonly string[]
  readonly announces: readonly string[]
  readonly listens: readonly string[]
}

const tests = ['**/*.test.ts', '**/*.test.tsx', 'apps/*/test/**', 'packages/*/test/**']

export const architecture: Architecture = {
  packageScope: '@echoloop/',

  workspaces: workspacePlans,

  // Lowest first: a module imports and hears only modules that stand above it in this list.
  modules: [
    {
      name: 'shops',
      tables: [
        'shop',
        'member',
        'api_key',
        'audit_entry',
        'saved_view',
        'shop_signing_key',
        'department',
        'department_member',
        'member_hours',
        'member_shift',
        'member_absence',
      ],
      announces: ['shop.created', 'shop.time-zone-changed', 'member.left'],
      listens: [],
    },
    {
      name: 'customers',
      tables: ['customer', 'customer_identity', 'customer_contact', 'person_key', 'consent_entry'],
      announces: ['customer.merged', 'customer.erased', 'consent.changed'],
      listens: [],
    },
    {
      name: 'catalogue',
      tables: [
        'category',
        'product',
        'product_variant',
        'batch',
        'shop_order',
        'order_line',
        'shipment',
        'shipment_line',
        'refund',
        'refund_line',
      ],
      announces: ['order.changed', 'order.delivered', 'order.refunded'],
      listens: ['customer.*'],
    },
    {
      name: 'segments',
      tables: ['tier_rule', 'customer_standing', 'tier_change'],
      announces: ['tier.changed'],
      listens: ['order.*', 'customer.*'],
    },
    {
      name: 'outreach',
      tables: ['contact_policy', 'delivery_door', 'message'],
      announces: ['message.delivered', 'message.failed'],
      listens: ['consent.changed', 'customer.*'],
    },
    {
      name: 'feedback',
      tables: [
        'feedback',
        'feedback_version',
        'feedback_original',
        'feedback_attachment',
        'upload',
        'feedback_receipt',
        'feedback_work',
        'feedback_stuck',
        'feedback_visitor',
      ],
      announces: ['feedback.received'],
      listens: ['customer.*'],
    },
    {
      name: 'transparency',
      tables: [
        'log_waiting',
        'log_entry',
        'log_salt',
        'log_node',
        'log_tree',
        'log_head',
        'witness',
        'witness_delivery',
        'witnessed_key',
        'witnessed_head',
      ],
      announces: [],
      listens: ['shop.created', 'order.delivered', 'customer.*'],
    },
    {
      name: 'reviews',
      tables: [
        'review_invitation',
        'follow_up',
        'review_rule',
        'question',
        'question_invitation',
        'answer',
        'answer_vote',
        'invitation_policy',
        'invitation_delay',
        'review_request',
      ],
      announces: [
        'review.submitted',
        'review.edited',
        'review.withdrawn',
        'review.brought-back',
        'review.voted',
        'question.changed',
      ],
      listens: ['order.*', 'customer.*'],
    },
    { name: 'surveys', tables: [], announces: ['survey.answered'], listens: ['order.*', 'customer.*'] },
    {
      name: 'channels',
      tables: [
        'import_run',
        'import_refusal',
        'import_product',
        'import_media',
        'connector',
        'connector_event',
        'connector_refusal',
        'connector_item',
      ],
      announces: [],
      listens: ['customer.*'],
    },
    {
      name: 'screening',
      tables: [
        'decision',
        'publication',
        'published_stars',
        'moderation_setting',
        'queue_item',
        'review_claim',
        'star_look',
        'moderation_record',
        'moderation_undo',
        'second_opinion',
        'opinion_judgement',
        'blind_sample',
        'blind_judgement',
        'publication_count',
        'screening_policy',
        'screening_verdict',
        'screening_trace',
        'screening_key',
        'screening_rhythm',
        'appeal',
        'review_flag',
        'flagger_weight',
        'auditor_key',
        'audit_draw',
        'audit_finding',
        'attestation',
        'institution',
        'certificate',
        'certificate_file',
      ],
      announces: [
        'review.published',
        'review.refused',
        'review.removed',
        'review.restored',
        'flag.confirmed',
      ],
      listens: ['feedback.received', 'review.*', 'order.delivered', 'customer.*'],
    },
    {
      name: 'insights',
      tables: [
        'analysis',
        'analysis_correction',
        'rollup_day',
        'rollup_day_aspect',
        'rollup_product',
        'rollup_product_aspect',
        'rollup_product_phrase',
        'rollup_product_batch',
        'provider_use',
        'shop_layer',
        'shop_words',
        'forgotten_rule',
        'follow_up_analysis',
      ],
      announces: ['feedback.understood', 'follow-up.understood', 'labels.corrected', 'topic.surged'],
      listens: ['shop.time-zone-changed', 'feedback.received', 'review.*', 'customer.*'],
    },
    {
      name: 'rewards',
      tables: [],
      announces: ['reward.granted', 'reward.reversed'],
      listens: [
        'review.published',
        'review.removed',
        'flag.confirmed',
        'survey.answered',
        'order.refunded',
        'customer.*',
      ],
    },
    {
      name: 'library',
      tables: ['reply_template', 'template_variant', 'library_case', 'suggestion_use'],
      announces: [],
      listens: ['feedback.received', 'customer.*'],
    },
    {
      name: 'cases',
      tables: [
        'reply',
        'reply_version',
        'answer_wait',
        'service_case',
        'case_voice',
        'case_entry',
        'service_calendar',
        'department_calendar',
        'calendar_version',
        'service_level',
        'escalation_step',
        'clock_rule',
        'case_clock',
        'clock_event',
        'remedy_policy',
        'remedy_limit',
        'remedy_door',
        'remedy',
        'remedy_attempt',
        'call_back',
        'scorecard',
        'case_reply',
        'case_reply_version',
        'case_words',
        'satisfaction',
        'case_counter',
        'case_setting',
        'case_rule',
        'case_draft',
        'case_presence',
        'case_undo',
        'routing_rule',
        'routing_wait',
        'given_case',
        'partner',
        'task',
        'task_entry',
        'case_milestone',
        'case_figure',
      ],
      announces: ['case.opened', 'case.resolved', 'reply.published'],
      listens: [
        'member.left',
        'shop.time-zone-changed',
        'feedback.understood',
        'follow-up.understood',
        'review.*',
        'topic.surged',
        'message.*',
        'customer.*',
      ],
    },
    { name: 'drills', tables: [], announces: [], listens: ['customer.*'] },
    {
      name: 'improvements',
      tables: [
        'improvement_plan',
        'plan_measure',
        'plan_voice',
        'plan_statement',
        'plan_notice',
        'plan_entry',
      ],
      announces: ['improvement.shipped'],
      listens: ['case.resolved', 'customer.*'],
    },
    { name: 'advocacy', tables: [], announces: [], listens: ['review.published', 'customer.*'] },
    {
      name: 'storefront',
      tables: ['service_only_review', 'service_only_stars'],
      announces: [],
      listens: [
        'review.*',
        'question.*',
        'feedback.understood',
        'labels.corrected',
        'reply.published',
        'improvement.shipped',
        'customer.*',
      ],
    },
    { name: 'reports', tables: [], announces: [], listens: ['*'] },
  ],

  // Tables that platform/ writes. The job library keeps its own schema and is not listed.
  platformTables: [
    'schema_migration',
    'personal_data_table',
    'request_key',
    'shop_with_work',
    'person',
    'sign_in_session',
    'sign_in_account',
    'sign_in_verification',
  ],
  // Tables that are asked across shops or know no shop; every other table is asked for one shop at a time.
  localTables: [
    'schema_migration',
    'personal_data_table',
    'person',
    'sign_in_session',
    'sign_in_account',
    'sign_in_verification',
    'shop',
    'shop_with_work',
    'witnessed_key',
    'witnessed_head',
  ],
  // Made by the program itself before the first migration.
  tablesMadeByCode: ['schema_migration'],
  // Functions that put `shop_id = the scope's shop` into a query and so count as naming the shop.
  shopConditions: [],
  // Modules whose listeners may run in the announcer's transaction; all others hear through the outbox.
  inlineListeners: ['transparency', 'screening', 'insights'],

  places: {
    environment: [
      'apps/server/src/config.ts',
      'packages/cli/src/main.ts',
      'packages/cli/src/read-cli-settings.ts',
      'tooling/**',
      '**/vite.config.ts',
      'vitest.config.ts',
      ...tests,
    ],
    clock: [
      'apps/server/src/platform/**',
      'apps/server/src/maintenance/**',
      'apps/server/src/start-steps.ts',
      'apps/server/src/worker.ts',
      'apps/{console,storefront}/src/**',
      'packages/{cli,verifier}/src/**',
      'packages/analysis/train/**',
      'tooling/**',
      ...tests,
    ],
    randomness: ['apps/server/src/platform/**', 'apps/console/src/**/own-key.ts', 'tooling/**', ...tests],
    // Code that walks every table on purpose (erasure, backup): may write tables by computed names.
    anyTableWriters: ['apps/server/src/maintenance/**'],
    // Code that reads across shops on purpose.
    crossShopReaders: ['apps/server/src/maintenance/**'],
    // Single functions that do, as `path#name`: a person's own memberships, under a policy of their own.
    crossShopFunctions: ['apps/server/src/modules/shops/shop-queries.ts#membershipsOf'],
    // app.ts is for the entry, tests and tooling; main.ts is for nobody.
    appImporters: ['apps/server/src/main.ts', 'apps/server/src/start.ts', 'tooling/**', ...tests],
  },
}
