import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

/** Text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export type Snippet = { language: string; text: string }

/** Every block of code of a page of the docs, in its order. */
export function snippetsOf(path: string): Snippet[] {
  return [...textOf(path).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }))
}

export type UsedElement = { name: string; attributes: string[] }

const tag = /<(echoloop-[a-z-]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g

/** Elements of Echoloop that a piece of markup uses, with the names of their attributes. */
export function elementsIn(markup: string): UsedElement[] {
  return [...markup.matchAll(tag)].map(([, name = '', given = '']) => ({
    name,
    attributes: [...given.matchAll(/([a-z-]+)(?==|\s|$)/g)].map(([attribute]) => attribute),
  }))
}

/** Words in backticks in the first column of the table below a heading or a mark. */
export function firstColumn(page: string, after: string): string[] {
  const [, rest = ''] = page.split(after)
  const table = rest.slice(rest.indexOf('|')).split('\n\n')[0] ?? ''
  return table
    .split('\n')
    .slice(2)
    .flatMap((row) => [...(row.split('|').at(1) ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word))
}
