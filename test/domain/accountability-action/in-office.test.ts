import { describe, test } from 'vitest';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { given, mattersBeside } from '#test/support/domain/action.ts';
import { ask } from '#test/support/domain/action-commands.ts';
import { extend } from '#test/support/domain/facts.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { identified, identifiedByDistrict } from '#test/support/domain/matter.ts';
import { holders } from '#test/support/domain/offices.ts';
import { paper } from '#test/support/domain/papers.ts';

const { department, school } = unitCodes;
const nothing = given();
const MATTER = uuid('3a77', 31);
/** Beside the usual matters this one. */
const matterOf = (...events: readonly MatterEvent[]) => extend(mattersBeside, { matters: { [MATTER]: events } });
const withMatter = (...events: readonly MatterEvent[]) => nothing.with(matterOf(...events));
const inOffice = (key: keyof typeof holders, office: 'head' | 'deputy', isActing = false) => ({
  ...holders[key],
  office,
  isActing,
});
const asHead = (key: keyof typeof holders) => ({ personId: holders[key].personId, office: 'head' as const });

describe('Điều 72 Luật PCTN 2018: whoever does not answer is refused, with those who were in office', () => {
  test('a deputy to whom the field was not given', () => {
    const second = holders.schoolDeputy;
    const appointed = {
      type: 'DeputyAppointed',
      data: {
        ...second,
        level: 'unit-head',
        acting: false,
        from: '2022-01-01',
        document: paper({ year: 2021, signedOn: '2021-12-20' }),
      },
    } as const;
    nothing
      .with(extend(mattersBeside, { units: { [department]: [appointed] } }))
      .when(ask.OpenAction({ personId: second.personId }))
      .expectRejection({
        code: 'FieldOfAnother',
        personId: second.personId,
        liable: [inOffice('deputyDirector', 'deputy'), inOffice('formerDirector', 'head')],
      });
  });

  test('who was in office on some day of the act is named, each once', () => {
    withMatter(identified({ from: '2023-06-01', to: '2023-07-31' }))
      .when(ask.OpenAction({ matterId: MATTER, ...asHead('chairman') }))
      .expectRejection({
        code: 'NotInOfficeThen',
        personId: holders.chairman.personId,
        from: '2023-06-01',
        to: '2023-07-31',
        inOffice: [
          inOffice('formerDirector', 'head'),
          inOffice('deputyDirector', 'deputy'),
          inOffice('director', 'head'),
        ],
        undetermined: null,
      });
  });

  test('a person in two posts one after the other is named with both', () => {
    const promoted = {
      type: 'HeadAppointed',
      data: {
        ...holders.schoolDeputy,
        level: 'unit-head',
        acting: false,
        from: '2020-06-01',
        until: '2020-12-31',
        document: paper({ year: 2020, signedOn: '2020-05-20' }),
      },
    } as const;
    nothing
      .with(
        extend(matterOf(identifiedByDistrict({ unit: school, from: '2020-12-01', to: '2021-01-31' })), {
          units: { [school]: [promoted] },
        }),
      )
      .when(ask.OpenAction({ matterId: MATTER, ...asHead('chairman') }))
      .expectRejection({
        code: 'NotInOfficeThen',
        personId: holders.chairman.personId,
        from: '2020-12-01',
        to: '2021-01-31',
        inOffice: [
          inOffice('schoolDeputy', 'head'),
          inOffice('schoolHead', 'head', true),
          inOffice('schoolDeputy', 'deputy'),
        ],
        undetermined: 'no-field-matches',
      });
  });
});
