import type { Handlers } from '#projecting/read-model.ts';
import { recommend } from './conclusion-handlers.ts';
import { addDocument, enterStage, type FoldedCaseEvent, json } from './on-case.ts';
import { addTimeAct } from './time-handlers.ts';

/** What a check has of its own. */
export const checkHandlers = {
  CheckDecisionIssued: (event, rows) => {
    const { document, durationDays, issuedBy } = event.data;
    enterStage(rows, event, 'decided', issuedBy, { decision: json(document), duration_days: durationDays ?? null });
    addDocument(rows, event, document);
  },
  CheckDone: (event, rows) => {
    const { minutes, endedBy } = event.data;
    enterStage(rows, event, 'checked', endedBy, { check_minutes: json(minutes) });
  },
  CheckResultNotified: (event, rows) => {
    const { document, findings, issuedBy } = event.data;
    recommend(rows, event, issuedBy);
    enterStage(rows, event, 'following-up', issuedBy, { check_result: json({ document, findings }) });
    addDocument(rows, event, document);
  },
  CheckStopped: (event, rows) => {
    addTimeAct(event, rows);
    enterStage(rows, event, 'terminated', event.data.stoppedBy);
  },
} satisfies Handlers<FoldedCaseEvent>;
