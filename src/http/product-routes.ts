import type { CommandRequest, CommandResult } from '#application/command-request.ts';
import type { RevealRequest, RevealResult } from '#application/reveals.ts';
import type { FindWhoCouldSee } from '#application/who-could-see.ts';
import { accessLogRoutes } from './access-log/routes.ts';
import { accountabilityActs } from './accountability/act-contracts.ts';
import { accountabilityReadRoutes } from './accountability/routes.ts';
import { calendarActs } from './calendars/act-contracts.ts';
import { calendarReadRoutes } from './calendars/routes.ts';
import { caseActs } from './cases/act-contracts.ts';
import { aroundActs } from './cases/around-act-contracts.ts';
import type { FindCaseTarget } from './cases/case-for-reading.ts';
import { fieldworkActs } from './cases/fieldwork-act-contracts.ts';
import { caseFileRoutes } from './cases/file-routes.ts';
import { carryInActs } from './cases/import-contract.ts';
import { importRoutes, type RehearseCommand } from './cases/import-routes.ts';
import { caseListRoutes } from './cases/list-routes.ts';
import { type FindCaseActs, openActsRoutes } from './cases/open-acts-routes.ts';
import { caseTimelineRoutes } from './cases/timeline-routes.ts';
import { type ChangesDependencies, changesRoutes } from './changes/routes.ts';
import { type ChooserDependencies, chooserRoutes } from './chooser/routes.ts';
import { commandRoute } from './command-route.ts';
import type { CommandContract } from './contract.ts';
import { dashboardRoutes } from './dashboard/routes.ts';
import { deadlineRoutes } from './deadlines/routes.ts';
import { subjectDeadlineRoutes } from './deadlines/subject-routes.ts';
import { evidenceActs } from './evidence/contract.ts';
import { type EvidenceSide, evidenceRoutes } from './evidence/routes.ts';
import { exportRoutes } from './exports/routes.ts';
import { followUpRoutes } from './follow-up/routes.ts';
import { type HealthDependencies, healthRoutes } from './health/routes.ts';
import { changedRoutes } from './ledger/changed-routes.ts';
import { compareRoutes } from './ledger/compare-routes.ts';
import { logRoutes } from './ledger/log-routes.ts';
import { matterActs } from './matters/act-contracts.ts';
import { matterReadRoutes } from './matters/routes.ts';
import { type BookmarkDesk, bookmarkRoutes } from './me/bookmark-routes.ts';
import { type MarkDesk, notificationRoutes } from './me/notifications-routes.ts';
import { type MeDependencies, meRoutes } from './me/routes.ts';
import { type FilterDesk, savedFilterRoutes } from './me/saved-filters-routes.ts';
import { type MetricsDependencies, metricsRoutes } from './metrics/routes.ts';
import { officerActs } from './officers/act-contracts.ts';
import { officerReadRoutes } from './officers/routes.ts';
import { type OperationsDependencies, operationsRoutes } from './operations/routes.ts';
import { requestActs } from './oversight-requests/act-contracts.ts';
import { aboutReachedMoment, namesMoment } from './oversight-requests/reached-moment.ts';
import { type RequestSide, requestRoutes } from './oversight-requests/routes.ts';
import { planActs } from './plans/act-contracts.ts';
import { planReadRoutes } from './plans/routes.ts';
import { policyActs } from './policies/act-contracts.ts';
import { policyReadRoutes } from './policies/routes.ts';
import type { ReadSide } from './reading.ts';
import { revealRoutes } from './reveals/routes.ts';
import type { Route } from './route.ts';
import { statisticsRoutes } from './statistics/routes.ts';
import type { SubjectSide } from './subject-reading.ts';
import { unitActs } from './units/act-contracts.ts';
import { dossierRoutes } from './units/dossier-routes.ts';
import { unitLawRoutes } from './units/law-routes.ts';
import { unitReadRoutes } from './units/routes.ts';

