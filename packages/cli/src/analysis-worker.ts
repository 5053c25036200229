import { parentPort } from 'node:worker_threads'
import { createAnalyser } from '@echoloop/analysis'
import { readModels } from '@echoloop/analysis/models'
import { type TextBatch, writeAnalysisLines } from './write-analysis-lines.ts'

const analyser = createAnalyser(readModels())

parentPort?.on('message', (batch: TextBatch) => {
  parentPort?.postMessage(writeAnalysisLines(analyser, batch))
})
