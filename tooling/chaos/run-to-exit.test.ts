import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const path = (name: string) => JSON.stringify(fileURLToPath(new URL(name, import.meta.url)))

/** A process in which people of an earlier scene ask for ever. */
function endOf(script: string): { status: number | null; stderr: string } {
  const whole = `
    import { beginScenes } from ${path('./channels/begin-scenes.ts')}
    import { runToExit } from ${path('./run-to-exit.ts')}
    const ask = { name: 'ask', begin: async () => { setInterval(() => undefined, 1000); return {} } }
    const broken = { name: 'mail', begin: async () => { throw new Error('no mail server') } }
    await runToExit({ seed: 7, run: async () => { ${script} } })`
  const options = { encoding: 'utf8', timeout: 30_000 } as const
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', whole], options)
  return { status, stderr }
}

test('a run of which a scene does not begin ends with the reason, whoever is still asking', () => {
  const { status, stderr } = endOf('await beginScenes([ask, broken], {}); return 0')
  expect(stderr).toContain('the scene mail did not begin: no mail server (seed 7)')
  expect(status).toBe(1)
})

test('failed checks end with 1, and none with 0', () => {
  expect(endOf('await beginScenes([ask], {}); return 2').status).toBe(1)
  expect(endOf('await beginScenes([ask], {}); return 0').status).toBe(0)
})
