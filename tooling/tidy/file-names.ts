import type { Project } from './project.ts'
import type { Violation } from './violation.ts'

const banned = ['util', 'helper', 'common', 'misc', 'type', 'manager', 'lib', 'shared', 'stuff']
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const pascal = /^[A-Z][A-Za-z0-9]*$/

/** Files say what they hold: no catch-all names; kebab-case for modules, PascalCase for components. */
export function fileNames(project: Project): Violation[] {
  return [...project.sources.keys()].flatMap((path) => [...bannedIn(path), ...letterCase(path)])
}

function bannedIn(path: string): Violation[] {
  const parts = path.split('/').map((part) => part.replace(/\..*$/, ''))
  return parts.flatMap((part) => {
    const words = part
      .split(/-|(?<=[a-z0-9])(?=[A-Z])/)
      .map((word) => word.toLowerCase().replace(/(?<=.{3})s$/, ''))
    const word = words.at(-1) ?? ''
    if (!banned.includes(word)) return []
    const mend = 'name it after what it holds; if it holds several things, split it'
    return [{ path, line: 1, says: `"${part}" is a catch-all name`, mend }]
  })
}

function letterCase(path: string): Violation[] {
  const name = path.split('/').at(-1) ?? ''
  const stem = name.replace(/\..*$/, '')
  if (kebab.test(stem) || (name.endsWith('.tsx') && pascal.test(stem))) return []
  const mend = 'kebab-case for modules, PascalCase.tsx for components'
  return [{ path, line: 1, says: `"${name}" is neither`, mend }]
}
