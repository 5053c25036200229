import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Architecture } from '../architecture.ts'
import { createProject, type Project } from './project.ts'

const skippedAnywhere = new Set(['node_modules', 'dist', '.git', '.cache', 'test-results'])
const skippedAtRoot = new Set(['data'])
const readable =
  /(\.(ts|tsx|mts|mjs|js|json|jsonl|md|sql|html|css|yml|yaml|toml|sh|csv|txt|svg)|\/?\.npmrc|\.ci\/run)$/
const bytesMax = 4_000_000

/** Reads the checkout from disk: every file that belongs to the project; what is no text counts as empty. */
export function readProject(input: { root: string; architecture: Architecture }): Project {
  const files = new Map<string, string>()
  for (const path of pathsBelow(input.root, '')) {
    const whole = join(input.root, path)
    const isText = readable.test(path) && statSync(whole).size <= bytesMax
    files.set(path, isText ? readFileSync(whole, 'utf8') : '')
  }
  return createProject({ architecture: input.architecture, files })
}

function pathsBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (skippedAnywhere.has(entry.name) || (folder === '' && skippedAtRoot.has(entry.name))) return []
    if (entry.isDirectory()) return pathsBelow(root, path)
    return entry.isFile() ? [path] : []
  })
}
