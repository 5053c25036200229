import { type Endpoint, endpoints, type LiveEvent } from '@echoloop/contract'

const figures: Endpoint[] = [
  endpoints.readOverview,
  endpoints.listFeedback,
  endpoints.countFeedback,
  endpoints.listProducts,
  endpoints.readProduct,
]

/** Which kept answers an event makes old. */
export const liveEffects: Record<LiveEvent['kind'], Endpoint[]> = {
  'feedback.received': [...figures, endpoints.listSources],
  'feedback.understood': [...figures, endpoints.readFeedback],
  'feedback.changed': [...figures, endpoints.readFeedback],
  'reply.changed': [
    endpoints.readOverview,
    endpoints.listFeedback,
    endpoints.countFeedback,
    endpoints.readFeedback,
  ],
  'question.changed': [endpoints.listQuestions],
  'import.changed': [endpoints.listImports, endpoints.readImport],
  'connector.changed': [endpoints.listConnectors, endpoints.listProducts],
}
