import { type Endpoint, endpoints } from '@echoloop/contract'

/** What a change of an incident makes old. */
export const incidentsRefreshed: Endpoint[] = [
  endpoints.readIncident,
  endpoints.listIncidents,
  endpoints.listIncidentVoices,
  endpoints.listSurges,
  endpoints.readIncidentFigures,
]
