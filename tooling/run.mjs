// The scripts of package.json. Runs on Node 20; everything else runs on the Node 24 that npm installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const lock = join(root, 'package-lock.json')
const marker = join(root, 'node_modules', '.installed-lock')

/** Installs what is missing, exactly as the lock file says, when it changed or modules are not there. */
function install() {
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  process.stderr.write('• Installing packages / 正在安装依赖 …\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (result.status !== 0) {
    process.stderr.write('Packages could not be installed. Check the network and run the command again.\n')
    process.exit(1)
  }
  writeFileSync(marker, wanted)
}

/** Node 24 as npm installed it, or this one where it is new enough. */
function findNode() {
  const names = { 'linux-x64': 'bin/node', 'linux-arm64': 'bin/node', 'win-x64': 'bin/node.exe' }
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `${platform}-${process.arch}`
  const path = join(root, 'node_modules', `node-${name}`, names[name] ?? 'bin/node')
  if (existsSync(path)) return path
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  process.stderr.write(
    `No Node 24 package exists for ${name}. Install Node 24 or newer and run the command again.\n`,
  )
  process.exit(1)
}

function newest(path) {
  if (!existsSync(path)) return 0
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Builds the console unless what is there is newer than all its sources. */
function buildConsole(node) {
  const sources = [
    'apps/console/src',
    'apps/console/index.html',
    'apps/console/vite.config.ts',
    'packages/contract/src',
    'packages/client/src',
    'packages/locales/src',
    'package-lock.json',
  ]
  const built = newest(join(root, 'apps/console/dist/index.html'))
  if (built > Math.max(...sources.map((path) => newest(join(root, path))))) return
  process.stderr.write('• Building the console / 正在构建管理台 …\n')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const result = spawnSync(node, [vite, 'build', '--logLevel', 'error'], {
    cwd: join(root, 'apps/console'),
    stdio: 'inherit',
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

/** Runs a program in place of this one: same streams, signals passed on, same exit code. */
function become(node, args) {
  const path = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`
  const child = spawn(node, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, INIT_CWD: process.env.INIT_CWD },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

function runAll(node, commands) {
  for (const args of commands) {
    const result = spawnSync(node, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` },
    })
    if (result.status !== 0) process.exit(result.status ?? 1)
  }
}

const bin = (name) => join(root, 'node_modules', name)
const server = 'apps/server/src/main.ts'
const maintenance = ['backup', 'restore', 'doctor', 'migrate']
const [task, ...args] = process.argv.slice(2)

install()
const node = findNode()

const tasks = {
  start() {
    buildConsole(node)
    become(node, [server, ...args])
  },
  dev: () => become(node, ['--watch', server, ...args]),
  build: () => buildConsole(node),
  elements: () => become(node, ['tooling/elements/main.ts']),
  'check-page': () => become(node, ['tooling/check-page/main.ts']),
  test: () => become(node, [bin('vitest/vitest.mjs'), 'run', ...args]),
  check: () =>
    runAll(node, [
      [bin('typescript/bin/tsc'), '-p', '.'],
      [bin('typescript/bin/tsc'), '-p', 'apps/console'],
      [bin('typescript/bin/tsc'), '-p', 'apps/storefront'],
      [bin('typescript/bin/tsc'), '-p', 'examples/react'],
      [bin('@biomejs/biome/bin/biome'), 'check', '.'],
      [bin('vitest/vitest.mjs'), 'run', 'tooling'],
    ]),
  bench: () => become(node, ['--expose-gc', 'tooling/bench/main.ts', ...args]),
  migrate: () => become(node, ['apps/server/src/maintenance/main.ts', 'migrate', ...args]),
  train: () => become(node, ['packages/analysis/train/train.ts', ...args]),
  chaos: () => become(node, ['tooling/chaos/main.ts', ...args]),
  journeys() {
    buildConsole(node)
    become(node, ['tooling/journeys/main.ts', ...args])
  },
  echoloop: () =>
    become(node, [
      maintenance.includes(args[0]) ? 'apps/server/src/maintenance/main.ts' : 'packages/cli/src/main.ts',
      ...args,
    ]),
}

if (!tasks[task]) {
  process.stderr.write(`Unknown task "${task ?? ''}". Known: ${Object.keys(tasks).join(', ')}.\n`)
  process.exit(2)
}
tasks[task]()
