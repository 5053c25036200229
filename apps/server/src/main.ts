import { parseArgs } from 'node:util'
import { describeSettings, readSettings } from './config.ts'
import { startEcholoop } from './start.ts'

const { values } = parseArgs({
  options: {
    role: { type: 'string', default: 'all' },
    empty: { type: 'boolean', default: false },
    'describe-settings': { type: 'boolean', default: false },
  },
})

if (values['describe-settings']) {
  process.stdout.write(describeSettings())
} else {
  const { role } = values
  if (role !== 'all' && role !== 'api' && role !== 'worker') {
    process.stderr.write(`--role is all, api or worker, not "${role}".\n`)
    process.exit(2)
  }
  await startEcholoop({ settings: readSettings(), role, isEmpty: values.empty })
}
