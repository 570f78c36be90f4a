import { Alert, List, Text } from '@mantine/core';
import { checkActs } from '#http/cases/check-act-contracts.ts';
import { blankDocument, DocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, TextField } from '../forms/fields.tsx';
import { NumberField } from '../forms/number-fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import { type ActContext, type ActDefinition, listOf } from './act-definition.ts';
import { RecommendationsField, recommendationOf } from './recommendations-field.tsx';

/** The head decides that the unit is checked. */
export const issueCheckDecision: ActDefinition = {
  contract: checkActs.issueCheckDecision,
  initial: ({ file }) => ({ document: blankDocument('decision', file.body.code, 'QĐ-TTr'), durationDays: null }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <DocumentFields legend={t('check.decision.paper')} />
        <NumberField name="durationDays" label={t('check.decision.days')} description={t('check.decision.daysHint')} />
        <Effect>{t('check.decision.effect')}</Effect>
      </>
    );
  },
};

/** The leader ends the check at the unit, on minutes. */
export const endCheck: ActDefinition = {
  contract: checkActs.endCheck,
  initial: ({ file, me }) => ({
    occurredOn: me.today,
    minutes: { madeOn: me.today, place: `Trụ sở ${file.unit.name}` },
  }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <DateField name="occurredOn" label={t('check.end.on')} required />
        <DateField name="minutes.madeOn" label={t('check.end.minutesOn')} required />
        <TextField name="minutes.place" label={t('check.end.place')} required />
        <Effect>{t('check.end.effect')}</Effect>
      </>
    );
  },
};

/** The head signs what the check came to, with what is recommended. */
export const notifyCheckResult: ActDefinition = {
  contract: checkActs.notifyCheckResult,
  initial: ({ file }) => ({ document: blankDocument('notice', file.body.code, 'TB-TTr'), recommendations: [] }),
  toBody: (values) => ({ ...values, recommendations: listOf(values['recommendations']).map(recommendationOf) }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    const upheld = file.findings.filter(({ status }) => status === 'upheld');
    return (
      <>
        <Blockers file={file} />
        <DocumentFields legend={t('check.result.paper')} />
        <Effect>{t('check.result.effect')}</Effect>
        <RecommendationsField name="recommendations" findings={upheld} unit={file.unit.code} />
      </>
    );
  },
};

/** What keeps the result from being notified, seen before all of it is filled in. */
const Blockers = ({ file: { findings } }: Pick<ActContext, 'file'>) => {
  const { t } = useWords();
  const open = findings.filter(({ status }) => status === 'reported' || status === 'returned');
  const heldBack = findings.filter(
    ({ status, crimeSigns, transferred }) => status === 'upheld' && crimeSigns && !transferred,
  );
  const ids = (list: typeof findings) => list.map(({ findingId }) => findingId).join(', ');
  if (open.length + heldBack.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline" title={t('check.result.blockers')}>
      <List>
        {open.length > 0 && <List.Item>{t('acts.conclusion.openFindings', { findings: ids(open) })}</List.Item>}
        {heldBack.length > 0 && (
          <List.Item>{t('acts.conclusion.notTransferred', { findings: ids(heldBack) })}</List.Item>
        )}
      </List>
    </Alert>
  );
};

/** Dừng kiểm tra. */
export const stopCheck: ActDefinition = {
  contract: checkActs.stopCheck,
  initial: ({ file }) => ({ ground: '', document: blankDocument('decision', file.body.code, 'QĐ-TTr') }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <Text size="sm">{t('check.stop.final')}</Text>
        <AreaField
          name="ground"
          label={t('check.stop.ground')}
          description={t('acts.groundHint')}
          isClear
          minRows={2}
          required
        />
        <DocumentFields legend={t('check.stop.paper')} />
      </>
    );
  },
};

const Effect = ({ children }: Readonly<{ children: string }>) => (
  <Text size="sm" c="dimmed">
    {children}
  </Text>
);
