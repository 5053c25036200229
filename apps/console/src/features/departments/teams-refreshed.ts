import { type Endpoint, endpoints } from '@echoloop/contract'

/** What a change of departments or of people in them makes old. */
export const teamsRefreshed: Endpoint[] = [
  endpoints.listDepartments,
  endpoints.listColleagues,
  endpoints.listRoutingRules,
  endpoints.countTasks,
]