export type ProductDependencies = Readonly<{
  evidence: EvidenceSide;
  handle(request: CommandRequest): Promise<CommandResult>;
  rehearse: RehearseCommand;
  reveal(request: RevealRequest): Promise<RevealResult>;
  readSide: ReadSide;
  caseTarget: FindCaseTarget;
  caseActs: FindCaseActs;
  subjects: SubjectSide;
  whoCouldSee: FindWhoCouldSee;
  requests: RequestSide;
  me: MeDependencies;
  desk: FilterDesk & MarkDesk & BookmarkDesk;
  changes: Pick<ChangesDependencies, 'feed' | 'closing' | 'pulseMs' | 'onOpen'>;
  health: HealthDependencies;
  metrics: MetricsDependencies;
  operations: OperationsDependencies;
  chooser: ChooserDependencies;
}>;

/** Every act that is sent as a command, by resource. */
export const acts: readonly CommandContract[] = [
  caseActs,
  carryInActs,
  fieldworkActs,
  aroundActs,
  evidenceActs,
  matterActs,
  accountabilityActs,
  unitActs,
  officerActs,
  calendarActs,
  policyActs,
  planActs,
  requestActs,
].flatMap((each) => Object.values(each));

/** A question about a moment is looked at first: only the read side knows how far the ledger is. */
const handlerOf = (act: CommandContract, dependencies: ProductDependencies): ProductDependencies['handle'] =>
  namesMoment(act) ? aboutReachedMoment(dependencies) : dependencies.handle;

/** Every route of the product. */
export const productRoutes = (dependencies: ProductDependencies): readonly Route[] => {
  const routes = routesButExports(dependencies);
  return [...routes, ...exportRoutes(dependencies, routes)];
};

const routesButExports = (dependencies: ProductDependencies): readonly Route[] => [
  ...acts.map((act) => commandRoute(act, handlerOf(act, dependencies))),
  ...importRoutes(dependencies),
  ...caseListRoutes(dependencies.readSide),
  ...caseFileRoutes(dependencies.readSide, dependencies.caseTarget),
  ...caseTimelineRoutes(dependencies.readSide, dependencies.caseTarget),
  ...openActsRoutes(dependencies.caseActs),
  ...evidenceRoutes(dependencies),
  ...matterReadRoutes(dependencies.readSide, dependencies.subjects),
  ...accountabilityReadRoutes(dependencies.readSide, dependencies.subjects),
  ...dashboardRoutes(dependencies.readSide),
  ...followUpRoutes(dependencies),
  ...statisticsRoutes(dependencies.readSide),
  ...logRoutes(dependencies),
  ...compareRoutes(dependencies),
  ...changedRoutes(dependencies),
  ...deadlineRoutes(dependencies.readSide, dependencies.caseTarget),
  ...subjectDeadlineRoutes(dependencies.readSide, dependencies.subjects),
  ...calendarReadRoutes(dependencies.readSide),
  ...policyReadRoutes(dependencies.readSide),
  ...planReadRoutes(dependencies.readSide),
  ...requestRoutes(dependencies),
  ...meRoutes(dependencies.me),
  ...savedFilterRoutes(dependencies.desk),
  ...notificationRoutes(dependencies),
  ...bookmarkRoutes(dependencies.desk),
  ...changesRoutes({ ...dependencies, ...dependencies.changes }),
  ...unitReadRoutes(dependencies.readSide),
  ...unitLawRoutes(dependencies.readSide),
  ...dossierRoutes(dependencies.readSide),
  ...officerReadRoutes(dependencies.readSide),
  ...revealRoutes(dependencies.reveal),
  ...accessLogRoutes(dependencies),
  ...operationsRoutes(dependencies.operations),
  ...healthRoutes(dependencies.health),
  ...metricsRoutes(dependencies.metrics),
  ...chooserRoutes(dependencies.chooser),
];
