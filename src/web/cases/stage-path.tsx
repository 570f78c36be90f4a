import { pathOf, type Stage } from '#domain/inspection-case/state.ts';
import { stageNames } from '#terms/cases.ts';
import type { CaseOutline } from '../api/case-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import classes from './cases.module.css';

/** All stages of the form, those behind it with the day on which they were entered. One that was given up ends there. */
export const StagePath = ({ outline }: Readonly<{ outline: Pick<CaseOutline, 'form' | 'stage' | 'stagePath'> }>) => {
  const { t, say } = useWords();
  const entered = new Map(outline.stagePath.map((entry) => [entry.stage, entry]));
  const path = pathOf(outline.form);
  const stages: readonly Stage[] =
    outline.stage === 'terminated' ? [...path.filter((stage) => entered.has(stage)), 'terminated'] : path;
  return (
    <ol className={classes['path'] ?? ''} aria-label={t('caseFile.stagePath')}>
      {stages.map((stage) => {
        const entry = entered.get(stage);
        const isNow = stage === outline.stage;
        const state = [classes['step'], entry ? classes['stepDone'] : '', isNow ? classes['stepNow'] : ''].join(' ');
        return (
          <li key={stage} className={state} aria-current={isNow ? 'step' : undefined}>
            {capitalised(say(stageNames[stage]))}
            {entry !== undefined && <div>{dateText(entry.enteredOn)}</div>}
          </li>
        );
      })}
    </ol>
  );
};
