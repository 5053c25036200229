import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Figures for Prometheus: requests and work waiting. Labels are routes and stages, never ids. */
export type Metrics = {
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void
  noteWaiting(stage: string, rows: number): void
  text(): Promise<string>
}

export function createMetrics(): Metrics {
  const registers = [new Registry()]
  for (const register of registers) collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'echoloop_http_request_seconds',
    help: 'Time to answer HTTP requests.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  })
  const waiting = new Gauge({
    name: 'echoloop_work_waiting',
    help: 'Voices that wait for work.',
    labelNames: ['stage'],
    registers,
  })
  return {
    observeRequest({ method, route, status, seconds: took }) {
      requests.observe({ method, route, status: String(status) }, took)
    },
    noteWaiting: (stage, count) => waiting.set({ stage }, count),
    text: async () => (await Promise.all(registers.map((register) => register.metrics()))).join('\n'),
  }
}
