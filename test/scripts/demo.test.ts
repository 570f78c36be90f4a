import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sealedValues } from '#application/open-sealed.ts';
import { caseStreams, unitStreams } from '#application/streams.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import { ALL_STAGES } from '#domain/inspection-case/state.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { actions, cases, heads, matters, requests } from '#scripts/browser/screens/demo-cases.ts';
import { AFTER_TRANSFER, SIGNS_UPHELD } from '#scripts/demo/oversight-questions.ts';
import { seededDemo, streamsOf } from '#test/support/seeded-demo.ts';

const issuerSchema = z.object({ issuer: z.string() });

const RELEASE = '2026-11-01';

describe('The demo', () => {
  let events: readonly StoredEvent[] = [];
  beforeAll(async () => {
    events = await seededDemo();
  });

  const ofType = (type: string) => events.filter((event) => event.type === type);

  it('has about 700 events, all of them dated before the release', () => {
    expect(events.length).toBeGreaterThan(640);
    expect(events.length).toBeLessThan(720);
    expect(events.every(({ metadata }) => legalDateOf(metadata.recordedAt) < RELEASE)).toBe(true);
  });

  it('begins with the working calendars, the one of the year before and the one to come not complete', () => {
    const registered = events.slice(0, 5);
    expect(registered.map(({ type, stream }) => [type, stream])).toEqual(
      [2023, 2024, 2025, 2026, 2027].map((year) => ['CalendarRegistered', `demo/workingCalendar-${year}`]),
    );
    expect(registered.map(({ data }) => data['isComplete'])).toEqual([false, true, true, true, false]);
  });

  it('has twenty-two cases, two of them checks, and a case in every stage', () => {
    const states = streamsOf(events, 'inspectionCase').map((stream) => stream.reduce(caseStreams.apply, null));
    expect(states).toHaveLength(22);
    expect(states.filter((state) => state?.form === 'check').map((state) => state?.stage)).toEqual([
      'closed',
      'checked',
    ]);
    expect(new Set(states.map((state) => state?.stage))).toEqual(new Set(ALL_STAGES));
  });

  it('says in its own data that the province is fictional', () => {
    expect(ofType('UnitRegistered')[0]?.data['name']).toBe('Ủy ban nhân dân tỉnh Hương Bình (tỉnh hư cấu)');
  });

  it('has what people want to see: returned, withdrawn, late, refused, provisional, suspended', () => {
    for (const type of ['FindingReturned', 'FindingCorrected', 'FindingRejected', 'FindingWithdrawn']) {
      expect(ofType(type).length, type).toBeGreaterThan(0);
    }
    expect(ofType('MatterDeclaredNotRequired').map(({ data }) => typeof data['ground'])).toEqual(['string']);
    expect(ofType('CommandRefused').map(({ data }) => data['code'])).toEqual([
      'SelfReview',
      'SelfAssessment',
      'SelfConfirmation',
      'ClosureGateUnmet',
    ]);
    expect(ofType('OfficerSuspended')).toHaveLength(1);
    const late = ofType('RecommendationReportedDone').filter(
      ({ data, metadata }) =>
        Date.parse(metadata.recordedAt) - Date.parse(String(data['occurredOn'])) > 30 * 86_400_000,
    );
    expect(late).toHaveLength(1);
    const units = streamsOf(events, 'unit').map((stream) => stream.reduce(unitStreams.apply, null));
    expect(units.filter((unit) => unit?.provisional)).toHaveLength(1);
  });

  it('has a district’s inspection that was suspended and extended, and that the province led on', () => {
    const [extended] = ofType('DurationExtended');
    const history = events.filter(({ stream }) => stream === extended?.stream);
    const told = history.map(({ type, data }) => [type, data['occurredOn']]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['InspectionSuspended', '2025-06-10'],
        ['InspectionResumed', '2025-06-20'],
        ['DurationExtended', '2025-06-23'],
        ['FieldworkEnded', '2025-07-14'],
      ]),
    );
    const issuers = history.flatMap(({ type, data }) => {
      const { issuer } = issuerSchema.safeParse(data['document']).data ?? {};
      return issuer === undefined ? [] : [[type, issuer]];
    });
    expect(issuers).toEqual([
      ['InspectionDecisionIssued', '99.901.TTr'],
      ['InspectionSuspended', '99.901.TTr'],
      ['DurationExtended', '99.901.TTr'],
      ['ResultsReported', '99.TTr'],
      ['ConclusionIssued', '99.TTr'],
      ['ImplementationOrderRecorded', '99'],
      ['RecoveryRecorded', 'Kho bạc Nhà nước tỉnh Hương Bình (hư cấu)'],
      ['ConclusionContested', '99.901.02'],
    ]);
    expect(history.filter(({ type }) => type === 'TeamMemberReplaced')).toHaveLength(2);
  });

  it('has an inspection that stands suspended, and one that was given up', () => {
    const states = streamsOf(events, 'inspectionCase').map((stream) => stream.reduce(caseStreams.apply, null));
    expect(states.map((state) => state?.suspendedSince).filter((day) => day !== undefined)).toEqual(['2025-11-18']);
    expect(ofType('InspectionSuspended').map(({ data }) => data['ground'])).toEqual(['unit-request', 'force-majeure']);
    expect(states.map((state) => state?.terminatedOn).filter((day) => day !== undefined)).toEqual(['2025-10-14']);
  });

  it.each([
    ['inspectionCase', cases],
    ['corruptionMatter', matters],
    ['accountabilityAction', actions],
    ['oversightRequest', requests],
  ])(
    'keeps the names of what was there before: whoever knows a thing by its id still finds it (%s)',
    (category, known) => {
      const ids = streamsOf(events, category).map(([first]) => first?.stream.slice(`demo/${category}-`.length));
      expect(ids).toEqual(expect.arrayContaining(Object.values(known)));
    },
  );

  it('has an overseer ask about the very moment between two events of a case, and about a unit', () => {
    const asked = ofType('OversightRequestRaised').map(({ data }) => data);
    expect(asked).toMatchObject([
      { subject: { kind: 'case', id: cases.oneStop }, moment: SIGNS_UPHELD },
      { subject: { kind: 'unit' }, moment: { number: 696 } },
    ]);
    const at = ({ number, day }: typeof SIGNS_UPHELD | typeof AFTER_TRANSFER) => {
      const event = events[number - 1];
      return [event?.stream, event?.type, legalDateOf(event?.metadata.recordedAt ?? ''), day];
    };
    const stream = `demo/inspectionCase-${cases.oneStop}`;
    expect(at(SIGNS_UPHELD)).toEqual([stream, 'FindingUpheld', SIGNS_UPHELD.day, SIGNS_UPHELD.day]);
    expect(at(AFTER_TRANSFER)).toEqual([stream, 'CrimeSignsTransferred', AFTER_TRANSFER.day, AFTER_TRANSFER.day]);
    expect(ofType('ReportBackPromised')).toHaveLength(1);
    expect(ofType('ReportBackGiven')).toEqual([]);
  });

  it('appoints those whose files the screens show, by the ids under which they show them', () => {
    const appointed = ofType('HeadAppointed').map(({ data }) => data['personId']);
    expect(appointed).toEqual(expect.arrayContaining(Object.values(heads)));
  });

  it('is written by the write path: every officer’s event names the rights and facts it rested on', () => {
    const byOfficers = events.filter(({ metadata }) => metadata.actor.kind === 'officer');
    expect(byOfficers.length).toBeGreaterThan(200);
    expect(byOfficers.every(({ metadata }) => metadata.authorityRevision !== null)).toBe(true);
  });

  it('is the same each time, but for what only the vault’s own keys decide', async () => {
    const ciphertexts = (stored: readonly StoredEvent[]) =>
      stored.flatMap(({ data }) => sealedValues(data).map(({ value }) => value.ciphertext));
    const again = await seededDemo();
    expect(masked(again)).toEqual(masked(events));
    const [one, other] = [ciphertexts(events), ciphertexts(again)];
    expect(one.length).toBeGreaterThan(10);
    expect(other.filter((text) => one.includes(text))).toEqual([]);
  });
});

/** Ids, times, salts, nonces, key ids and all clear data; ciphertexts by their length only. */
const masked = (events: readonly StoredEvent[]): unknown =>
  JSON.parse(JSON.stringify(events), (key, value) => (key === 'ciphertext' ? String(value).length : value));
