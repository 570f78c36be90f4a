import { describe, expect, test } from 'vitest';
import { needs } from '#domain/corruption-matter/needs.ts';
import type { MatterState } from '#domain/corruption-matter/state.ts';
import type { FactsRequest } from '#domain/facts.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { CASE_ID, ESCALATED_CASE_ID, given, identified, matterIds } from '#test/support/domain/matter.ts';
import { ask, identifyFromPaper } from '#test/support/domain/matter-commands.ts';

const { department, hospital, provincialInspectorate } = unitCodes;
const matter = given(identified()).state;
type Row = readonly [what: string, command: Parameters<typeof needs>[0], state: MatterState, asked: FactsRequest];

// Whatever is asked for is loaded, and stands in the record of what was known: each asks for what it looks at.
const rows: readonly Row[] = [
  [
    'a matter of a case: its unit, those below it that are named, the case',
    ask.IdentifyMatter({ subUnits: [hospital] }),
    null,
    { units: [department, hospital], cases: [CASE_ID], recusals: [CASE_ID] },
  ],
  ['a matter of no case: its unit', identifyFromPaper(), null, { units: [department], cases: [], recusals: [] }],
  ['a merger: the other matter', ask.MergeMatter(), matter, { matters: [matterIds.other], recusals: [CASE_ID] }],
  [
    'an escalation: who stands above the unit, and above us',
    ask.EscalateMatter(),
    matter,
    { units: [department, provincialInspectorate], recusals: [CASE_ID] },
  ],
  [
    'that it was accepted: the unit, and the case that was opened for it',
    ask.AcceptEscalation(),
    matter,
    { units: [department], cases: [ESCALATED_CASE_ID], recusals: [CASE_ID, ESCALATED_CASE_ID] },
  ],
  ['a letter of our own: no case', ask.TransferMatter(), matter, { cases: [], recusals: [CASE_ID] }],
  [
    'a letter of the case: that case',
    ask.TransferMatter({ caseId: CASE_ID }),
    matter,
    { cases: [CASE_ID], recusals: [CASE_ID] },
  ],
  ['of no matter: nothing (escalation)', ask.EscalateMatter(), null, { recusals: [] }],
  [
    'of no matter: the case that is named, who is recused from it included',
    ask.AcceptEscalation(),
    null,
    { units: [], cases: [ESCALATED_CASE_ID], recusals: [ESCALATED_CASE_ID] },
  ],
];

describe('what is asked of other streams', () => {
  test.each(rows)('%s', (_, command, state, asked) => {
    expect(needs(command, state)).toEqual(asked);
  });

  const { IdentifyMatter, MergeMatter, EscalateMatter, AcceptEscalation, TransferMatter, ...others } = ask;
  test.each(Object.entries(others))('%s: only who is recused', (_, command) => {
    expect(needs(command(), matter)).toEqual({ recusals: [CASE_ID] });
  });
});
