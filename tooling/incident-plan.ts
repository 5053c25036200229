/** The module of incidents, as `architecture.ts` lists it. */
export const incidentPlan = {
  name: 'incidents',
  tables: [
    'incident',
    'incident_step',
    'incident_voice',
    'incident_statement',
    'incident_notice',
    'incident_answer',
    'incident_answer_order',
    'incident_answer_line',
    'incident_task',
    'incident_entry',
    'product_hold',
    'play_book',
  ],
  announces: ['incident-notice.changed'],
  listens: ['surge.changed', 'customer.*'],
} as const
