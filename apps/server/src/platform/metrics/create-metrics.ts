import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

type Request = { method: string; route: string; status: number; seconds: number }

/** Figures for Prometheus: requests and work waiting. Labels are routes and stages, never ids. */
export type Metrics = {
  observeRequest(request: Request): void
  noteWaiting(stage: string, rows: number): void
  text(): Promise<string>
}

/** Requests noted before they are counted: together they cost a fraction of what each costs between two answers. */
const notedMax = 500

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
  const noted: Request[] = []
  const countNoted = () => {
    for (const { method, route, status, seconds } of noted)
      requests.observe({ method, route, status: String(status) }, seconds)
    noted.length = 0
  }
  return {
    observeRequest(request) {
      noted.push(request)
      if (noted.length >= notedMax) countNoted()
    },
    noteWaiting: (stage, count) => waiting.set({ stage }, count),
    async text() {
      countNoted()
      return (await Promise.all(registers.map((register) => register.metrics()))).join('\n')
    },
  }
}
