import { EmbeddedPostgresError, type StartFailureReason } from './embedded-postgres-error.ts'

type Explanation = { reason: StartFailureReason; pattern: RegExp; advice: string }

const explanations: readonly Explanation[] = [
  {
    reason: 'in-use',
    pattern: /lock file ".*" already exists|pre-existing shared memory block|could not bind Unix address/,
    advice: 'Another PostgreSQL still uses this data. Stop it, then start again.',
  },
  {
    reason: 'disk-full',
    pattern: /No space left on device|Disk quota exceeded/,
    advice: 'The disk is full. Free some space and start again; nothing that was stored is lost.',
  },
  {
    reason: 'memory',
    pattern: /Cannot allocate memory|could not map anonymous shared memory|could not create shared memory/,
    advice: 'There is not enough memory for shared_buffers. Free some, or lower that setting.',
  },
  {
    reason: 'permission',
    pattern: /Permission denied|has wrong ownership|has invalid permissions|Read-only file system/,
    advice: 'The account of the server may not use its files. Give them back to it; see the lines below.',
  },
  {
    reason: 'damaged',
    pattern:
      /checkpoint record|control file|pg_control|checksum|invalid page|could not open file "(?:global|base|pg_)|could not find redo|PANIC|is not a valid data directory|database files are incompatible|invalid magic number|corrupt/i,
    advice:
      'The stored data is damaged. Everything was left as it is and nothing was made anew. Keep a copy of the ' +
      'folder, then restore a backup into an empty data folder (echoloop restore).',
  },
]

/** Turns the last words of a server that did not come up into an error that says what to do. */
export function explainStartFailure(facts: {
  logTail: string
  clusterFolder: string
  ending: string
}): EmbeddedPostgresError {
  // Only the severe lines decide: recovery also mentions checkpoints and missing records when all is well.
  const severe = facts.logTail.split('\n').filter((line) => /FATAL:|PANIC:|error while loading/.test(line))
  const text = severe.length > 0 ? severe.join('\n') : facts.logTail
  const explanation = explanations.find((candidate) => candidate.pattern.test(text))
  return new EmbeddedPostgresError({
    reason: explanation?.reason ?? 'unknown',
    message:
      `The embedded PostgreSQL in ${facts.clusterFolder} did not start (${facts.ending}). ` +
      (explanation?.advice ?? 'Its last lines say why:'),
    logTail: facts.logTail,
  })
}
