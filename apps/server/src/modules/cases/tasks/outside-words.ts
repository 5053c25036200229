import { maskPersonalData } from '@echoloop/analysis'
import type { Scope } from '../../../platform/scope.ts'
import { namesOf } from '../../customers/index.ts'
import { findCaseFacts } from './task-page-queries.ts'
import type { TaskRow } from './task-store.ts'

/** What a task says to people outside: nothing that names or reaches the customer, whatever was written into it. */
export async function outsideWords(scope: Scope, task: TaskRow): Promise<{ title: string; text: string }> {
  const facts = task.caseId === null ? undefined : await findCaseFacts(scope, task.caseId)
  const names = facts?.customerId ? [...(await namesOf(scope, [facts.customerId])).values()] : []
  return { title: withoutPerson(task.title, names), text: withoutPerson(task.text, names) }
}

/** Replaces personal data by masks, and the names of a customer by a dash. One letter alone is nobody's name. */
export function withoutPerson(text: string, names: readonly string[]): string {
  const masked = maskPersonalData(text).text
  return names
    .filter((name) => [...name.trim()].length > 1)
    .reduce((words, name) => words.replaceAll(new RegExp(escaped(name.trim()), 'giu'), '—'), masked)
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
