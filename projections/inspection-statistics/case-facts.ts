import { type Document, formatDocumentNumber } from '#domain/document.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { Handlers, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { identityOf } from '../stream-identity.ts';
import { knowBody } from './bodies.ts';
import { addFact, type CaseRow, inspectionOf, THOUSANDTHS } from './facts.ts';
import { changeFinding, newlySent, placesOf } from './findings.ts';

type DataOf<Type extends CaseEvent['type']> = Extract<Opaque<CaseEvent>, { type: Type }>['data'];
type Recommended = DataOf<'ConclusionIssued'>['recommendations'][number];

const decide = (event: LedgerEvent<string, Readonly<{ document: Document }>>, rows: Rows): void => {
  const { stream, data } = event;
  const body = data.document.issuer;
  const caseId = identityOf(stream);
  rows.run('update statistic_case set body = :body, decision_number = :decision where case_id = :caseId', {
    ...{ caseId, body, decision: formatDocumentNumber(data.document) },
  });
  const found = inspectionOf(rows, stream);
  if (found === undefined) return;
  knowBody(rows, event, body, data.document.signedOn);
  addFact(rows, event, found, { kind: 'started', body, day: data.document.signedOn, amount: 1 });
};

/** It is carried over to no later period. Whose it was is whose decision it was: one gave it, the same loses it. */
const end = (
  event: LedgerEvent<string, Readonly<{ document: Document }>>,
  rows: Rows,
  found: CaseRow,
  part: 'concluded' | 'given-up',
): void => {
  if (found.body === null) return;
  addFact(rows, event, found, { kind: 'ended', body: found.body, day: event.data.document.signedOn, amount: 1, part });
};

const recommend = (event: LedgerEvent<string, DataOf<'ConclusionIssued'>>, rows: Rows, found: CaseRow): void => {
  const { issuer: body, signedOn: day } = event.data.document;
  for (const recommended of event.data.recommendations) {
    for (const fact of factsOf(recommended)) {
      addFact(rows, event, found, { ...fact, body, day, part: recommended.recommendationId });
    }
  }
};

/** What one recommendation adds, and where: money and land of any kind of recommendation are in one column each. */
const factsOf = ({ kind, amountVnd = 0, landM2 = 0 }: Recommended) => [
  { kind: kind === 'recover-budget' ? ('moneyToRecoverVnd' as const) : ('otherMoneyVnd' as const), amount: amountVnd },
  {
    kind: kind === 'recover-land' ? ('landToRecoverM2' as const) : ('otherLandM2' as const),
    amount: Math.round(landM2 * THOUSANDTHS),
  },
  ...(kind === 'handle-organisation' ? [{ kind: 'organisations' as const, amount: 1 }] : []),
  ...(kind === 'handle-individual' ? [{ kind: 'individuals' as const, amount: 1 }] : []),
  ...(kind === 'amend-document' ? [{ kind: 'documentsToAmend' as const, amount: 1 }] : []),
];

export const caseFactHandlers = {
  CaseOpened: ({ stream, data: { form, source, unit, topics, occurredOn } }, rows) => {
    rows.run(
      `insert into statistic_case (case_id, form, unit, unit_name, topics, is_planned, is_published)
       values (:caseId, :form, :unit, :unitName, :topics, :isPlanned, 0) on conflict do nothing`,
      {
        ...{ caseId: identityOf(stream), form, unit, unitName: unitNameOn(rows, unit, occurredOn) },
        ...{ topics: `|${topics.join('|')}|`, isPlanned: source === 'plan' },
      },
    );
  },
  InspectionDecisionIssued: decide,
  InspectionTerminated: (event, rows) => {
    const found = inspectionOf(rows, event.stream);
    if (found !== undefined) end(event, rows, found, 'given-up');
  },
  FindingReported: ({ stream, data }, rows) => changeFinding(rows, identityOf(stream), data.findingId, data),
  FindingCorrected: ({ stream, data: { findingId, changes, remove } }, rows) =>
    changeFinding(rows, identityOf(stream), findingId, {
      ...changes,
      ...(remove.includes('persons') ? { persons: [] } : {}),
    }),
  FindingUpheld: ({ stream, data }, rows) =>
    changeFinding(rows, identityOf(stream), data.findingId, { persons: data.persons }),
  ConclusionIssued: (event, rows) => {
    const found = inspectionOf(rows, event.stream);
    if (found === undefined) return;
    const { document, findings } = event.data;
    const { issuer: body, signedOn: day } = document;
    knowBody(rows, event, body, day);
    const places = placesOf(rows, identityOf(event.stream), findings);
    addFact(rows, event, found, { kind: 'concluded', body, day, amount: 1 });
    addFact(rows, event, found, { kind: 'units', body, day, amount: new Set([found.unit, ...places]).size });
    recommend(event, rows, found);
    end(event, rows, found, 'concluded');
  },
  ConclusionPublished: ({ stream }, rows) => {
    const caseId = identityOf(stream);
    rows.run('update statistic_case set is_published = 1 where case_id = :caseId', { caseId });
    rows.run('update statistic_fact set is_published = 1 where case_id = :caseId', { caseId });
  },
  CrimeSignsTransferred: (event, rows) => {
    const found = inspectionOf(rows, event.stream);
    if (found === undefined) return;
    const { document, findingIds } = event.data;
    const { issuer: body, signedOn: day } = document;
    knowBody(rows, event, body, day);
    const persons = newlySent(rows, identityOf(event.stream), findingIds);
    addFact(rows, event, found, { kind: 'filesTransferred', body, day, amount: 1 });
    addFact(rows, event, found, { kind: 'personsTransferred', body, day, amount: persons });
  },
} satisfies Handlers<Opaque<CaseEvent>>;
