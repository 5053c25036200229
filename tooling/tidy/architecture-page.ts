import { moduleOf, type Project } from './project.ts'
import type { Violation } from './violation.ts'

const page = 'ARCHITECTURE.md'

interface Entry {
  readonly path: string
  readonly line: number
}

/** ARCHITECTURE.md draws the tree that is there: what it names exists, and every workspace and module is named. */
export function architecturePage(project: Project): Violation[] {
  const text = project.files.get(page)
  if (text === undefined) {
    return [{ path: page, line: 1, says: 'the page is missing', mend: 'draw the tree and list the modules' }]
  }
  const entries = entriesOf(text)
  return [...absent(project, entries), ...unnamed(project, { text, entries }), ...incomplete(project)]
}

function absent(project: Project, entries: readonly Entry[]): Violation[] {
  const paths = [...project.files.keys()]
  return entries
    .filter(({ path }) => !paths.some((known) => known === path || known.startsWith(`${path}/`)))
    .map(({ path, line }) => ({
      path: page,
      line,
      says: `${path} is drawn and does not exist`,
      mend: 'correct the tree',
    }))
}

function unnamed(project: Project, drawn: { text: string; entries: readonly Entry[] }): Violation[] {
  const workspaces = foldersBelow(project, /^((?:apps|packages)\/[^/]+)\//)
  const missing = workspaces.filter((folder) => !drawn.entries.some((entry) => entry.path === folder))
  const rows = drawn.text.split('\n').flatMap((line) => /^\|\s*`?([\w-]+)`?\s*\|/.exec(line)?.[1] ?? [])
  const modules = foldersBelow(project, /^(apps\/server\/src\/modules\/[^/]+)\//).filter((folder) => {
    const name = folder.split('/').at(-1) ?? ''
    return !rows.includes(name) && !drawn.entries.some((entry) => entry.path === folder)
  })
  return [...missing, ...modules].map((folder) => ({
    path: page,
    line: 1,
    says: `${folder} exists and is not named`,
    mend: 'add the workspace to the tree, the module to the table',
  }))
}

/** A module opened looks like every other: a front door and ten lines that explain it. */
function incomplete(project: Project): Violation[] {
  const names = new Set([...project.files.keys()].flatMap((path) => moduleOf(path) ?? []))
  return [...names].flatMap((name) =>
    ['index.ts', 'README.md']
      .map((file) => `apps/server/src/modules/${name}/${file}`)
      .filter((path) => !project.files.has(path))
      .map((path) => ({
        path,
        line: 1,
        says: 'the file is missing',
        mend: 'write it: every module has one',
      })),
  )
}

function foldersBelow(project: Project, pattern: RegExp): string[] {
  return [...new Set([...project.files.keys()].flatMap((path) => pattern.exec(path)?.[1] ?? []))]
}

/** The paths of the tree in the first code block that holds one; names with `<` or `*` stand for many. */
function entriesOf(text: string): Entry[] {
  const parents: { depth: number; path: string }[] = []
  return text.split('\n').flatMap((line, index) => {
    const drawn = /^([│|\s]*)[├└]──\s+(.*)$/u.exec(line)
    if (!drawn) return []
    const [, lead = '', rest = ''] = drawn
    while ((parents.at(-1)?.depth ?? -1) >= lead.length) parents.pop()
    const above = parents.at(-1)?.path ?? ''
    const names = namesIn(rest)
    const [first] = names
    if (first !== undefined)
      parents.push({ depth: lead.length, path: `${above}${first.replace(/\/?$/, '/')}` })
    return names
      .filter((name) => !/[<*…]/.test(name))
      .map((name) => ({ path: `${above}${name}`.replace(/\/$/, ''), line: index + 1 }))
  })
}

/** `README.md  SECURITY.md` names two files; what follows a folder, or is no file name, is a description. */
function namesIn(rest: string): string[] {
  const [first = '', ...others] = rest.trim().split(/\s+/)
  if (first.endsWith('/')) return [first]
  const end = others.findIndex((word) => !/^\.?[\w-]+(\.[\w-]+)*\.(md|json|ts|sql|mjs)$/.test(word))
  return [first, ...(end < 0 ? others : others.slice(0, end))]
}
