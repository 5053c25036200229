import { parseArgs } from 'node:util'
import { describeSettings, readSettings } from './config.ts'
import { startEcholoop } from './start.ts'

const values = readArguments()

if (values['describe-settings']) {
  process.stdout.write(describeSettings())
} else {
  const { role } = values
  if (role !== 'all' && role !== 'api' && role !== 'worker')
    refuse(`--role is all, api or worker, not "${role}".`)
  await startEcholoop({ settings: readSettings(), role, isEmpty: values.empty })
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        role: { type: 'string', default: 'all' },
        empty: { type: 'boolean', default: false },
        'describe-settings': { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
  }
}

function refuse(why: string): never {
  process.stderr.write(
    `${why}\nUsage: npm start -- [--role all|api|worker] [--empty] [--describe-settings]\n`,
  )
  process.exit(2)
}
