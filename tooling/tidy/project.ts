import { matchesGlob } from 'node:path'
import type { Architecture } from '../architecture.ts'
import type { WorkspacePlan } from '../workspace-plans.ts'
import { parseSource, type Source } from './parse-source.ts'

/** What the rules look at: the text of every file by its path from the root, and the parsed code. */
export interface Project {
  readonly architecture: Architecture
  readonly files: ReadonlyMap<string, string>
  readonly sources: ReadonlyMap<string, Source>
}

/** Parses what is code among the files; examples keep the manners of the platform that each is for. */
export function createProject(input: {
  architecture: Architecture
  files: ReadonlyMap<string, string>
}): Project {
  const sources = new Map<string, Source>()
  for (const [path, text] of input.files) {
    if (/\.(ts|tsx|mts|mjs|js)$/.test(path) && !path.startsWith('examples/'))
      sources.set(path, parseSource({ path, text }))
  }
  return { ...input, sources }
}

/** Tests and what only tests use. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /^(apps|packages)\/[^/]+\/test\//.test(path)
}

/** Code that runs at the shop: no tests, no tooling, no build configuration. */
export function isProduct(path: string): boolean {
  return /^(apps|packages)\/[^/]+\/src\//.test(path) && !isTest(path)
}

/** The workspace a file belongs to, if any. */
export function workspaceOf(project: Project, path: string): WorkspacePlan | undefined {
  return project.architecture.workspaces.find((workspace) => path.startsWith(`${workspace.folder}/`))
}

/** The server module a file belongs to, by the folder's name. */
export function moduleOf(path: string): string | undefined {
  return /^apps\/server\/src\/modules\/([^/]+)\/./.exec(path)?.[1]
}

/** Says whether a path is one of the places named by globs. */
export function isAmong(path: string, places: readonly string[]): boolean {
  return places.some((place) => place === path || matchesGlob(path, place))
}
