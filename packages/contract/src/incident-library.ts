import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import {
  bothWords,
  incidentFiguresSchema,
  incidentKinds,
  incidentLimits,
  lessonSchema,
  playBookSchema,
} from './incident.ts'

const tag = 'incidents'
const stepTitle = bothWords(200)

export const readIncidentFigures = defineEndpoint({
  method: 'GET',
  path: '/v1/incident-figures',
  permission: 'incident.read',
  summary: 'How fast and how well incidents were handled in a period, each with what it is counted from.',
  tag,
  query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
  reply: incidentFiguresSchema,
  status: 200,
})

export const readPlayBooks = defineEndpoint({
  method: 'GET',
  path: '/v1/play-books',
  permission: 'incident.read',
  summary: 'The play-book of each kind: steps with their time, and the statement’s template.',
  tag,
  reply: z.object({ items: z.array(playBookSchema) }),
  status: 200,
})

export const putPlayBook = defineEndpoint({
  method: 'PUT',
  path: '/v1/play-books/:kind',
  permission: 'play-book.write',
  summary: 'Set the play-book of a kind; incidents that are open keep their steps.',
  tag,
  params: z.object({ kind: z.enum(incidentKinds) }),
  body: z.strictObject({
    steps: z
      .array(z.strictObject({ title: stepTitle, dueMinutes: z.number().int().min(1).max(43_200) }))
      .min(1)
      .max(incidentLimits.steps),
    statement: bothWords(incidentLimits.statement),
  }),
  reply: z.object({ items: z.array(playBookSchema) }),
  status: 200,
})

export const listLessons = defineEndpoint({
  method: 'GET',
  path: '/v1/lessons',
  permission: 'incident.read',
  summary: 'What closed incidents taught, by words, the best match first; without words the newest first.',
  tag: 'library',
  query: z.object({ q: z.string().trim().max(200).default('') }),
  reply: z.object({ items: z.array(lessonSchema) }),
  status: 200,
})
