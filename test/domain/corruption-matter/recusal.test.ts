import { expect, test } from 'vitest';
import { escalationAccepted } from '#domain/corruption-matter/escalation.ts';
import { needs } from '#domain/corruption-matter/needs.ts';
import { recusalRecorded } from '#domain/inspection-case/team.ts';
import { happened, idOf, on } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { CASE_ID, casesBeside, ESCALATED_CASE_ID, given, identified, told } from '#test/support/domain/matter.ts';
import { ask } from '#test/support/domain/matter-commands.ts';

const recusedFrom = (officer: Parameters<typeof idOf>[0]) =>
  extend(casesBeside, {
    cases: {
      [CASE_ID]: [
        happened(recusalRecorded, {
          officerId: idOf(officer),
          ground: 'relative-heads-unit',
          recordedBy: idOf('head'),
          occurredOn: on.found,
        }),
      ],
    },
  });

test('who is recused from the case does nothing in what came of it: neither our acts nor records of what others did', () => {
  const judgment = ask.RecordJudgment();
  const by = judgment.by.kind === 'officer' ? judgment.by.officerId : '';
  const matter = given(identified()).with(recusedFrom('inspector'));
  const others = given(identified()).with(recusedFrom('appraiser'));
  expect(by).toBe(idOf('inspector'));
  matter.when(judgment).expectRejection({ code: 'MemberRecused', officerId: by });
  expect(others.when(judgment).decision).toMatchObject({ outcome: 'accepted' });
});

test('every act asks who is recused from its case, also the one by which a matter begins', () => {
  expect(needs(ask.IdentifyMatter(), null)).toMatchObject({ recusals: [CASE_ID] });
  expect(needs(ask.RecordJudgment(), given(identified()).state)).toEqual({ recusals: [CASE_ID] });
  const ofOthers = given(identified({ caseId: undefined, findingIds: [], source: 'judgment' })).state;
  expect(needs(ask.RecordJudgment(), ofOthers)).toEqual({ recusals: [] });
});

test('nor who is recused from the case that took it over', () => {
  const takenOver = given(
    identified(),
    told.escalated(),
    happened(escalationAccepted, { caseId: ESCALATED_CASE_ID, acceptedBy: idOf('head'), occurredOn: on.proposed }),
  );
  expect(needs(ask.RecordJudgment(), takenOver.state)).toEqual({ recusals: [CASE_ID, ESCALATED_CASE_ID] });
  const asked = needs(ask.AcceptEscalation(), given(identified()).state);
  expect(asked.recusals).toEqual([CASE_ID, ESCALATED_CASE_ID]);
});
