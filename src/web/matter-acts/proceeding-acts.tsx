import type { CommandContract } from '#http/contract.ts';
import { matterActs } from '#http/matters/act-contracts.ts';
import { blankDocument } from '../forms/document-fields.tsx';
import { AreaField } from '../forms/fields.tsx';
import { OutsidePaperFields } from '../forms/outside-paper.tsx';
import { SuggestField } from '../forms/suggest-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { MatterActDefinition } from './act-definition.ts';
import { knownAuthorities } from './known-bodies.ts';
import { ReceivedOn } from './transfer-acts.tsx';

/** A decision of an investigation body or a procuracy, as its paper says it. */
const proceeding = (contract: CommandContract): MatterActDefinition => ({
  contract,
  isIndependent: true,
  initial: ({ me }) => ({ by: '', document: blankDocument('decision', ''), receivedOn: me.today, note: '' }),
  toBody: (values) => ({ ...values, document: { ...(values['document'] as object), issuer: values['by'] } }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    const label = t('matters.acts.proceeding.by');
    return (
      <>
        <SuggestField name="by" label={label} known={knownAuthorities(file)} required />
        <OutsidePaperFields legend={t('matters.acts.paper')} issuerIn={{ name: 'by', label }} />
        <ReceivedOn />
        <AreaField name="note" label={t('matters.acts.note')} description={t('acts.groundHint')} isClear minRows={2} />
      </>
    );
  },
});

export const recordProsecutionOpened = proceeding(matterActs.recordProsecutionOpened);
export const recordProsecutionRefused = proceeding(matterActs.recordProsecutionRefused);
export const recordProceedingsEnded = proceeding(matterActs.recordProceedingsEnded);
