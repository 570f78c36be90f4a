import { Alert, Button, Card, Group, List, Stack, Text } from '@mantine/core';
import { AlertIcon, CheckIcon } from '@primer/octicons-react';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import type { Composed, ComposedCase } from './compose-cases.ts';
import type { Mode } from './send-cases.ts';
import type { Run } from './use-import.ts';

type RunPanelProps = Readonly<{
  composed: Composed;
  run: Run;
  onStart: (mode: Mode, cases: readonly ComposedCase[]) => void;
}>;

/** Where the import stands in numbers, and the one button that leads on. */
export const RunPanel = ({ composed, run, onStart }: RunPanelProps) => {
  const { t } = useWords();
  const { cases, heldBack } = composed;
  const outcomes = cases.map((each) => run.told.get(each.reference));
  const count = (outcome: string) => outcomes.filter((each) => each?.outcome === outcome).length;
  const told = outcomes.filter((each) => each !== undefined).length;
  const isRehearsed = run.mode === 'commit' || run.state === 'done';
  const good = cases.filter(({ reference }) => {
    const outcome = run.told.get(reference)?.outcome;
    return run.mode === 'rehearsal' ? outcome === 'would-be-stored' : outcome !== 'stored' && outcome !== 'known';
  });
  const repeated = outcomes.filter((each) => each?.outcome === 'stored' && each.repeated).length;
  const isRunning = run.state === 'running';
  return (
    <Card withBorder padding="sm">
      <Stack gap="sm">
        <List size="sm" aria-label={t('importing.standing')}>
          <List.Item>{t('importing.whole', { count: cases.length })}</List.Item>
          {heldBack.length > 0 && <List.Item>{t('importing.heldBack', { count: heldBack.length })}</List.Item>}
          {run.mode === 'rehearsal' && run.state !== 'idle' && (
            <List.Item>{t('importing.would', { count: count('would-be-stored') })}</List.Item>
          )}
          {count('stored') > 0 && (
            <List.Item>
              {t('importing.stored', { count: count('stored') })}
              {repeated > 0 && ` ${t('importing.repeated', { count: repeated })}`}
            </List.Item>
          )}
          {count('known') > 0 && <List.Item>{t('importing.known', { count: count('known') })}</List.Item>}
          {count('refused') > 0 && <List.Item>{t('importing.refused', { count: count('refused') })}</List.Item>}
        </List>
        <Known composed={composed} run={run} />
        <Text size="sm" role="status">
          {isRunning && t('importing.progress', { told, all: cases.length })}
          {run.state === 'done' && run.mode === 'commit' && (
            <>
              <CheckIcon aria-hidden /> {t('importing.done')}
            </>
          )}
        </Text>
        {run.state === 'lost' && (
          <Alert color="yellow" variant="outline" icon={<AlertIcon aria-hidden />} role="alert">
            {t('importing.lost')}
          </Alert>
        )}
        <Group>
          <Button
            variant={isRehearsed ? 'default' : 'filled'}
            disabled={cases.length === 0}
            loading={isRunning && run.mode === 'rehearsal'}
            onClick={() => onStart('rehearsal', cases)}
          >
            {t('importing.rehearse')}
          </Button>
          {isRehearsed && (
            <Button
              disabled={good.length === 0}
              loading={isRunning && run.mode === 'commit'}
              onClick={() => onStart('commit', good)}
            >
              {run.state === 'lost' ? t('importing.goOn') : t('importing.commit', { count: good.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  );
};

const MOST_KNOWN = 10;

/** Paper files that stand here already: shown, so that one may look. */
const Known = ({ composed: { cases }, run: { told } }: Pick<RunPanelProps, 'composed' | 'run'>) => {
  const { t } = useWords();
  const known = cases.flatMap(({ reference, row }) => {
    const outcome = told.get(reference);
    return outcome?.outcome === 'known' ? [{ reference, row, caseIds: outcome.caseIds }] : [];
  });
  if (known.length === 0) return null;
  return (
    <List size="sm">
      {known.slice(0, MOST_KNOWN).map(({ reference, row, caseIds }) => (
        <List.Item key={reference}>
          {t('importing.knownAs', { row, reference })}{' '}
          {caseIds.map((caseId) => (
            <AnchorLink key={caseId} to="/cases/$caseId" params={{ caseId }} target="_blank">
              {t('importing.look')}
            </AnchorLink>
          ))}
        </List.Item>
      ))}
    </List>
  );
};
