import { type Endpoint, endpoints } from '@echoloop/contract'

/** What a change of a task makes old. */
export const tasksRefreshed: Endpoint[] = [
  endpoints.listTasks,
  endpoints.countTasks,
  endpoints.readTask,
  endpoints.readCase,
  endpoints.listPartners,
]
