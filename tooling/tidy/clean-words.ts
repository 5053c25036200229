import type { Project } from './project.ts'
import type { Violation } from './violation.ts'

// Put together from parts, so that this file is clean itself.
const hosts = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'npmmirror', 'com'],
  ['registry', 'yarnpkg', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['registry', 'npm', 'taobao', 'org'],
  ['files', 'pythonhosted', 'org'],
  ['proxy', 'golang', 'org'],
].map((parts) => parts.join('.'))
const machineFolder = new RegExp(`(?<![\\w.~-])/(${['wo' + 'rk', 'Users/\\w+'].join('|')})/`)
const resolved = /"resolved":\s*"http/

/**
 * The repository names no package host and no folder of somebody's machine. Further words that must not be
 * published can be given, one a line; they are compared without regard to case.
 */
export function cleanWords(project: Project, privateWords: readonly string[] = []): Violation[] {
  const words = [...hosts, ...privateWords].map((word) => word.toLowerCase())
  return [...project.files].flatMap(([path, text]) => {
    const whole = `${path}\n${text}`.toLowerCase()
    const isClean =
      !words.some((word) => whole.includes(word)) && !machineFolder.test(text) && !resolved.test(text)
    return isClean ? [] : dirtyLines({ path, text, words })
  })
}

function dirtyLines(file: { path: string; text: string; words: readonly string[] }): Violation[] {
  return [file.path, ...file.text.split('\n')].flatMap((line, index) => {
    const lower = line.toLowerCase()
    const word =
      file.words.find((one) => lower.includes(one)) ??
      machineFolder.exec(line)?.[0] ??
      resolved.exec(line)?.[0]
    if (word === undefined) return []
    const says = `"${word}" must not appear in the repository`
    return [
      {
        path: file.path,
        line: Math.max(1, index),
        says,
        mend: 'remove it; settings and relative paths say the rest',
      },
    ]
  })
}
