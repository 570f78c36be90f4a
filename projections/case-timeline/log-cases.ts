import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { Handlers, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { composeTitle } from '../names/case-title.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { identityOf } from '../stream-identity.ts';
import { caseRightOf, countPublished, logEvent } from './log-entry.ts';

/** Puts an event of a case into the log; what it says stands in `entry`. */
export const logCaseEvent = (
  rows: Rows,
  event: LedgerEvent<string, unknown>,
  { caseId: owner, isOutline }: Readonly<{ caseId: string; isOutline: boolean }>,
): void => {
  const right = caseRightOf(rows, owner);
  const isPublic = isOutline || right?.is_published === 1;
  logEvent(rows, event, { kind: 'case', owner, reach: right?.unit ?? '?', isOutline, isPublic });
};

const publish = ({ stream }: Readonly<{ stream: string }>, rows: Rows): void =>
  countPublished(rows, identityOf(stream));

/** What the log knows of a case beside its events. */
export const caseLogHandlers = {
  CaseOpened: ({ stream, data: { form, unit, topics, occurredOn } }, rows) => {
    const parts = { form, unitName: unitNameOn(rows, unit, occurredOn), topics, decisionNumber: null };
    const title = { vi: composeTitle(parts, 'vi'), en: composeTitle(parts, 'en') };
    rows.run('insert into logged_case (case_id, title) values (:caseId, :title) on conflict do nothing', {
      caseId: identityOf(stream),
      title: JSON.stringify(title),
    });
  },
  ConclusionPublished: publish,
  CheckResultNotified: publish,
} satisfies Handlers<Opaque<CaseEvent>>;
