import { caseTables } from './case-tables.ts'
import { chatPlan } from './chat-plan.ts'
import { helpTables } from './help-tables.ts'
import { incidentPlan } from './incident-plan.ts'
import { insightsTables } from './insights-tables.ts'
import { listeningPlan } from './listening-plan.ts'
import { mailboxPlan } from './mailbox-plan.ts'
import { messengersPlan } from './messengers-plan.ts'
import { type PlacesPlan, places } from './places-plan.ts'
import { portalPlan } from './portal-plan.ts'
import { surveyTables } from './survey-tables.ts'
import { tablePlans } from './table-plans.ts'
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
  readonly places: PlacesPlan
}

/** One module of the server: `listens` takes `name`, `group.*` or `*`. */
export interface ModulePlan {
  readonly name: string
  readonly tables: readonly string[]
  readonly announces: readonly string[]
  readonly listens: readonly string[]
}

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
        'context_key',
        'department',
        'department_member',
        'member_hours',
        'member_shift',
        'member_absence',
      ],
      announces: ['shop.created', 'shop.changed', 'shop.time-zone-changed', 'member.left'],
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
      announces: ['order.changed', 'order.delivered', 'order.refunded', 'product.changed'],
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
      tables: ['contact_policy', 'delivery_door', 'message', 'message_receipt'],
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
      announces: ['feedback.received', 'feedback.media-added', 'feedback.reworded'],
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
        'review_trait',
        'review_vote',
        'voting_network',
        'review_helpfulness',
        'invitation_policy',
        'invitation_delay',
        'review_request',
      ],
      announces: [
        'review.submitted',
        'review.edited',
        'review.followed-up',
        'review.withdrawn',
        'review.brought-back',
        'review.voted',
        'question.changed',
      ],
      listens: ['order.*', 'customer.*'],
    },
    {
      name: 'surveys',
      tables: surveyTables,
      announces: ['survey.answered'],
      listens: ['order.*', 'customer.*'],
    },
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
        'certificate.changed',
        'attestation.made',
      ],
      listens: ['feedback.received', 'review.*', 'order.delivered', 'customer.*'],
    },
    {
      name: 'insights',
      tables: insightsTables,
      announces: [
        'feedback.understood',
        'follow-up.understood',
        'labels.corrected',
        'topic.surged',
        'surge.changed',
      ],
      listens: ['shop.time-zone-changed', 'feedback.received', 'feedback.reworded', 'review.*', 'customer.*'],
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
      tables: [
        'reply_template',
        'template_variant',
        'library_case',
        'suggestion_use',
        'library_lesson',
        ...helpTables,
      ],
      announces: [],
      listens: ['feedback.received', 'customer.*'],
    },
    {
      name: 'cases',
      tables: caseTables,
      announces: ['case.opened', 'case.resolved', 'reply.published', 'reply.withdrawn'],
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
      announces: ['improvement.shipped', 'improvement.corrected'],
      listens: ['case.resolved', 'customer.*'],
    },
    {
      name: 'journey',
      tables: [
        'journey_setting',
        'touchpoint',
        'touchpoint_rule',
        'touchpoint_ask',
        'behaviour_event',
        'behaviour_visit',
        'behaviour_count',
        'behaviour_funnel',
        'behaviour_refusal',
      ],
      announces: ['journey.changed'],
      listens: ['customer.*'],
    },
    portalPlan,
    mailboxPlan,
    chatPlan,
    messengersPlan,
    listeningPlan,
    incidentPlan,
    { name: 'advocacy', tables: [], announces: [], listens: ['review.published', 'customer.*'] },
    {
      name: 'storefront',
      tables: [
        'service_only_review',
        'service_only_stars',
        'page_version',
        'ready_page',
        'purge_hook',
        'purge_wait',
        'scored_review',
        'scored_day',
        'scored_buyer',
        'shop_theme',
        'shown_review',
        'shown_facet',
        'shown_facet_count',
        'shown_vote',
        'feed_setting',
      ],
      announces: [],
      listens: [
        'shop.time-zone-changed',
        'order.changed',
        'feedback.media-added',
        'review.*',
        'question.*',
        'feedback.understood',
        'labels.corrected',
        'reply.*',
        'certificate.changed',
        'attestation.made',
        'product.changed',
        'shop.changed',
        'improvement.*',
        'journey.changed',
        'incident-notice.changed',
        'customer.*',
      ],
    },
    { name: 'reports', tables: [], announces: [], listens: ['*'] },
  ],

  ...tablePlans,
  // Modules whose listeners may run in the announcer's transaction; all others hear through the outbox.
  inlineListeners: ['transparency', 'screening', 'insights', 'storefront'],

  places,
}
