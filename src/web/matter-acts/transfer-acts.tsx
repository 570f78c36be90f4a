import { Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Document, documentKey } from '#domain/document.ts';
import { matterActs } from '#http/matters/act-contracts.ts';
import { transferExtentNames } from '#terms/cases.ts';
import { caseQuery } from '../api/case-queries.ts';
import type { MatterFile } from '../api/matter-queries.ts';
import { blankDocument, DocumentFields } from '../forms/document-fields.tsx';
import { DateField, RadioField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { OutsidePaperFields } from '../forms/outside-paper.tsx';
import { SuggestField } from '../forms/suggest-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import { PaperName } from '../matters/paper-name.tsx';
import { useMe } from '../shell/use-me.ts';
import type { MatterActDefinition } from './act-definition.ts';
import { knownAuthorities } from './known-bodies.ts';

const OWN = 'own';

export const transferMatter: MatterActDefinition = {
  contract: matterActs.transferMatter,
  initial: ({ me }) => ({
    letter: OWN,
    caseId: null,
    extent: null,
    recipient: '',
    document: blankDocument('letter', me.body.code, 'CV-TTr'),
  }),
  toBody: ({ letter: _letter, ...rest }) => rest,
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    const { form } = useActForm();
    return (
      <>
        <Text size="sm">{t('acts.transfer.law')}</Text>
        <LetterChoice file={file} />
        <RadioField name="extent" label={t('acts.transfer.extent')} options={transferExtentNames} required />
        <SuggestField name="recipient" label={t('acts.transfer.recipient')} known={knownAuthorities(file)} required />
        {form.getInputProps('letter').value === OWN && <DocumentFields legend={t('acts.transfer.paper')} />}
      </>
    );
  },
};

/** A letter of its own, or the one by which the case has handed its findings over already. */
const LetterChoice = ({ file }: Readonly<{ file: MatterFile }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const { body } = useMe();
  const { data } = useQuery({
    ...caseQuery(file.caseId ?? '', undefined),
    enabled: file.caseId !== null,
    retry: false,
  });
  const papers = data !== undefined && 'documents' in data.case ? data.case.documents : [];
  const sent = papers
    .filter(({ type }) => type === 'CrimeSignsTransferred')
    .map(({ document }) => document)
    .filter((document) => !file.transfers.some(({ key }) => key === documentKey(document)));
  if (sent.length === 0) return null;
  const choose = (letter: string): void => {
    const paper: Document | undefined = sent.find((each) => documentKey(each) === letter);
    form.setFieldValue('letter', letter as never);
    form.setFieldValue('caseId', (paper === undefined ? null : file.caseId) as never);
    form.setFieldValue('document', (paper ?? blankDocument('letter', body.code, 'CV-TTr')) as never);
  };
  return (
    <Radio.Group
      label={t('matters.acts.transfer.letter')}
      value={String(form.getInputProps('letter').value)}
      onChange={choose}
    >
      <Stack gap={8} mt={4}>
        <Radio value={OWN} label={t('matters.acts.transfer.own')} />
        {sent.map((document) => (
          <Radio
            key={documentKey(document)}
            value={documentKey(document)}
            label={
              <>
                {t('matters.acts.transfer.ofCase')} <PaperName paper={documentKey(document)} />
              </>
            }
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};

export const notifyProcuracy: MatterActDefinition = {
  contract: matterActs.notifyProcuracy,
  initial: ({ me }) => ({ recipient: '', document: blankDocument('notice', me.body.code, 'TB-TTr') }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    return (
      <>
        <SuggestField
          name="recipient"
          label={t('matters.acts.procuracy.recipient')}
          known={knownAuthorities(file)}
          required
        />
        <DocumentFields legend={t('matters.acts.procuracy.paper')} />
      </>
    );
  },
};

export const recordTransferAcknowledged: MatterActDefinition = {
  contract: matterActs.recordTransferAcknowledged,
  isIndependent: true,
  initial: ({ me }) => ({ by: '', document: blankDocument('notice', ''), receivedOn: me.today }),
  toBody: (values) => ({ ...values, document: { ...(values['document'] as object), issuer: values['by'] } }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    return (
      <>
        <SuggestField name="by" label={t('matters.acts.acknowledged.by')} known={knownAuthorities(file)} required />
        <OutsidePaperFields
          legend={t('matters.acts.paper')}
          issuerIn={{ name: 'by', label: t('matters.acts.acknowledged.by') }}
        />
        <ReceivedOn />
      </>
    );
  },
};

/** Two times: what happened counts from its own day, what we knew from this one. */
export const ReceivedOn = () => {
  const { t } = useWords();
  return (
    <DateField
      name="receivedOn"
      label={t('matters.acts.receivedOn')}
      description={t('matters.acts.receivedOnHint')}
      required
    />
  );
};
