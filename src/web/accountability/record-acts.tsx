import { Card, Text, Title } from '@mantine/core';
import { accountabilityActs } from '#http/accountability/act-contracts.ts';
import { sanctionFormNames } from '#terms/accountability.ts';
import { appealResultNames, superiorPaperNames } from '#terms/accountability-actions.ts';
import { documentKindNames } from '#terms/documents.ts';
import { type Fact, Facts } from '../cases/facts.tsx';
import type { Values } from '../forms/body-of.ts';
import { AreaField, DateField } from '../forms/fields.tsx';
import { capitalised, dateText, documentNumberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { PaperName } from '../matters/paper-name.tsx';
import { paperOfKey } from '../matters/paper-of-key.ts';
import { UnitName } from '../units/unit-name.tsx';
import type { ActionActContext, ActionActDefinition } from './act-definition.ts';
import { recordOf, textIn } from './recorded.ts';

type RecordField =
  | 'type'
  | 'number'
  | 'signedOn'
  | 'signer'
  | 'issuer'
  | 'decidedBy'
  | 'form'
  | 'result'
  | 'about'
  | 'ground'
  | 'receivedOn'
  | 'recordedBy';

/** The record line by line, as it was typed: to be read beside the paper. */
const RecordCard = ({ context: { action, subject = '' } }: Readonly<{ context: ActionActContext }>) => {
  const { t, say } = useWords();
  const paper = action.papers.find(({ key }) => key === subject);
  const record = recordOf(action, subject);
  if (paper === undefined || record === undefined) return null;
  const { document, data } = record;
  const fact = (name: RecordField, value: Fact['value']): Fact => ({
    name: t(`accountability.acts.recordFields.${name}`),
    value,
  });
  return (
    <Card withBorder padding="md" component="section" aria-labelledby="record">
      <Title order={2} size="h4" id="record" mb="xs">
        {t('accountability.acts.record')}
      </Title>
      <Facts
        facts={[
          fact('type', say(superiorPaperNames[paper.type])),
          fact('number', `${capitalised(say(documentKindNames[document.kind]))} ${documentNumberText(document)}`),
          fact('signedOn', dateText(document.signedOn)),
          fact('issuer', <UnitName code={document.issuer} />),
          fact('signer', document.signer ?? t('states.none')),
          fact('decidedBy', textIn(data, 'decidedBy') ?? t('states.none')),
          paper.result === null ? undefined : fact('result', say(appealResultNames[paper.result])),
          paper.form === null ? undefined : fact('form', capitalised(say(sanctionFormNames[paper.form]))),
          paper.target === null ? undefined : fact('about', <PaperName paper={paper.target} />),
          fact(
            'ground',
            <span className="prose">{textIn(data, 'ground') ?? capitalised(t('accountability.noGround'))}</span>,
          ),
          fact('receivedOn', dateText(paper.receivedOn)),
          fact('recordedBy', action.officers[paper.recordedBy] ?? paper.recordedBy),
        ]}
      />
    </Card>
  );
};

/** Which paper it is stands in the address, and in the body by what names it. */
const ofSubject = (values: Values, { subject = '' }: ActionActContext): Values => ({
  document: paperOfKey(subject),
  ...values,
});

export const confirmRecord: ActionActDefinition = {
  contract: accountabilityActs.confirmRecord,
  initial: ({ me }) => ({ occurredOn: me.today }),
  toBody: ofSubject,
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <Text>{t('accountability.acts.confirmAsk')}</Text>
        <RecordCard context={context} />
        <DateField name="occurredOn" label={t('accountability.acts.occurredOn')} required />
      </>
    );
  },
};

export const returnRecord: ActionActDefinition = {
  contract: accountabilityActs.returnRecord,
  initial: ({ me }) => ({ comment: '', occurredOn: me.today }),
  toBody: ofSubject,
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <Text>{t('accountability.acts.returnAsk')}</Text>
        <RecordCard context={context} />
        <AreaField
          name="comment"
          label={t('accountability.acts.comment')}
          description={t('acts.groundHint')}
          isClear
          required
        />
        <DateField name="occurredOn" label={t('accountability.acts.occurredOn')} required />
      </>
    );
  },
};
