import type { CaseFile } from '../api/case-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { OnPaper, useFact } from './fact-of-case.tsx';
import { Facts } from './facts.tsx';

/** How far a check has come. */
export const CheckCourse = ({ file }: Readonly<{ file: CaseFile }>) => {
  const { t } = useWords();
  const fact = useFact();
  const { decision, checkMinutes, termination } = file;
  return (
    <Facts
      facts={[
        fact('checkDecision', decision?.document ?? null),
        decision?.durationDays == null ? undefined : fact('checkDays', decision.durationDays),
        fact('endMinutes', checkMinutes),
        termination === null
          ? undefined
          : {
              name: t('check.stopped', { day: dateText(termination.occurredOn) }),
              value: <OnPaper document={termination.document}>{termination.ground}</OnPaper>,
            },
      ]}
    />
  );
};

/** What a check came to. */
export const CheckOutcome = ({ file: { checkResult, closure } }: Readonly<{ file: CaseFile }>) => {
  const fact = useFact();
  return (
    <Facts
      facts={[
        fact('checkResult', checkResult?.['document'] ?? null),
        closure.closed === null ? undefined : fact('outcome', closure.closed['outcome']),
      ]}
    />
  );
};
