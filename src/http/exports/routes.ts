import { createSingleUseTickets } from '#application/single-use-tickets.ts';
import type { ExportFormat } from '#domain/access/events.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { roleNames } from '#terms/offices.ts';
import type { HandleCommand } from '../command-route.ts';
import type { Reader } from '../gate.ts';
import { type MeDependencies, namesOn } from '../me/routes.ts';
import { refuse } from '../problems.ts';
import { operationRoute, type Route, readRoute } from '../route.ts';
import { downloadExport, exportList, readExportProgress } from './contract.ts';
import { countLines } from './count-lines.ts';
import type { ExportInfo } from './export-info.ts';
import { exportableLists } from './exportable-lists.ts';
import { type AskList, askList, type ListQuestion, pagesFrom, readPage } from './read-pages.ts';
import { pointingIntoFilters, questionOf } from './read-request.ts';
import { filtersOf, storeRecord } from './record-export.ts';
import { routesByContract } from './routes-by-contract.ts';
import { type ExportProgress, writeExport } from './write-export.ts';

export type ExportDependencies = Readonly<{
  handle: HandleCommand;
  me: Pick<MeDependencies, 'authority' | 'now' | 'banner'>;
}>;

/** What a link stands for: a question whose moment stands still, and what is said of its answer. */
type Promised = Readonly<{
  asked: ListQuestion;
  info: ExportInfo;
  format: ExportFormat;
  /** In which he was let in; who has lost it since reads no page. */
  role: Reader['actor']['role'];
  fileName: string;
  progress: ExportProgress;
}>;

/**
 * Lists on their way out of the house: a list is asked of its own route, page by page, by the same officer, with the
 * rights he has when each page is read.
 *
 * @param routes all others
 * @throws Error when a list's route is not among them: such a program does not start
 */
export const exportRoutes = ({ handle, me }: ExportDependencies, routes: readonly Route[]): readonly Route[] => {
  const find = routesByContract(routes, Object.values(exportableLists));
  const tickets = createSingleUseTickets<Promised>();
  const byOf = ({ actor: { officerId, role, body } }: Reader): ExportInfo['by'] => ({
    name: me.authority.state.officers.get(officerId)?.name ?? officerId,
    role: roleNames[role],
    body: namesOn(me.authority.state, legalDateOf(me.now()))(body).name,
  });
  return [
    operationRoute(exportList, async ({ reader, body, key, context, request }) => {
      const list = exportableLists[body.list];
      const asked = questionOf(list, body);
      if ('problem' in asked) return asked;
      const admission = await reader.admit(list.contract.action);
      if (admission.outcome === 'refused') return admission;
      const asking: AskList = { find, reader, request, role: admission.reader.actor.role };
      const first = await askList(asking, asked);
      if ('problem' in first) return { problem: pointingIntoFilters(first.problem) };
      const { asOf } = first;
      const pinned = { ...asked, query: { ...asked.query, asOf: String(asOf.number), day: asOf.day } };
      const counted = await countLines(asking, pinned, first.body);
      if ('problem' in counted) return { problem: pointingIntoFilters(counted.problem) };
      const { total } = counted;
      const { axis = 'recorded', format, language = context.language } = body;
      const { actor } = admission.reader;
      const { correlationId } = context;
      const record = await storeRecord(handle, { actor, asked: pinned, format, asOf, axis, key, correlationId });
      if ('problem' in record) return record;
      const { ledgerNumber, recordedAt: exportedAt } = record;
      const told = { by: byOf(admission.reader), banner: me.banner, exportedAt, ledgerNumber, total };
      const info: ExportInfo = { list, language, filters: filtersOf(asked), asOf, axis, ...told };
      const fileName = `${body.list}-${asOf.number}.${format}`;
      const progress: ExportProgress = { status: 'waiting', rows: 0, total };
      const ticket = tickets.issue(actor.officerId, {
        asked: pinned,
        info,
        format,
        role: actor.role,
        fileName,
        progress,
      });
      const headers = { 'Ledger-Number': String(ledgerNumber) };
      return { headers, body: { ticket, ledgerNumber, asOf, total, fileName } };
    }),
    readRoute(downloadExport, async ({ reader, params: { ticket }, request }) => {
      const { officerId } = reader.actor;
      const promised = tickets.look(ticket, officerId);
      // To ask about a file is not to take it.
      if (promised === undefined || request.method === 'HEAD') return { problem: refuse({ code: 'ExportLinkGone' }) };
      const { asked, info, format, role, fileName, progress } = promised;
      const asking: AskList = { find, reader, request, role };
      const first = await readPage(asking, asked, null);
      if ('problem' in first) return first;
      if (tickets.take(ticket, officerId) === undefined) return { problem: refuse({ code: 'ExportLinkGone' }) };
      const parts = writeExport(format, info, pagesFrom(first, asking, asked), progress);
      return {
        file: { bytes: undefined, fileName, parts, [Symbol.asyncDispose]: async () => void (await parts.return()) },
      };
    }),
    readRoute(readExportProgress, async ({ reader, params: { ticket } }) => {
      const promised = tickets.recall(ticket, reader.actor.officerId);
      if (promised === undefined) return { problem: refuse({ code: 'ExportLinkGone' }) };
      return { body: { ...promised.progress } };
    }),
  ];
};
