const both = { 'zh-CN': 'x', en: 'x' }

/** Bodies for the walk over the endpoints of incidents. */
export const incidentBodies: Record<string, unknown> = {
  dismissSurge: { reason: 'x' },
  openIncident: { kind: 'data-leak', title: 'x', severity: 1 },
  changeIncident: { version: 1, severity: 1 },
  addIncidentStep: { title: both },
  changeIncidentStep: { version: 1, isDone: true },
  changeIncidentVoices: {},
  previewIncidentAnswer: { text: 'x' },
  sendIncidentAnswer: { text: 'x', caseIds: [], key: 'walk-over-all' },
  takeBackIncidentAnswer: { key: 'walk-over-all' },
  putIncidentStatement: { text: both, version: 1 },
  approveIncidentStatement: { version: 1 },
  postIncidentNotice: {},
  holdProduct: { productId: `prd_${'0'.repeat(32)}`, action: 'hold' },
  tellProductHold: { state: 'done' },
  askSupplier: { partnerId: `ptn_${'0'.repeat(32)}`, title: 'x', text: '', dueAt: '2099-01-01T00:00:00Z' },
  noteIncident: { text: 'x' },
  closeIncident: { version: 1, review: { happened: 'x', cause: 'x', changed: 'x', lessons: 'x' } },
  reopenIncident: { reason: 'x' },
  putPlayBook: { steps: [{ title: both, dueMinutes: 1 }], statement: both },
}
