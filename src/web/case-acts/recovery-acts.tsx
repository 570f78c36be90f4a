import { Card, Text } from '@mantine/core';
import type { Measure } from '#domain/inspection-case/recovery-accounts.ts';
import { followUpActs } from '#http/cases/follow-up-act-contracts.ts';
import { destinationNames } from '#terms/follow-up.ts';
import { amountOf, owedIn } from '../follow-up/amounts.ts';
import { AreaField, DateField, SelectField } from '../forms/fields.tsx';
import { LandField, MoneyField } from '../forms/number-fields.tsx';
import { OutsidePaperFields } from '../forms/outside-paper.tsx';
import { blankParty, PartyFields, partyOf } from '../forms/party-fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import { type ActContext, type ActDefinition, textOf } from './act-definition.ts';

const outsidePaper = { kind: 'other', number: null, symbol: '', year: null, issuer: '', signedOn: null };

/** Where money or land of that kind mostly goes; whoever records it says where it went. */
const USUAL_DESTINATION: Readonly<Record<string, keyof typeof destinationNames>> = {
  'recover-budget': 'budget',
  'return-to-payer': 'payers',
  'reduce-settlement': 'settlement-reduced',
  'recover-land': 'land-fund',
};

const isFinding = (subject: string | undefined): boolean => subject?.startsWith('F') === true;

/** In which measures something may come in on it. */
const measuresOf = ({ file, subject }: ActContext): readonly Measure[] => {
  if (!isFinding(subject)) {
    const found = file.recommendations.find(({ recommendationId }) => recommendationId === subject);
    return (found?.accounts ?? []).map(({ measure }) => measure);
  }
  const content = file.findings.find(({ findingId }) => findingId === subject)?.content ?? {};
  return (['amountVnd', 'landM2'] as const).filter((measure) => content[measure] !== undefined);
};

/** What it is recorded on, and how much of it is still owed. */
const OwedText = ({ context: { file, subject } }: Readonly<{ context: ActContext }>) => {
  const { t, language } = useWords();
  const recommendation = file.recommendations.find(({ recommendationId }) => recommendationId === subject);
  const finding = file.findings.find(({ findingId }) => findingId === subject);
  const content = recommendation?.content ?? finding?.content;
  return (
    <Card withBorder padding="sm">
      <Text fw={600}>{subject}</Text>
      <Text className="prose">{textOf(content?.['summary'])}</Text>
      {recommendation?.accounts.map((account) => (
        <Text key={account.measure} fw={600}>
          {t('followUp.owedNow', { amount: amountOf(owedIn(account), account.measure, language) })}
        </Text>
      ))}
      {finding !== undefined && <Text size="sm">{t('followUp.onFinding')}</Text>}
    </Card>
  );
};

const AmountFields = ({ measures }: Readonly<{ measures: readonly Measure[] }>) => {
  const { t } = useWords();
  return (
    <>
      {measures.includes('amountVnd') && (
        <MoneyField name="amountVnd" label={t('acts.finding.amount')} required={measures.length === 1} />
      )}
      {measures.includes('landM2') && (
        <LandField name="landM2" label={t('acts.finding.land')} required={measures.length === 1} />
      )}
    </>
  );
};

export const recordRecovery: ActDefinition = {
  contract: followUpActs.recordRecovery,
  needsSubject: true,
  isIndependent: true,
  initial: (context) => {
    const { file, subject, me } = context;
    const kind = file.recommendations.find(({ recommendationId }) => recommendationId === subject)?.content['kind'];
    return {
      ...(isFinding(subject) ? { findingId: subject } : { recommendationId: subject }),
      amountVnd: null,
      landM2: null,
      destination: isFinding(subject) ? 'custody-account' : (USUAL_DESTINATION[textOf(kind)] ?? null),
      payer: blankParty(),
      paidOn: me.today,
      document: outsidePaper,
      details: '',
    };
  },
  toBody: (values) => ({ ...values, payer: partyOf(values['payer']) }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <OwedText context={context} />
        <AmountFields measures={measuresOf(context)} />
        <SelectField name="destination" label={t('followUp.form.destination')} options={destinationNames} required />
        <PartyFields name="payer" label={t('followUp.form.payer')} />
        <DateField name="paidOn" label={t('followUp.form.paidOn')} required />
        <OutsidePaperFields legend={t('followUp.form.slip')} />
        <AreaField name="details" label={t('acts.followUp.details')} description={t('acts.sealedHint')} />
      </>
    );
  },
};

const recoveryIn = ({ file, subject }: ActContext) => file.recoveries.find(({ recoveryId }) => recoveryId === subject);

export const reverseRecovery: ActDefinition = {
  contract: followUpActs.reverseRecovery,
  subjectParam: 'recoveryId',
  initial: (context) => {
    const recovery = recoveryIn(context);
    const left = recovery === undefined ? null : recovery.amount - recovery.reversed;
    return {
      amountVnd: recovery?.measure === 'landM2' ? null : left,
      landM2: recovery?.measure === 'landM2' ? left : null,
      ground: '',
      document: outsidePaper,
      occurredOn: context.me.today,
    };
  },
  Fields: ({ context }) => {
    const { t, language } = useWords();
    const recovery = recoveryIn(context);
    return (
      <>
        {recovery !== undefined && (
          <Text>
            {t('followUp.form.leftOf', {
              id: recovery.recoveryId,
              amount: amountOf(recovery.amount - recovery.reversed, recovery.measure, language),
            })}
          </Text>
        )}
        <AmountFields measures={recovery === undefined ? [] : [recovery.measure]} />
        <AreaField
          name="ground"
          label={t('followUp.form.whyReversed')}
          description={t('acts.groundHint')}
          isClear
          required
        />
        <DateField name="occurredOn" label={t('followUp.form.reversedOn')} required />
        <OutsidePaperFields legend={t('followUp.form.reversalPaper')} />
      </>
    );
  },
};
