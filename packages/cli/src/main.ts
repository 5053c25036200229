#!/usr/bin/env node
import { runCommand } from './run-command.ts'

process.exitCode = await runCommand({
  given: process.argv.slice(2),
  environment: process.env,
  streams: { input: process.stdin, output: process.stdout, errors: process.stderr },
})
